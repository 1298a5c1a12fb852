import { randomUUID } from 'node:crypto';
import { withoutSlot, withSlot } from './keys/header';
import type { KdfParams } from './keys/kdf';
import {
  type NewSlot,
  secretsForNewUser,
  type SlotSecrets,
  unwrapSlot,
  wipeSecrets,
  wrapSlot,
} from './keys/slot';
import type { OpenVault } from './vault-folder';

/** Who gets a way into the vault. */
export type SlotOwner = Omit<NewSlot, 'slotId'>;

/**
 * Gives a further officer, or the recovery key, a way into an open vault, with private keys of
 * its own. Returns the id of the slot. Throws `StorageError`, or `RangeError` for weak KDF parameters.
 */
export async function addSlot(vault: OpenVault, owner: SlotOwner): Promise<string> {
  const slotId = randomUUID();
  const secrets = secretsForNewUser(vault.secrets.vmk);
  try {
    await putSlot(vault, { ...owner, slotId }, secrets);
  } finally {
    wipeSecrets(secrets);
  }
  return slotId;
}

/**
 * Seals the slot of the officer at work under a new password. The old one must be given again.
 * Throws `WrongPasswordError` or `StorageError`; a copy of the old `vault.json` still opens with the
 * old password.
 */
export async function changePassword(
  vault: OpenVault,
  oldPassword: string,
  newPassword: string,
  kdf: KdfParams,
): Promise<void> {
  const slot = vault.header.slots.find((candidate) => candidate.slotId === vault.slotId);
  if (slot === undefined) throw new Error('the open slot is not in the header');
  const secrets = await unwrapSlot(vault.header.vaultId, slot, oldPassword);
  try {
    const { slotId, userId, displayName, kind } = slot;
    await putSlot(
      vault,
      { slotId, userId, displayName, kind, password: newPassword, kdf },
      secrets,
    );
  } finally {
    wipeSecrets(secrets);
  }
}

/**
 * Takes a way into the vault away. Who kept an old `vault.json` and the password still holds the
 * master key: removing a leaver is whole only with a new master key.
 * Throws a `RangeError` for one's own slot and for an unknown one.
 */
export function removeSlot(vault: OpenVault, slotId: string): void {
  if (slotId === vault.slotId) throw new RangeError('one cannot remove the slot one works with');
  vault.replaceHeader(withoutSlot(vault.header, slotId, vault.keys.header));
}

async function putSlot(vault: OpenVault, slot: NewSlot, secrets: SlotSecrets): Promise<void> {
  const wrapped = await wrapSlot(vault.header.vaultId, slot, secrets);
  vault.replaceHeader(withSlot(vault.header, wrapped, vault.keys.header));
}
