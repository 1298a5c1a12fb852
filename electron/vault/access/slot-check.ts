import { recordFailedLogins } from '../audit/failed-logins';
import {
  clearFailures,
  isClockBehind,
  recordFailure,
  remainingDelayMs,
  restampFailure,
  ThrottledError,
} from '../keys/throttle';
import { openPasswordSlot, wipeSecrets, WrongPasswordError } from '../keys/slot';
import type { OpenVault } from '../vault-folder';

/**
 * Tries a password inside an open vault with the same throttle as the door: the failure is written
 * down first, so that ending the process saves no guess. The officer at work stays as signed in.
 *
 * @param now the present instant, UTC ISO
 * @param work what fails with `WrongPasswordError` for a wrong password
 * @throws ThrottledError when the slot has to wait, and whatever `work` throws
 */
export async function throttled(
  vault: OpenVault,
  slotId: string,
  now: string,
  work: () => Promise<void>,
): Promise<void> {
  const at = new Date(now);
  if (isClockBehind(vault.header, slotId, at)) {
    vault.replaceHeader(restampFailure(vault.header, slotId, at));
  }
  const wait = remainingDelayMs(vault.header, slotId, at);
  if (wait > 0) throw new ThrottledError(wait);
  vault.replaceHeader(recordFailure(vault.header, slotId, at));
  await work().catch((error: unknown) => {
    if (error instanceof WrongPasswordError) recordFailures(vault, now);
    throw error;
  });
  vault.replaceHeader(clearFailures(vault.header, slotId));
}

/** In the log at once, and not with the next unlocking: whoever guesses is at work in this vault. */
function recordFailures({ db, keys, header }: OpenVault, at: string): void {
  const log = { db, auditKey: keys.audit, at, slots: header.slots };
  db.transaction(() => recordFailedLogins(log, header.attempts));
}

/** Whether a password opens a slot. @throws WrongPasswordError, ThrottledError or StorageError */
export async function checkSlotPassword(
  vault: OpenVault,
  slotId: string,
  password: string,
  now: string,
): Promise<void> {
  const slot = vault.header.slots.find((candidate) => candidate.slotId === slotId);
  if (slot?.kind !== 'password') throw new WrongPasswordError();
  const { vaultId, epoch } = vault.header;
  await throttled(vault, slotId, now, async () =>
    wipeSecrets(await openPasswordSlot(vaultId, epoch, slot, password)),
  );
}
