import { UserError } from '../../../shared/contract/errors';
import type { AcceptState, VaultSession } from '../../../shared/contract/vault';
import { secondPersons } from '../access/approval';
import type { Acceptance } from '../anchor/record-opening';
import type { Database } from '../database/driver';
import { requireHeader, writeAttempts } from '../keys/header-file';
import { wipeSecrets } from '../keys/slot';
import { readAccount, readAccounts } from '../officers/records';
import { findPasswordWays } from '../password-ways';
import type { VaultState } from '../state';
import { openWithPassword } from './open-with-password';

/**
 * Opens a vault that is not as it was left (`IntegrityError`), because the head and a second person
 * say so; without a second officer the head alone may, and the log shows it. What was found and the
 * reason are recorded before anything else, and from then on the vault as it stands is what counts.
 *
 * @throws UserError `not_allowed`, `second_needed`, `second_same_person`, `second_not_eligible`;
 *   otherwise like unlocking, and then nothing was changed
 */
export async function acceptState(state: VaultState, input: AcceptState): Promise<VaultSession> {
  const { slotId, password, reason, second } = input;
  const secondId = second === null ? null : await confirmSecond(state, slotId, second);
  const accept: Acceptance = {
    reason,
    secondId,
    check: (db, officerId) => checkOfficers(db, officerId, secondId),
  };
  return openWithPassword(state, { slotId, password }, 'vault.unlocked', accept);
}

/** The officer whose password opens the second slot. Guesses wait as at the door. */
async function confirmSecond(
  state: VaultState,
  firstSlotId: string,
  { slotId, password }: NonNullable<AcceptState['second']>,
): Promise<string> {
  const header = requireHeader(state.folder);
  const ownerOf = (id: string) =>
    header.slots.flatMap((slot) =>
      slot.slotId === id && slot.kind === 'password' ? [slot.userId] : [],
    )[0];
  const secondId = ownerOf(slotId);
  if (secondId === undefined) throw new UserError('second_not_eligible');
  if (secondId === ownerOf(firstSlotId)) throw new UserError('second_same_person');
  const clock = () => new Date(state.now());
  const ways = await findPasswordWays(state.folder, [header], slotId, password, clock);
  for (const { secrets } of ways) wipeSecrets(secrets);
  // The password was right, so the try that was written down beforehand is none.
  writeAttempts(state.folder, { ...requireHeader(state.folder), attempts: header.attempts });
  return secondId;
}

/** Decided by the database that is being opened, in the transaction that records it. */
function checkOfficers(db: Database, officerId: string, secondId: string | null): void {
  const first = readAccount(db, officerId);
  if (first?.state !== 'active' || first.role !== 'head') throw new UserError('not_allowed');
  const others = secondPersons(readAccounts(db).filter((one) => one.officerId !== officerId));
  if (secondId === null && others.length > 0) throw new UserError('second_needed');
  if (secondId !== null && !others.some((one) => one.officerId === secondId)) {
    throw new UserError('second_not_eligible');
  }
}
