import { getRandomValues } from 'node:crypto';
import {
  PASSPHRASE_RANDOM_VALUES,
  passphraseFrom,
} from '../../../shared/domain/passphrase/generate';
import type { KdfParams } from '../keys/kdf';
import type { PasswordSlot } from '../keys/slot';
import type { OpenVault } from '../vault-folder';
import { removeOfficerAndRekey } from '../vault-rekey';
import { addSlot, removeSlot } from '../vault-slots';

/** The key slots that an officer opens with a password. */
export function slotsOf(vault: OpenVault, officerId: string): readonly PasswordSlot[] {
  return passwordSlots(vault).filter(({ userId }) => userId === officerId);
}

/** The key slots of all officers. */
export function passwordSlots({ header }: OpenVault): readonly PasswordSlot[] {
  return header.slots.filter((slot): slot is PasswordSlot => slot.kind === 'password');
}

/**
 * What a guess costs at the slot of the officer at work: it was measured on this PC, and a further
 * slot is not weaker.
 */
export function kdfInUse(vault: OpenVault): KdfParams {
  const slot = passwordSlots(vault).find(({ slotId }) => slotId === vault.slotId);
  if (slot === undefined) throw new Error('the open slot is not in the header');
  const { memoryKiB, iterations, parallelism } = slot.kdf;
  return { memoryKiB, iterations, parallelism };
}

/**
 * Gives an officer a new way into the vault in the place of any before, under a password that is
 * told once and kept nowhere. Throws `StorageError`; the earlier way then still stands.
 */
export async function giveOneTimePassword(
  vault: OpenVault,
  officer: { readonly officerId: string; readonly displayName: string },
): Promise<string> {
  const before = slotsOf(vault, officer.officerId);
  const password = oneTimePassword();
  await addSlot(vault, {
    userId: officer.officerId,
    displayName: officer.displayName,
    password,
    kdf: kdfInUse(vault),
  });
  for (const { slotId } of before) removeSlot(vault, slotId);
  return password;
}

/**
 * Takes every way into the vault from an officer and gives the vault a new master key, so that a kept
 * copy of `vault.json` opens nothing that is written from now on (1 s or more for 50 MB).
 * Throws like `removeOfficerAndRekey`; when the database fails, the vault is closed.
 */
export function takeSlots(vault: OpenVault, officerId: string): void {
  if (slotsOf(vault, officerId).length > 0) removeOfficerAndRekey(vault, officerId);
}

function oneTimePassword(): string {
  for (;;) {
    const words = passphraseFrom(getRandomValues(new Uint32Array(PASSPHRASE_RANDOM_VALUES)));
    if (words !== null) return words;
  }
}
