import { createPrivateKey, createPublicKey, diffieHellman } from 'node:crypto';
import { wipe } from './derive';

/** PKCS #8 and SubjectPublicKeyInfo of an X25519 key up to its 32 bytes (RFC 8410 section 10). */
const PKCS8_PREFIX = Buffer.from('302e020100300506032b656e04220420', 'hex');
const SPKI_PREFIX = Buffer.from('302a300506032b656e032100', 'hex');

/** The 32-byte X25519 public key of a seed. */
export function publicKeyOf(seed: Uint8Array): Buffer {
  const der = createPublicKey(privateKey(seed)).export({ format: 'der', type: 'spki' });
  return der.subarray(SPKI_PREFIX.length);
}

/** The X25519 shared secret (RFC 7748). Throws for a public key of low order, which shares nothing. */
export function agree(seed: Uint8Array, publicKey: Uint8Array): Buffer {
  const der = Buffer.concat([SPKI_PREFIX, publicKey]);
  return diffieHellman({
    privateKey: privateKey(seed),
    publicKey: createPublicKey({ key: der, format: 'der', type: 'spki' }),
  });
}

function privateKey(seed: Uint8Array) {
  const der = Buffer.concat([PKCS8_PREFIX, seed]);
  try {
    return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  } finally {
    wipe(der);
  }
}
