import { randomUUID } from 'node:crypto';
import type { OfficerEntry } from '../../../shared/contract/officers';
import { UserError } from '../../../shared/contract/errors';
import { oneTimePasswordEnd } from '../../../shared/domain/access';
import type { OfficerRole, OfficerState } from '../../../shared/domain/officer';
import { leaveAllCases } from '../access/assignments';
import type { UseCaseContext } from '../state';
import {
  type Account,
  insertOfficer,
  markRemoved,
  readAccount,
  readAccounts,
  setDisabled,
  setOneTimeEnd,
  setRole,
} from './officers.store';
import { slotsOf } from './slots';

interface OfficerRef {
  readonly officerId: string;
}

/** Everyone who has or had an account, the oldest first. */
export function listOfficers(context: UseCaseContext): OfficerEntry[] {
  return readAccounts(context.vault.db).map((account) => entryOf(context, account));
}

/** One account as the head sees it. @throws UserError `not_found` */
export function readOfficer(context: UseCaseContext, { officerId }: OfficerRef): OfficerEntry {
  return entryOf(context, requireAccount(context, officerId));
}

function entryOf({ vault }: UseCaseContext, account: Account): OfficerEntry {
  return { ...account, slotId: slotsOf(vault, account.officerId)[0]?.slotId ?? null };
}

export interface NewAccount {
  readonly displayName: string;
  readonly position: string;
  readonly role: OfficerRole;
  readonly nip: string | null;
}

/**
 * Writes down a new officer. The way into the vault follows; were its writing cut short, the list
 * shows an officer without one, whom a password reset gives it.
 */
export function registerOfficer({ vault, now }: UseCaseContext, account: NewAccount): OfficerRef {
  const { displayName, position, role, nip } = account;
  const officerId = randomUUID();
  const oneTimeEndsAt = oneTimePasswordEnd(now);
  insertOfficer(vault.db, { officerId, displayName, position, role, nip, oneTimeEndsAt }, now);
  return { officerId };
}

/** The next call of this officer, and the next unlocking, is refused. */
export function disableOfficer(context: UseCaseContext, { officerId }: OfficerRef): OfficerEntry[] {
  requireOther(context, officerId, ['active']);
  setDisabled(context.vault.db, officerId, context.now);
  return listOfficers(context);
}

export function enableOfficer(context: UseCaseContext, { officerId }: OfficerRef): OfficerEntry[] {
  requireOther(context, officerId, ['disabled']);
  setDisabled(context.vault.db, officerId, null);
  return listOfficers(context);
}

/**
 * The officer leaves: shut out at once, taken from every case. The key slot goes after this; when
 * that was cut short, removing again takes what is left.
 */
export function removeOfficer(context: UseCaseContext, { officerId }: OfficerRef): OfficerRef {
  const { vault, now } = context;
  const left = slotsOf(vault, officerId).length > 0;
  requireOther(
    context,
    officerId,
    left ? ['active', 'disabled', 'removed'] : ['active', 'disabled'],
  );
  markRemoved(vault.db, officerId, now);
  leaveAllCases(context, officerId);
  return { officerId };
}

interface RoleChange extends OfficerRef {
  readonly role: OfficerRole;
  readonly position: string;
}

export function changeRole(context: UseCaseContext, input: RoleChange): OfficerEntry[] {
  requireOther(context, input.officerId, ['active', 'disabled']);
  setRole(context.vault.db, input.officerId, input.role, input.position);
  return listOfficers(context);
}

/** The password in use ends; the new one is made by Suaka and good for choosing an own one. */
export function resetPassword(context: UseCaseContext, { officerId }: OfficerRef): OfficerRef {
  requireOther(context, officerId, ['active']);
  setOneTimeEnd(context.vault.db, officerId, oneTimePasswordEnd(context.now));
  return { officerId };
}

/**
 * Another officer in one of these states. That nobody administers an own account also keeps the last
 * head: whoever may call this is an active head, and is not the one who goes.
 *
 * @throws UserError `own_account`, `not_found` or `officer_state`
 */
function requireOther(
  context: UseCaseContext,
  officerId: string,
  states: readonly OfficerState[],
): void {
  if (officerId === context.officer.officerId) throw new UserError('own_account');
  if (!states.includes(requireAccount(context, officerId).state)) {
    throw new UserError('officer_state');
  }
}

function requireAccount({ vault }: UseCaseContext, officerId: string): Account {
  const account = readAccount(vault.db, officerId);
  if (account === undefined) throw new UserError('not_found');
  return account;
}
