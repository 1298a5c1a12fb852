import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { decrypt, encrypt, NONCE_BYTES, TAG_BYTES } from './aes-gcm';
import { canonicalJson } from './canonical-json';
import { hkdf256, KEY_BYTES, type MasterSecrets, wipe } from './derive';
import { base64Schema } from './format';
import { agree, publicKeyOf } from './key-agreement';

const PAYLOAD_BYTES = 2 * KEY_BYTES;

/** Each box has a key of its own, used once: a fixed nonce is as good as a random one (as in age). */
const NONCE = Buffer.alloc(NONCE_BYTES);

/** The master secrets sealed to the public key of a slot. Making one takes no password. */
export const boxSchema = z.strictObject({
  ephemeralKey: base64Schema(KEY_BYTES),
  sealed: base64Schema(PAYLOAD_BYTES + TAG_BYTES),
});
export type Box = z.infer<typeof boxSchema>;

/** Whose box it is, and of which master key: none of it can be changed without breaking the box. */
export interface BoxBinding {
  readonly vaultId: string;
  readonly slotId: string;
  /** `null` for the recovery key, which is nobody's own. */
  readonly userId: string | null;
  readonly kind: 'password' | 'recovery';
  readonly epoch: number;
}

/** Seals the master secrets to a public key: ephemeral X25519, HKDF-SHA256, AES-256-GCM. */
export function sealBox(publicKey: Uint8Array, master: MasterSecrets, binding: BoxBinding): Box {
  const seed = randomBytes(KEY_BYTES);
  const payload = Buffer.concat([master.vmk, master.recordKey]);
  const ephemeralKey = publicKeyOf(seed);
  const key = boxKey(agree(seed, publicKey), ephemeralKey, publicKey);
  try {
    const sealed = encrypt(key, NONCE, payload, bindingText(binding));
    return { ephemeralKey: ephemeralKey.toString('base64'), sealed: sealed.toString('base64') };
  } finally {
    for (const secret of [seed, payload, key]) wipe(secret);
  }
}

/** Opens a box with the private key (seed) of its slot; `undefined` when it is not this slot's box. */
export function openBox(
  seed: Uint8Array,
  box: Box,
  binding: BoxBinding,
): MasterSecrets | undefined {
  const ephemeralKey = Buffer.from(box.ephemeralKey, 'base64');
  const shared = agreeIfPossible(seed, ephemeralKey);
  if (shared === undefined) return undefined;
  const key = boxKey(shared, ephemeralKey, publicKeyOf(seed));
  const sealed = Buffer.from(box.sealed, 'base64');
  const payload = decrypt(key, NONCE, sealed, bindingText(binding));
  wipe(key);
  if (payload === undefined) return undefined;
  const vmk = Buffer.from(payload.subarray(0, KEY_BYTES));
  const recordKey = Buffer.from(payload.subarray(KEY_BYTES));
  wipe(payload);
  return { vmk, recordKey };
}

/** Both public keys go in, so that a key belongs to this exchange and no other (RFC 7748 section 6.1). */
function boxKey(shared: Buffer, ephemeralKey: Uint8Array, publicKey: Uint8Array): Buffer {
  const salt = Buffer.concat([ephemeralKey, publicKey]);
  try {
    return hkdf256(shared, salt, 'suaka/box/v1');
  } finally {
    wipe(shared);
  }
}

function agreeIfPossible(seed: Uint8Array, publicKey: Uint8Array): Buffer | undefined {
  try {
    return agree(seed, publicKey);
  } catch {
    // A changed byte can make a public key that shares nothing.
    return undefined;
  }
}

function bindingText({ vaultId, slotId, userId, kind, epoch }: BoxBinding): string {
  return canonicalJson({ vaultId, slotId, userId, kind, epoch });
}
