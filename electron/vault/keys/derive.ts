import { hkdfSync } from 'node:crypto';

/** Bytes of the vault master key and of every key derived from it. */
export const KEY_BYTES = 32;

/**
 * What each key is for: `database` (raw SQLCipher key), `header` (HMAC over `vault.json`), `audit`
 * (chain of the audit log), `anchor` (its head outside the database), `blob` (wraps the key of each
 * document), `index` (blind search index), `packet` (referral packets kept in the vault).
 */
export const KEY_LABELS = [
  'database',
  'header',
  'audit',
  'anchor',
  'blob',
  'index',
  'packet',
] as const;
export type KeyLabel = (typeof KEY_LABELS)[number];

/** One independent 32-byte key per purpose. */
export type VaultKeys = Readonly<Record<KeyLabel, Buffer>>;

/** All keys of a vault from its master key: HKDF-SHA256 (RFC 5869), salt vault id, one label each. */
export function deriveKeys(vmk: Uint8Array, vaultId: string): VaultKeys {
  if (vmk.length !== KEY_BYTES) throw new RangeError('master key length');
  return {
    database: deriveKey(vmk, vaultId, 'database'),
    header: deriveKey(vmk, vaultId, 'header'),
    audit: deriveKey(vmk, vaultId, 'audit'),
    anchor: deriveKey(vmk, vaultId, 'anchor'),
    blob: deriveKey(vmk, vaultId, 'blob'),
    index: deriveKey(vmk, vaultId, 'index'),
    packet: deriveKey(vmk, vaultId, 'packet'),
  };
}

/** HKDF-SHA256 to 32 bytes as a `Buffer`, which can be wiped. */
export function hkdf256(key: Uint8Array, salt: string, info: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, salt, info, KEY_BYTES));
}

/** Overwrites a secret. Copies that the engine made stay until the process ends, which is why locking ends it. */
export function wipe(secret: Uint8Array): void {
  secret.fill(0);
}

/** Overwrites every key of a vault. */
export function wipeKeys(keys: VaultKeys): void {
  for (const label of KEY_LABELS) wipe(keys[label]);
}

function deriveKey(vmk: Uint8Array, vaultId: string, label: KeyLabel): Buffer {
  return hkdf256(vmk, vaultId, `suaka/key/${label}/v1`);
}
