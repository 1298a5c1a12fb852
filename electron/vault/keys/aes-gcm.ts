import { createCipheriv, createDecipheriv } from 'node:crypto';

/** Bytes of an AES-GCM nonce (NIST SP 800-38D 5.2.1.1). */
export const NONCE_BYTES = 12;
/** Bytes of the tag that follows the ciphertext. */
export const TAG_BYTES = 16;

/** AES-256-GCM: ciphertext and tag. A key and nonce are used together once only. */
export function encrypt(
  key: Uint8Array,
  nonce: Uint8Array,
  plain: Uint8Array,
  aad: string,
): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(aad, 'utf8'));
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** What was encrypted, or `undefined` when key, nonce, bytes or `aad` are not those of that time. */
export function decrypt(
  key: Uint8Array,
  nonce: Uint8Array,
  sealed: Uint8Array,
  aad: string,
): Buffer | undefined {
  const length = sealed.length - TAG_BYTES;
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(aad, 'utf8'));
  decipher.setAuthTag(sealed.subarray(length));
  const plain = decipher.update(sealed.subarray(0, length));
  try {
    decipher.final();
    return plain;
  } catch {
    plain.fill(0);
    return undefined;
  }
}
