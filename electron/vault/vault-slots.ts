import { randomUUID } from 'node:crypto';
import { withoutSlot, withSlot } from './keys/header';
import { higherParams, type KdfParams } from './keys/kdf';
import {
  generateSeeds,
  type NewPasswordSlot,
  openPasswordSlot,
  type PasswordSlot,
  type Seeds,
  sealPasswordSlot,
  type SlotWithoutBox,
  wipeSecrets,
  withBox,
} from './keys/slot';
import type { OpenVault } from './vault-folder';

/** Who gets a way into the vault. */
export type SlotOwner = Omit<NewPasswordSlot, 'slotId'>;

/**
 * Gives a further officer a way into an open vault, with private keys of its own. Returns the id of
 * the slot. Throws `StorageError`, or `RangeError` for weak KDF parameters.
 */
export async function addSlot(vault: OpenVault, owner: SlotOwner): Promise<string> {
  const slotId = randomUUID();
  await sealNewSlot(vault, { ...owner, slotId });
  return slotId;
}

/**
 * Gives an officer who forgot it a new password. The private keys are new too: what was sealed to
 * the old ones alone is lost to that officer. Throws like `addSlot`, and a `RangeError` for a slot
 * that is not there.
 */
export async function resetPassword(
  vault: OpenVault,
  slotId: string,
  password: string,
  kdf: KdfParams,
): Promise<void> {
  const { userId, displayName } = requirePasswordSlot(vault, slotId);
  await sealNewSlot(vault, { slotId, userId, displayName, password, kdf });
}

/**
 * Seals the slot of the officer at work under a new password. The old one must be given again.
 * Throws `WrongPasswordError` or `StorageError`. Who kept a copy of the old `vault.json` and knows
 * the old password still holds the master key: `rekeyVault` ends that.
 */
export async function changePassword(
  vault: OpenVault,
  oldPassword: string,
  newPassword: string,
  kdf: KdfParams,
): Promise<void> {
  const slot = requirePasswordSlot(vault, vault.slotId);
  const { vaultId, epoch } = vault.header;
  const secrets = await openPasswordSlot(vaultId, epoch, slot, oldPassword);
  try {
    putSlot(vault, await sealPasswordSlot({ ...slot, password: newPassword, kdf }, secrets));
  } finally {
    wipeSecrets(secrets);
  }
}

/**
 * Makes guessing the password of the officer at work as costly as this PC allows, when it has become
 * clearly cheaper than a second. To be called after unlocking, without waiting for it: it takes two
 * or three derivations, none of them on this thread. Returns whether the slot was raised.
 *
 * Throws `WrongPasswordError` for a password that does not open the slot, and then changes nothing.
 */
export async function raiseKdf(
  vault: OpenVault,
  password: string,
  measureMs?: (params: KdfParams) => Promise<number>,
): Promise<boolean> {
  const slot = requirePasswordSlot(vault, vault.slotId);
  const { vaultId, epoch } = vault.header;
  const start = performance.now();
  // The real slot is opened, which measures and proves the password at once.
  const secrets = await openPasswordSlot(vaultId, epoch, slot, password);
  const elapsedMs = performance.now() - start;
  try {
    const kdf = await higherParams(slot.kdf, elapsedMs, undefined, measureMs);
    if (kdf === null) return false;
    const raised = await sealPasswordSlot({ ...slot, password, kdf }, secrets);
    // Meanwhile the vault may have been locked, or the password changed.
    if (!vault.isOpen || findSlot(vault, slot.slotId)?.sealed !== slot.sealed) return false;
    putSlot(vault, raised);
    return true;
  } finally {
    wipeSecrets(secrets);
  }
}

/**
 * Takes a way into the vault away. Who kept an old `vault.json` and the password still holds the
 * master key: removing a leaver is whole only with `removeOfficerAndRekey`.
 * Throws a `RangeError` for one's own slot and for an unknown one.
 */
export function removeSlot(vault: OpenVault, slotId: string): void {
  if (slotId === vault.slotId) throw new RangeError('one cannot remove the slot one works with');
  vault.replaceHeader(withoutSlot(vault.header, slotId, vault.keys.header));
}

/** Puts a slot into the header, with the master secrets of this moment in its box. */
export function putSlot(vault: OpenVault, slot: SlotWithoutBox): void {
  const { vaultId, epoch } = vault.header;
  const boxed = withBox(vaultId, epoch, slot, vault.secrets);
  vault.replaceHeader(withSlot(vault.header, boxed, vault.keys.header));
}

async function sealNewSlot(vault: OpenVault, slot: NewPasswordSlot): Promise<void> {
  const seeds: Seeds = generateSeeds();
  try {
    putSlot(vault, await sealPasswordSlot(slot, seeds));
  } finally {
    wipeSecrets(seeds);
  }
}

function requirePasswordSlot(vault: OpenVault, slotId: string): PasswordSlot {
  const slot = findSlot(vault, slotId);
  if (slot === undefined) throw new RangeError('no such slot');
  return slot;
}

function findSlot(vault: OpenVault, slotId: string): PasswordSlot | undefined {
  return vault.header.slots.find(
    (slot): slot is PasswordSlot => slot.slotId === slotId && slot.kind === 'password',
  );
}
