import type { Assignment } from '../../../shared/contract/access';
import { UserError } from '../../../shared/contract/errors';
import { addCaseEvent, readCase, writeCompanion } from '../cases/records';
import { type Account, readAccount } from '../officers/records';
import type { UseCaseContext } from '../state';
import {
  endAllAssignments,
  endAssignment,
  insertAssignment,
  readAssignedOfficers,
  readAssignments,
} from './access.store';

/** The officers of a case, the companion first. */
export function listAssignments(
  { vault }: UseCaseContext,
  { caseId }: { readonly caseId: string },
): Assignment[] {
  readCase(vault.db, caseId);
  return readAssignments(vault.db, caseId);
}

/** The officers of every case, by the id of the case: one question for a whole list. */
export function assignedOfficers({
  vault,
}: Pick<UseCaseContext, 'vault'>): ReadonlyMap<string, readonly string[]> {
  return readAssignedOfficers(vault.db);
}

interface AssignInput {
  readonly caseId: string;
  readonly officerIds: readonly string[];
}

/**
 * Replaces the officers of a case. The first one is the companion; who was there already keeps the
 * day of the assignment.
 *
 * @throws UserError `not_found` for an unknown case, `officer_state` for an officer who is not active
 */
export function assignCase(
  context: UseCaseContext,
  { caseId, officerIds }: AssignInput,
): Assignment[] {
  const { vault, now, officer } = context;
  const before = listAssignments(context, { caseId }).map((one) => one.officerId);
  const wanted = [...new Set(officerIds)].map((officerId) => requireActive(context, officerId));
  for (const officerId of before.filter((id) => !wanted.some((one) => one.officerId === id))) {
    endAssignment(vault.db, caseId, officerId, now);
  }
  for (const { officerId } of wanted.filter((one) => !before.includes(one.officerId))) {
    insertAssignment(vault.db, { caseId, officerId, at: now, by: officer.officerId });
  }
  const [companion, ...others] = wanted;
  if (companion === undefined) throw new UserError('invalid_input', { fields: ['officerIds'] });
  writeCompanion(vault.db, caseId, companion.officerId);
  addCaseEvent(vault.db, {
    caseId,
    kind: 'case_assigned',
    at: now,
    by: officer.officerId,
    detail: {
      companion: companion.displayName,
      officers: others.map((one) => one.displayName).join(', '),
    },
  });
  return readAssignments(vault.db, caseId);
}

/** Whoever opens a case is its companion. Must run in the transaction that opens it. */
export function assignOpener({ vault, now, officer }: UseCaseContext, caseId: string): void {
  const { officerId } = officer;
  insertAssignment(vault.db, { caseId, officerId, at: now, by: officerId });
}

/** An officer who left works on no case. */
export function leaveAllCases({ vault, now }: UseCaseContext, officerId: string): void {
  endAllAssignments(vault.db, officerId, now);
}

function requireActive({ vault }: UseCaseContext, officerId: string): Account {
  const account = readAccount(vault.db, officerId);
  if (account?.state !== 'active') throw new UserError('officer_state');
  return account;
}
