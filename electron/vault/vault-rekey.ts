import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { rekeyDatabase } from './database/open';
import { deriveKeys, KEY_BYTES, wipe, wipeKeys } from './keys/derive';
import { VAULT_FILES } from './keys/format';
import { attemptsOn, sealHeader, type VaultHeader } from './keys/header';
import { writeNextHeader } from './keys/header-file';
import { type Slot, type SlotWithoutBox, withBox } from './keys/slot';
import type { OpenVault } from './vault-folder';

/**
 * Gives the vault a new master key: new boxes for the slots that stay, the whole database encrypted
 * anew (1 to 5 s for 50 MB, in one go: nothing else runs meanwhile). The keys derived from the
 * record key stay, so the audit chain and what was sealed before remain readable.
 *
 * Not inside a transaction: it would throw, with nothing changed. A kill at any moment leaves a vault that opens: the header of the new key waits in
 * `vault.json.next` until the database has it, and unlocking tries both.
 *
 * Throws `StorageError` or `DatabaseError`; the old key stands then, and the vault is closed, because
 * the connection cannot be trusted half-way. Throws a `RangeError` when one's own slot would go.
 *
 * @param change the slots that shall have a way in; their boxes are made here
 */
export function rekeyVault(
  vault: OpenVault,
  change: (slots: readonly Slot[]) => readonly SlotWithoutBox[] = (slots) => slots,
): void {
  const { folder, secrets, keys, slotId } = vault;
  // Refused here while nothing is changed: the driver knows no transaction inside a transaction.
  vault.db.transaction(() => undefined);
  const slots = change(vault.header.slots);
  if (!slots.some((slot) => slot.slotId === slotId)) {
    throw new RangeError('one cannot remove the slot one works with');
  }
  const vmk = randomBytes(KEY_BYTES);
  const next = deriveKeys({ vmk, recordKey: secrets.recordKey }, vault.header.vaultId);
  try {
    const header = nextHeader(vault, slots, vmk, next.header);
    writeNextHeader(folder, header);
    try {
      vault.db.rewrite((db) =>
        rekeyDatabase(db, join(folder, VAULT_FILES.database), next.database),
      );
    } catch (error) {
      vault.close();
      throw error;
    }
    // In place: whoever holds these buffers holds the new keys, and no copy of the old ones stays.
    secrets.vmk.set(vmk);
    keys.database.set(next.database);
    keys.header.set(next.header);
    vault.promoteHeader(header);
  } finally {
    wipe(vmk);
    wipeKeys(next);
  }
}

/**
 * Takes every way of an officer into the vault away and replaces the master key, so that an old copy
 * of `vault.json` and the old password open nothing that is written from now on. What the officer
 * copied before stays readable to them. Throws like `rekeyVault`, and a `RangeError` for an unknown officer.
 */
export function removeOfficerAndRekey(vault: OpenVault, userId: string): void {
  const isTheirs = (slot: Slot) => slot.kind === 'password' && slot.userId === userId;
  if (!vault.header.slots.some(isTheirs)) throw new RangeError('no such officer');
  rekeyVault(vault, (slots) => slots.filter((slot) => !isTheirs(slot)));
}

function nextHeader(
  { header, secrets }: OpenVault,
  slots: readonly SlotWithoutBox[],
  vmk: Buffer,
  headerKey: Uint8Array,
): VaultHeader {
  const epoch = header.epoch + 1;
  const master = { vmk, recordKey: secrets.recordKey };
  const boxed = slots.map((slot) => withBox(header.vaultId, epoch, slot, master));
  return sealHeader(
    {
      ...header,
      epoch,
      revision: header.revision + 1,
      slots: boxed,
      attempts: attemptsOn(boxed, header.attempts),
    },
    headerKey,
  );
}
