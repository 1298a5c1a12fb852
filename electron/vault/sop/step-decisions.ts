import type { CaseSop } from '../../../shared/contract/sop';
import { UserError } from '../../../shared/contract/errors';
import { isRoleAtLeast } from '../../../shared/domain/officer';
import type { ApproverRole } from '../../../shared/domain/sop/definition';
import { findStep } from '../../../shared/domain/sop/engine';
import { recordApproval } from '../access/approval';
import { readAccounts } from '../officers/records';
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

interface CountersignInput extends StepRef {
  readonly lateReason?: string | undefined;
  readonly aloneReason?: string | undefined;
}

/**
 * The second person agrees to what waits on a step. In an office in which nobody else could be it,
 * the first person says why and is flagged in the audit log.
 *
 * @throws UserError `second_needed` when somebody else could, or the officer is the second person
 */
export function countersignStep(
  context: UseCaseContext,
  { lateReason, aloneReason, ...input }: CountersignInput,
): CaseSop {
  const loaded = loadCase(context, input.caseId);
  const awaiting = findStep(loaded.progress, input.stepId)?.awaiting ?? null;
  appendEvent(context, loaded, {
    kind: 'countersigned',
    ...eventHead(context, input.stepId),
    byRole: context.officer.role,
    ...(lateReason === undefined ? {} : { lateReason }),
    ...(aloneReason === undefined ? {} : { aloneReason }),
  });
  if (aloneReason !== undefined && awaiting !== null) {
    const isFirst = awaiting.byId === context.officer.officerId;
    if (!isFirst || listApprovers(context, { role: awaiting.approver }).length > 0) {
      throw new UserError('second_needed');
    }
    const confirmed = { kind: 'alone', reason: aloneReason } as const;
    recordApproval(context, confirmed, 'sop.countersign', input.caseId);
  }
  return viewSop(context, input);
}

/** Active officers beside the one at work who have this role or a higher one, by name. */
export function listApprovers(
  { vault, officer }: UseCaseContext,
  { role }: { readonly role: ApproverRole },
): string[] {
  return readAccounts(vault.db)
    .filter((account) => account.state === 'active' && account.officerId !== officer.officerId)
    .filter((account) => isRoleAtLeast(account.role, role))
    .map(({ displayName }) => displayName);
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
