import { randomBytes } from 'node:crypto';
import { wipe } from './keys/derive';
import type { VaultHeader } from './keys/header';
import { writeAttempts } from './keys/header-file';
import { deriveFromPassword, KDF_SALT_BYTES } from './keys/kdf';
import {
  openPasswordSlot,
  type PasswordSlot,
  type SlotSecrets,
  WrongPasswordError,
} from './keys/slot';
import {
  isClockBehind,
  recordFailure,
  remainingDelayMs,
  restampFailure,
  ThrottledError,
} from './keys/throttle';

/** The time, as an argument so that tests can hold it. */
export type Clock = () => Date;

/** A header that lets somebody in, and what its slot opened to. */
export interface WayIn {
  readonly header: VaultHeader;
  readonly slotId: string;
  readonly userId: string;
  readonly secrets: SlotSecrets;
}

/**
 * The ways that a password opens in these headers. The failure is written down before the password is tried: ending the process must not save the
 * count. Throws `WrongPasswordError`, `ThrottledError`, `HeaderError` or `StorageError`.
 */
export async function findPasswordWays(
  folder: string,
  headers: readonly VaultHeader[],
  slotId: string,
  password: string,
  clock: Clock,
): Promise<readonly WayIn[]> {
  const [header] = headers;
  if (header === undefined) return [];
  if (!headers.some((candidate) => passwordSlot(candidate, slotId) !== undefined)) {
    await spendSameTime(header, password);
    throw new WrongPasswordError();
  }
  const now = clock();
  if (isClockBehind(header, slotId, now))
    writeAttempts(folder, restampFailure(header, slotId, now));
  const wait = remainingDelayMs(header, slotId, now);
  if (wait > 0) throw new ThrottledError(wait);
  writeAttempts(folder, recordFailure(header, slotId, now));
  return openSlots(headers, slotId, password);
}

async function openSlots(
  headers: readonly VaultHeader[],
  slotId: string,
  password: string,
): Promise<readonly WayIn[]> {
  const ways: WayIn[] = [];
  for (const header of headers) {
    const slot = passwordSlot(header, slotId);
    if (slot === undefined) continue;
    try {
      const secrets = await openPasswordSlot(header.vaultId, header.epoch, slot, password);
      ways.push({ header, slotId, userId: slot.userId, secrets });
    } catch (error) {
      if (!(error instanceof WrongPasswordError)) throw error;
    }
  }
  if (ways.length === 0) throw new WrongPasswordError();
  return ways;
}

function passwordSlot(header: VaultHeader, slotId: string): PasswordSlot | undefined {
  return header.slots.find(
    (slot): slot is PasswordSlot => slot.slotId === slotId && slot.kind === 'password',
  );
}

async function spendSameTime(header: VaultHeader, password: string): Promise<void> {
  const slot = header.slots.find((candidate) => candidate.kind === 'password');
  if (slot !== undefined) {
    wipe(await deriveFromPassword(password, randomBytes(KDF_SALT_BYTES), slot.kdf));
  }
}
