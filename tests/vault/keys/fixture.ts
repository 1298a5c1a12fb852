import { createHash, randomUUID } from 'node:crypto';
import { canonicalJson, type CanonicalValue } from '../../../electron/vault/keys/canonical-json';
import {
  deriveKeys,
  type MasterSecrets,
  type VaultKeys,
} from '../../../electron/vault/keys/derive';
import { sealHeader, type VaultHeader } from '../../../electron/vault/keys/header';
import { KDF_FLOOR, type KdfParams } from '../../../electron/vault/keys/kdf';
import {
  generateMaster,
  generateSeeds,
  type NewPasswordSlot,
  type PasswordSlot,
  sealPasswordSlot,
  type Slot,
  type SlotSecrets,
  withBox,
} from '../../../electron/vault/keys/slot';

/** The cheapest parameters that a vault takes: about 0.1 s a guess here. */
export const FLOOR: KdfParams = { ...KDF_FLOOR, parallelism: 4 };
export const PASSWORD = 'pulau kapal bintang melati hujan';
export const NOW = new Date('2026-11-24T02:00:00.000Z');

export function newSlot(over: Partial<NewPasswordSlot> = {}): NewPasswordSlot {
  return {
    slotId: randomUUID(),
    userId: randomUUID(),
    displayName: 'Contoh Melati',
    password: PASSWORD,
    kdf: FLOOR,
    ...over,
  };
}

/** Master secrets and seeds of one officer. */
export function newSecrets(): SlotSecrets {
  return { ...generateMaster(), ...generateSeeds() };
}

/** A whole slot of the first epoch. */
export async function makeSlot(
  vaultId: string,
  secrets: SlotSecrets,
  over: Partial<NewPasswordSlot> = {},
): Promise<PasswordSlot> {
  const sealed = await sealPasswordSlot(newSlot(over), secrets);
  return asPasswordSlot(withBox(vaultId, 1, sealed, secrets));
}

export function asPasswordSlot(slot: Slot | undefined): PasswordSlot {
  if (slot?.kind !== 'password') throw new Error('no password slot');
  return slot;
}

export interface SampleHeader {
  readonly header: VaultHeader;
  readonly master: MasterSecrets;
  readonly keys: VaultKeys;
}

/** A header with that many slots of one vault. */
export async function makeHeader(slotCount = 1): Promise<SampleHeader> {
  const vaultId = randomUUID();
  const master = generateMaster();
  const keys = deriveKeys(master, vaultId);
  const slots = [];
  for (let index = 0; index < slotCount; index += 1) {
    slots.push(await makeSlot(vaultId, { ...master, ...generateSeeds() }));
  }
  const createdAt = NOW.toISOString();
  const parts = { vaultId, createdAt, epoch: 1, revision: 1, slots, attempts: [] };
  return { header: sealHeader(parts, keys.header), master, keys };
}

/** What someone would write who changes `vault.json` on purpose: its check fits what is in it. */
export function withCheck(header: object): Record<string, unknown> {
  const { check: _, ...rest } = header as Record<string, CanonicalValue>;
  const check = createHash('sha256').update(canonicalJson(rest)).digest('base64');
  return { ...rest, check };
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
