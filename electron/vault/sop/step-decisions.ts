import type { CaseSop } from '../../../shared/contract/sop';
import { findStep } from '../../../shared/domain/sop/engine';
import type { UseCaseContext } from '../state';
import { loadCase } from './progress';
import { viewSop } from './sop';
import { appendEvent, eventHead } from './step-events';

interface StepRef {
  readonly caseId: string;
  readonly stepId: string;
}

interface WithReason extends StepRef {
  readonly reason: string;
}

/** Puts a step of class A off to a local day; its deadlines run on. */
export function deferStep(
  context: UseCaseContext,
  { reason, until, ...input }: WithReason & { readonly until: string },
): CaseSop {
  appendEvent(context, loadCase(context, input.caseId), {
    kind: 'deferred',
    ...eventHead(context, input.stepId),
    byRole: context.officer.role,
    until,
    reason,
  });
  return viewSop(context, input);
}

/** Decides that a step does not apply; what the engine holds to be graver waits for a second person. */
export function decideNotApplicable(
  context: UseCaseContext,
  { reason, ...input }: WithReason,
): CaseSop {
  const loaded = loadCase(context, input.caseId);
  appendEvent(context, loaded, {
    kind: 'not_applicable',
    ...eventHead(context, input.stepId),
    reason,
    whenWas: findStep(loaded.progress, input.stepId)?.applies ?? 'unknown',
  });
  return viewSop(context, input);
}

/** The second person agrees to what waits on a step. */
export function countersignStep(
  context: UseCaseContext,
  { lateReason, ...input }: StepRef & { readonly lateReason?: string | undefined },
): CaseSop {
  appendEvent(context, loadCase(context, input.caseId), {
    kind: 'countersigned',
    ...eventHead(context, input.stepId),
    byRole: context.officer.role,
    ...(lateReason === undefined ? {} : { lateReason }),
  });
  return viewSop(context, input);
}

/** The second person does not agree; the step is open again and the first signature stays readable. */
export function returnStep(context: UseCaseContext, { reason, ...input }: WithReason): CaseSop {
  appendEvent(context, loadCase(context, input.caseId), {
    kind: 'returned',
    ...eventHead(context, input.stepId),
    byRole: context.officer.role,
    reason,
  });
  return viewSop(context, input);
}
