import { v7 as uuidv7 } from 'uuid';
import type { SecondOfficer } from '../../../shared/contract/access';
import type { Approval } from '../../../shared/contract/approval';
import { UserError } from '../../../shared/contract/errors';
import { mayConfirm } from '../../../shared/domain/permissions';
import { appendAudit } from '../audit/audit';
import { type Account, readAccount } from '../officers/records';
import { passwordSlots } from '../officers/slots';
import type { UseCaseContext } from '../state';
import { insertApproval } from './access.store';
import { checkSlotPassword } from './slot-check';

/** A two-person act that may go ahead: who confirmed it, or why nobody could. */
export type Confirmed =
  | { readonly kind: 'second'; readonly officerId: string }
  | { readonly kind: 'alone'; readonly reason: string };

/**
 * Confirms a two-person act before anything is done. Neither the officer at work nor the one whom
 * the act is about can be the second person, nor anyone whose password somebody else has made.
 *
 * @param about the officer whom the act concerns, if it concerns one
 * @throws UserError `second_same_person`, `second_not_eligible`, `second_needed`;
 *   WrongPasswordError and ThrottledError as at the door
 */
export async function confirmApproval(
  context: UseCaseContext,
  approval: Approval,
  about: string | null,
): Promise<Confirmed> {
  if (approval.kind === 'alone') {
    if (listSecondOfficers(context, { officerId: about }).length > 0) {
      throw new UserError('second_needed');
    }
    return { kind: 'alone', reason: approval.reason };
  }
  const { vault, now } = context;
  const slot = vault.header.slots.find(({ slotId }) => slotId === approval.slotId);
  if (slot?.kind !== 'password') throw new UserError('second_not_eligible');
  const { userId: officerId } = slot;
  if (isConcerned(context, about, officerId)) throw new UserError('second_same_person');
  const seconds = listSecondOfficers(context, { officerId: about });
  if (!seconds.some(({ slotId }) => slotId === approval.slotId)) {
    throw new UserError('second_not_eligible');
  }
  await checkSlotPassword(vault, approval.slotId, approval.password, now);
  return { kind: 'second', officerId };
}

/** Who may confirm, with the way to type a password: see `secondPersons`. */
export function listSecondOfficers(
  context: UseCaseContext,
  { officerId: about }: { readonly officerId: string | null },
): SecondOfficer[] {
  const { vault } = context;
  const slots = passwordSlots(vault).filter(({ userId }) => !isConcerned(context, about, userId));
  const accounts = slots.flatMap(({ userId }) => readAccount(vault.db, userId) ?? []);
  const eligible = new Set(secondPersons(accounts).map(({ officerId }) => officerId));
  return slots
    .filter(({ userId }) => eligible.has(userId))
    .map(({ slotId, displayName }) => ({ slotId, displayName }));
}

function isConcerned(context: UseCaseContext, about: string | null, officerId: string): boolean {
  return officerId === context.officer.officerId || officerId === about;
}

/**
 * Who of these can be the second person: head and case managers with a password of their own. Where
 * none of them is left it is a counsellor, so that an act is done alone only in an office of one,
 * and nobody is alone because the other manager was shut out first.
 */
export function secondPersons(accounts: readonly Account[]): readonly Account[] {
  const present = accounts.filter((one) => one.state === 'active' && !one.mustChangePassword);
  const managers = present.filter(({ role }) => mayConfirm(role));
  return managers.length > 0 ? managers : present;
}

/**
 * Writes down who confirmed an act, in its transaction. The audit log gets an entry of the second
 * person, or one that flags that there was none; both point to the row that also names the first.
 *
 * @param action name of the procedure that was confirmed, such as `officers.remove`
 */
export function recordApproval(
  context: UseCaseContext,
  confirmed: Confirmed,
  action: string,
  objectId: string | null,
): void {
  const { vault, now, officer } = context;
  const approvalId = uuidv7();
  const approvedBy = confirmed.kind === 'second' ? confirmed.officerId : null;
  insertApproval(vault.db, {
    approvalId,
    at: now,
    action,
    objectId,
    requestedBy: officer.officerId,
    approvedBy,
    reason: confirmed.kind === 'alone' ? confirmed.reason : null,
  });
  appendAudit(vault.db, vault.keys.audit, {
    at: now,
    officerId: approvedBy ?? officer.officerId,
    action: confirmed.kind === 'second' ? 'approval.given' : 'approval.alone',
    objectId: approvalId,
  });
}
