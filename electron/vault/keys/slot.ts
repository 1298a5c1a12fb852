import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { decrypt, encrypt, NONCE_BYTES, TAG_BYTES } from './aes-gcm';
import { type BoxBinding, boxSchema, openBox, sealBox } from './box';
import { canonicalJson } from './canonical-json';
import { hkdf256, KEY_BYTES, type MasterSecrets, wipe } from './derive';
import { base64Schema, VAULT_FORMAT_VERSION } from './format';
import { HeaderError } from './header-error';
import { publicKeyOf } from './key-agreement';
import {
  assertKdfParams,
  deriveFromPassword,
  KDF_SALT_BYTES,
  type KdfParams,
  kdfParamsShape,
} from './kdf';

const SEEDS_BYTES = 2 * KEY_BYTES;
const salt = base64Schema(KDF_SALT_BYTES);

const kdfSchema = z.strictObject({ algorithm: z.literal('argon2id'), ...kdfParamsShape, salt });

/** The recovery key is 256 random bits: there is nothing to guess that a costly KDF could slow down. */
const recoveryKdfSchema = z.strictObject({ algorithm: z.literal('hkdf-sha256'), salt });

/**
 * What the slot's secret opens (`sealed`: AES-256-GCM ciphertext of the two seeds and its tag), and
 * what the seeds open (`box`: the master secrets). So a new master key takes nobody's password.
 */
const keyShape = {
  nonce: base64Schema(NONCE_BYTES),
  sealed: base64Schema(SEEDS_BYTES + TAG_BYTES),
  publicKey: base64Schema(KEY_BYTES),
  box: boxSchema,
};

const passwordSlotSchema = z.strictObject({
  slotId: z.uuid(),
  kind: z.literal('password'),
  userId: z.uuid(),
  displayName: z.string().min(1).max(200),
  kdf: kdfSchema,
  ...keyShape,
});

const recoverySlotSchema = z.strictObject({
  slotId: z.uuid(),
  kind: z.literal('recovery'),
  /** Number of the recovery kit; an older one is dead. */
  generation: z.int().min(1).max(9999),
  createdAt: z.iso.datetime(),
  kdf: recoveryKdfSchema,
  ...keyShape,
});

/** One way into the vault: an officer's password, or the recovery key. */
export const slotSchema = z.discriminatedUnion('kind', [passwordSlotSchema, recoverySlotSchema]);
export type Slot = z.infer<typeof slotSchema>;
export type PasswordSlot = z.infer<typeof passwordSlotSchema>;
export type RecoverySlot = z.infer<typeof recoverySlotSchema>;

/** A slot whose box is still to be made, or made anew. */
export type SlotWithoutBox = Omit<PasswordSlot, 'box'> | Omit<RecoverySlot, 'box'>;

/** The private keys of one officer. */
export interface Seeds {
  readonly x25519Seed: Buffer;
  readonly ed25519Seed: Buffer;
}

/** What a slot opens to. */
export type SlotSecrets = MasterSecrets & Seeds;

/** Who a password slot is for, and how costly its password is to guess. */
export interface NewPasswordSlot {
  readonly slotId: string;
  readonly userId: string;
  readonly displayName: string;
  readonly password: string;
  readonly kdf: KdfParams;
}

/** The recovery slot of a new kit. `key` is 32 random bytes. */
export interface NewRecoverySlot {
  readonly slotId: string;
  readonly generation: number;
  readonly createdAt: string;
  readonly key: Uint8Array;
}

/** The password does not open the slot; a slot with changed KDF parameters looks the same. */
export class WrongPasswordError extends Error {
  readonly code = 'wrong_password';

  constructor() {
    super('wrong_password');
    this.name = 'WrongPasswordError';
  }
}

/** The master secrets of a new vault. */
export function generateMaster(): MasterSecrets {
  return { vmk: randomBytes(KEY_BYTES), recordKey: randomBytes(KEY_BYTES) };
}

/** The private keys of a new slot. */
export function generateSeeds(): Seeds {
  return { x25519Seed: randomBytes(KEY_BYTES), ed25519Seed: randomBytes(KEY_BYTES) };
}

/** Overwrites the secrets of a slot, or some of them. */
export function wipeSecrets(secrets: Partial<SlotSecrets>): void {
  for (const secret of Object.values(secrets)) wipe(secret);
}

/**
 * Seals seeds under a password. Salt and nonce are new at every call, so no key is ever used twice
 * (NIST SP 800-38D 8.2.2). Throws a `RangeError` for KDF parameters outside the limits.
 */
export async function sealPasswordSlot(
  slot: NewPasswordSlot,
  seeds: Seeds,
): Promise<SlotWithoutBox> {
  const { slotId, userId, displayName, password } = slot;
  assertKdfParams(slot.kdf);
  const { memoryKiB, iterations, parallelism } = slot.kdf;
  const algorithm = 'argon2id' as const;
  const kdf = { algorithm, memoryKiB, iterations, parallelism, salt: newSalt() };
  const kek = await passwordKey(password, kdf);
  return { slotId, kind: 'password', userId, displayName, kdf, ...sealSeeds(kek, kdf, seeds) };
}

/** Seals seeds under a recovery key. */
export function sealRecoverySlot(slot: NewRecoverySlot, seeds: Seeds): SlotWithoutBox {
  const { slotId, generation, createdAt, key } = slot;
  const kdf = { algorithm: 'hkdf-sha256' as const, salt: newSalt() };
  const kek = recoveryKey(key, kdf);
  return { slotId, kind: 'recovery', generation, createdAt, kdf, ...sealSeeds(kek, kdf, seeds) };
}

/** The slot with the master secrets of an epoch in its box. Takes no password. */
export function withBox(
  vaultId: string,
  epoch: number,
  slot: SlotWithoutBox,
  master: MasterSecrets,
): Slot {
  const publicKey = Buffer.from(slot.publicKey, 'base64');
  const box = sealBox(publicKey, master, bindingOf(vaultId, epoch, slot));
  return slotSchema.parse({ ...slot, box });
}

/**
 * Opens a slot with its password. Throws `WrongPasswordError`, and `HeaderError` `header_tampered`
 * when the password is right but the slot was made for another vault, officer or master key.
 */
export async function openPasswordSlot(
  vaultId: string,
  epoch: number,
  slot: PasswordSlot,
  password: string,
): Promise<SlotSecrets> {
  return openSlot(vaultId, epoch, slot, await passwordKey(password, slot.kdf));
}

/** Opens the recovery slot with the recovery key. Throws like `openPasswordSlot`. */
export function openRecoverySlot(
  vaultId: string,
  epoch: number,
  slot: RecoverySlot,
  key: Uint8Array,
): SlotSecrets {
  return openSlot(vaultId, epoch, slot, recoveryKey(key, slot.kdf));
}

function openSlot(vaultId: string, epoch: number, slot: Slot, kek: Buffer): SlotSecrets {
  const seeds = openSeeds(kek, slot);
  if (seeds === undefined) throw new WrongPasswordError();
  const master = openBox(seeds.x25519Seed, slot.box, bindingOf(vaultId, epoch, slot));
  const ownKey = publicKeyOf(seeds.x25519Seed).toString('base64') === slot.publicKey;
  if (master !== undefined && ownKey) return { ...master, ...seeds };
  wipeSecrets({ ...seeds, ...master });
  throw new HeaderError('header_tampered', `slots.${slot.slotId}`);
}

function sealSeeds(kek: Buffer, kdf: Slot['kdf'], seeds: Seeds) {
  const nonce = randomBytes(NONCE_BYTES);
  const payload = Buffer.concat([seeds.x25519Seed, seeds.ed25519Seed]);
  try {
    return {
      nonce: nonce.toString('base64'),
      sealed: encrypt(kek, nonce, payload, sealText(kdf)).toString('base64'),
      publicKey: publicKeyOf(seeds.x25519Seed).toString('base64'),
    };
  } finally {
    wipe(kek);
    wipe(payload);
  }
}

function openSeeds(kek: Buffer, slot: Slot): Seeds | undefined {
  const sealed = Buffer.from(slot.sealed, 'base64');
  const payload = decrypt(kek, Buffer.from(slot.nonce, 'base64'), sealed, sealText(slot.kdf));
  wipe(kek);
  if (payload === undefined) return undefined;
  const x25519Seed = Buffer.from(payload.subarray(0, KEY_BYTES));
  const ed25519Seed = Buffer.from(payload.subarray(KEY_BYTES));
  wipe(payload);
  return { x25519Seed, ed25519Seed };
}

/** A device secret, should it come, is appended to the Argon2 output here. */
async function passwordKey(password: string, kdf: PasswordSlot['kdf']): Promise<Buffer> {
  const stretched = await deriveFromPassword(password, Buffer.from(kdf.salt, 'base64'), kdf);
  try {
    return hkdf256(stretched, '', 'suaka/slot/password/v1');
  } finally {
    wipe(stretched);
  }
}

function recoveryKey(key: Uint8Array, kdf: RecoverySlot['kdf']): Buffer {
  if (key.length !== KEY_BYTES) throw new RangeError('recovery key length');
  return hkdf256(key, Buffer.from(kdf.salt, 'base64'), 'suaka/slot/recovery/v1');
}

function newSalt(): string {
  return randomBytes(KDF_SALT_BYTES).toString('base64');
}

/**
 * The tag of the seeds covers how they were sealed. Whose they are is the business of the box: so a
 * right password on a slot that was moved is told from a wrong one.
 */
function sealText(kdf: Slot['kdf']): string {
  return canonicalJson({ version: VAULT_FORMAT_VERSION, kdf });
}

function bindingOf(vaultId: string, epoch: number, slot: SlotWithoutBox): BoxBinding {
  const userId = slot.kind === 'password' ? slot.userId : null;
  return { vaultId, slotId: slot.slotId, userId, kind: slot.kind, epoch };
}
