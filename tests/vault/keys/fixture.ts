import { randomUUID } from 'node:crypto';
import { sealHeader, type VaultHeader } from '../../../electron/vault/keys/header';
import { KDF_FLOOR, type KdfParams } from '../../../electron/vault/keys/kdf';
import {
  generateSecrets,
  type NewSlot,
  type SlotSecrets,
  wrapSlot,
} from '../../../electron/vault/keys/slot';
import { deriveKeys, type VaultKeys } from '../../../electron/vault/keys/derive';

/** The cheapest parameters that a vault takes: about 0.1 s a guess here. */
export const FLOOR: KdfParams = { ...KDF_FLOOR, parallelism: 4 };
export const PASSWORD = 'pulau kapal bintang melati hujan';
export const NOW = new Date('2026-11-24T02:00:00.000Z');

export function newSlot(over: Partial<NewSlot> = {}): NewSlot {
  return {
    slotId: randomUUID(),
    userId: randomUUID(),
    displayName: 'Contoh Melati',
    kind: 'password',
    password: PASSWORD,
    kdf: FLOOR,
    ...over,
  };
}

export interface SampleHeader {
  readonly header: VaultHeader;
  readonly secrets: SlotSecrets;
  readonly keys: VaultKeys;
}

/** A header with that many slots of one vault. */
export async function makeHeader(slotCount = 1): Promise<SampleHeader> {
  const vaultId = randomUUID();
  const secrets = generateSecrets();
  const keys = deriveKeys(secrets.vmk, vaultId);
  const slots = [];
  for (let index = 0; index < slotCount; index += 1) {
    slots.push(await wrapSlot(vaultId, newSlot(), secrets));
  }
  const parts = { vaultId, createdAt: NOW.toISOString(), slots, attempts: [] };
  return { header: sealHeader(parts, keys.header), secrets, keys };
}

/** The error that some work throws; fails when it throws none. */
export async function errorOf(work: () => unknown): Promise<unknown> {
  try {
    await work();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}
