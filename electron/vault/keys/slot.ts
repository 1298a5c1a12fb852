import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson } from './canonical-json';
import { hkdf256, KEY_BYTES, wipe } from './derive';
import { base64Schema, VAULT_FORMAT_VERSION } from './format';
import {
  assertKdfParams,
  deriveFromPassword,
  KDF_SALT_BYTES,
  type KdfParams,
  kdfParamsShape,
} from './kdf';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const PAYLOAD_BYTES = 3 * KEY_BYTES;

/**
 * One way into the vault: an officer's password, or the recovery key. `sealed` is the AES-256-GCM
 * ciphertext of the three secrets followed by its 16-byte tag.
 */
export const slotSchema = z.strictObject({
  slotId: z.uuid(),
  userId: z.uuid(),
  displayName: z.string().min(1).max(200),
  kind: z.enum(['password', 'recovery']),
  kdf: z.strictObject({
    algorithm: z.literal('argon2id'),
    ...kdfParamsShape,
    salt: base64Schema(KDF_SALT_BYTES),
  }),
  nonce: base64Schema(NONCE_BYTES),
  sealed: base64Schema(PAYLOAD_BYTES + TAG_BYTES),
});
export type Slot = z.infer<typeof slotSchema>;

/** What a slot opens to: the master key of the vault and the officer's own two private keys (seeds). */
export interface SlotSecrets {
  readonly vmk: Buffer;
  readonly x25519Seed: Buffer;
  readonly ed25519Seed: Buffer;
}

/** Who a slot is for, and how costly its password is to guess. */
export interface NewSlot {
  readonly slotId: string;
  readonly userId: string;
  readonly displayName: string;
  readonly kind: Slot['kind'];
  readonly password: string;
  readonly kdf: KdfParams;
}

/** The password does not open the slot. Says nothing more: a changed slot looks the same. */
export class WrongPasswordError extends Error {
  readonly code = 'wrong_password';

  constructor() {
    super('wrong_password');
    this.name = 'WrongPasswordError';
  }
}

/** Secrets of the first officer of a new vault. */
export function generateSecrets(): SlotSecrets {
  return secretsForNewUser(randomBytes(KEY_BYTES));
}

/** Secrets of a further officer: the vault's master key (copied) and two new private keys. */
export function secretsForNewUser(vmk: Uint8Array): SlotSecrets {
  return {
    vmk: Buffer.from(vmk),
    x25519Seed: randomBytes(KEY_BYTES),
    ed25519Seed: randomBytes(KEY_BYTES),
  };
}

/** Overwrites the secrets of a slot. */
export function wipeSecrets(secrets: SlotSecrets): void {
  wipe(secrets.vmk);
  wipe(secrets.x25519Seed);
  wipe(secrets.ed25519Seed);
}

/**
 * Seals secrets under a password. Salt and nonce are new at every call, so no key is ever used
 * twice (NIST SP 800-38D 8.2.2). Throws a `RangeError` for KDF parameters outside the limits.
 */
export async function wrapSlot(
  vaultId: string,
  slot: NewSlot,
  secrets: SlotSecrets,
): Promise<Slot> {
  assertKdfParams(slot.kdf);
  const salt = randomBytes(KDF_SALT_BYTES);
  const nonce = randomBytes(NONCE_BYTES);
  const { memoryKiB, iterations, parallelism } = slot.kdf;
  const open = {
    slotId: slot.slotId,
    userId: slot.userId,
    displayName: slot.displayName,
    kind: slot.kind,
    kdf: {
      algorithm: 'argon2id' as const,
      memoryKiB,
      iterations,
      parallelism,
      salt: salt.toString('base64'),
    },
  };
  const kek = await deriveKek(vaultId, open, slot.password);
  const payload = Buffer.concat([secrets.vmk, secrets.x25519Seed, secrets.ed25519Seed]);
  try {
    const cipher = createCipheriv('aes-256-gcm', kek, nonce, { authTagLength: TAG_BYTES });
    cipher.setAAD(slotBinding(vaultId, open));
    const sealed = Buffer.concat([cipher.update(payload), cipher.final(), cipher.getAuthTag()]);
    return slotSchema.parse({
      ...open,
      nonce: nonce.toString('base64'),
      sealed: sealed.toString('base64'),
    });
  } finally {
    wipe(kek);
    wipe(payload);
  }
}

/**
 * Opens a slot. Throws `WrongPasswordError` for a wrong password and equally for a slot of another
 * vault, of another officer, or with changed KDF parameters: only the tag decides.
 */
export async function unwrapSlot(
  vaultId: string,
  slot: Slot,
  password: string,
): Promise<SlotSecrets> {
  const kek = await deriveKek(vaultId, slot, password);
  try {
    return openSealed(kek, vaultId, slot);
  } finally {
    wipe(kek);
  }
}

function openSealed(kek: Buffer, vaultId: string, slot: Slot): SlotSecrets {
  const sealed = Buffer.from(slot.sealed, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', kek, Buffer.from(slot.nonce, 'base64'), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(slotBinding(vaultId, slot));
  decipher.setAuthTag(sealed.subarray(PAYLOAD_BYTES));
  const payload = decipher.update(sealed.subarray(0, PAYLOAD_BYTES));
  try {
    decipher.final();
    return {
      vmk: Buffer.from(payload.subarray(0, KEY_BYTES)),
      x25519Seed: Buffer.from(payload.subarray(KEY_BYTES, 2 * KEY_BYTES)),
      ed25519Seed: Buffer.from(payload.subarray(2 * KEY_BYTES)),
    };
  } catch {
    throw new WrongPasswordError();
  } finally {
    wipe(payload);
  }
}

type OpenSlotPart = Pick<Slot, 'slotId' | 'userId' | 'kind' | 'kdf'>;

/** A device secret, should it come, is appended to the Argon2 output here. */
async function deriveKek(
  vaultId: string,
  slot: Pick<OpenSlotPart, 'slotId' | 'kdf'>,
  password: string,
): Promise<Buffer> {
  const stretched = await deriveFromPassword(
    password,
    Buffer.from(slot.kdf.salt, 'base64'),
    slot.kdf,
  );
  try {
    return hkdf256(stretched, `${vaultId}|${slot.slotId}`, 'suaka/slot/v1');
  } finally {
    wipe(stretched);
  }
}

/** What the tag also covers: moving a slot or lowering its KDF parameters breaks it. */
function slotBinding(vaultId: string, slot: OpenSlotPart): Buffer {
  const { slotId, userId, kind, kdf } = slot;
  return Buffer.from(
    canonicalJson({ vaultId, slotId, userId, kind, version: VAULT_FORMAT_VERSION, kdf }),
    'utf8',
  );
}
