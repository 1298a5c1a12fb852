import { UserError } from '../../../shared/contract/errors';
import type { CaseMoveReport } from '../../../shared/contract/sop-versions';
import type { Bilingual } from '../../../shared/domain/bilingual';
import { stepsOf } from '../../../shared/domain/sop/definition';
import { type DeadlineChange, reportMove } from '../../../shared/domain/sop/move-case';
import type { SopDefinition } from '../../../shared/domain/sop/version';
import { addCaseEvent, writeSopVersion } from '../cases/records';
import type { UseCaseContext } from '../state';
import { definitionOf, keepInForce, pinInForce } from './library';
import { loadCase, pinOf } from './progress';

/**
 * What changes for a case when it moves to the version in force, or `null` when it has that already.
 *
 * @throws UserError `not_found`, `sop_damaged`
 */
export function reportCaseMove(
  context: UseCaseContext,
  { caseId }: { readonly caseId: string },
): CaseMoveReport | null {
  const { file, input } = loadCase(context, caseId);
  const target = pinInForce(context);
  if (target.version === file.sopVersion) return null;
  const from = definitionOf(context, pinOf(file));
  const to = definitionOf(context, target);
  const report = reportMove(input, from, to);
  const words = titlesOf(from, to);
  const named = (stepId: string) => ({ stepId, title: words(stepId) });
  const titled = (change: DeadlineChange) => ({ ...change, title: words(change.clockId) });
  return {
    fromVersion: file.sopVersion,
    toVersion: target.version,
    addedSteps: report.addedSteps.map(named),
    removedSteps: report.removedSteps.map(named),
    reopened: report.reopened.map(named),
    signatures: report.signatures.map((one) => ({ ...one, title: words(one.stepId) })),
    deadlines: report.deadlines.map(titled),
    hides: report.hides.map(titled),
  };
}

interface MoveInput {
  readonly caseId: string;
  readonly fromVersion: number;
  readonly toVersion: number;
  readonly reason: string;
}

/**
 * Moves a case to the version in force. Signatures stay in the events of the case whatever the new
 * version makes of their steps.
 *
 * @throws UserError `case_changed` when the report that was read is no longer true,
 *   `sop_hides_duty` with the clocks whose overdue duty would disappear
 */
export function moveCase(context: UseCaseContext, input: MoveInput): null {
  const { caseId, fromVersion, toVersion, reason } = input;
  const report = reportCaseMove(context, { caseId });
  if (report?.fromVersion !== fromVersion || report.toVersion !== toVersion) {
    throw new UserError('case_changed');
  }
  if (report.hides.length > 0) {
    throw new UserError('sop_hides_duty', { clocks: report.hides.map(({ clockId }) => clockId) });
  }
  keepInForce(context);
  const { vault, now, officer } = context;
  writeSopVersion(vault.db, caseId, toVersion);
  addCaseEvent(vault.db, {
    caseId,
    kind: 'sop_moved',
    at: now,
    by: officer.officerId,
    detail: { from: fromVersion, to: toVersion, reason },
  });
  return null;
}

/** Titles of steps and clocks, of the newer version where both have them. */
function titlesOf(...definitions: readonly SopDefinition[]): (id: string) => Bilingual {
  const titles = new Map(
    definitions.flatMap(({ sop }) =>
      [...stepsOf(sop), ...sop.clocks].map(({ id, title }): [string, Bilingual] => [id, title]),
    ),
  );
  return (id) => titles.get(id) ?? { id, en: id };
}
