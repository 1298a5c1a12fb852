import { v7 as uuidv7 } from 'uuid';
import type { BreakGlass } from '../../../shared/contract/access';
import { UserError } from '../../../shared/contract/errors';
import { breakGlassEnd } from '../../../shared/domain/access';
import { addCaseEvent, readCase } from '../cases/records';
import type { UseCaseContext } from '../state';
import { acknowledgeBreakGlass, insertBreakGlass, readWaitingBreakGlass } from './access.store';
import { caseFilter } from './need-to-know';

interface BreakGlassInput {
  readonly caseId: string;
  readonly reason: string;
}

/**
 * Emergency access (akses darurat): a person in danger does not wait for an assignment. It ends by
 * itself, stands in the history of the case, and waits for the head until acknowledged.
 *
 * @throws UserError `not_found`, or `access_state` for a case that is open to the officer already
 */
export function breakGlass(
  context: UseCaseContext,
  { caseId, reason }: BreakGlassInput,
): { caseId: string; endsAt: string } {
  const { vault, now, officer } = context;
  const { officerId } = officer;
  readCase(vault.db, caseId);
  if (caseFilter(context)(caseId)) throw new UserError('access_state');
  const endsAt = breakGlassEnd(now);
  const breakGlassId = uuidv7();
  insertBreakGlass(vault.db, { breakGlassId, caseId, officerId, reason, startedAt: now, endsAt });
  addCaseEvent(vault.db, {
    caseId,
    kind: 'break_glass',
    at: now,
    by: officerId,
    detail: { reason, until: endsAt },
  });
  return { caseId, endsAt };
}

/** What the head has to look at. */
export function listBreakGlass({ vault }: UseCaseContext): BreakGlass[] {
  return readWaitingBreakGlass(vault.db);
}

/** The head has seen it. @throws UserError `not_found` for what does not wait (any more) */
export function acknowledge(
  context: UseCaseContext,
  { breakGlassId }: { readonly breakGlassId: string },
): BreakGlass[] {
  const { vault, now, officer } = context;
  const found = acknowledgeBreakGlass(vault.db, breakGlassId, now, officer.officerId);
  if (!found) throw new UserError('not_found');
  return listBreakGlass(context);
}
