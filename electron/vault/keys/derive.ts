import { hkdfSync } from 'node:crypto';

/** Bytes of the vault master key and of every key derived from it. */
export const KEY_BYTES = 32;

/**
 * The two random keys that all keys of a vault come from. `vmk`, the master key, is replaced when an
 * officer leaves. `recordKey` is for what the vault has written down and must be able to check and
 * read for ever; who holds it alone has nothing to use it on, because all of that lies in the database.
 */
export interface MasterSecrets {
  readonly vmk: Buffer;
  readonly recordKey: Buffer;
}

/** From the master key: `database` (raw SQLCipher key) and `header` (HMAC over `vault.json`). */
const MASTER_LABELS = ['database', 'header'] as const;

/**
 * From the record key: `audit` (chain of the audit log), `anchor` (its head outside the database),
 * `blob` (wraps the key of each document), `index` (blind search index), `packet` (check
 * codes of referral packets).
 */
const RECORD_LABELS = ['audit', 'anchor', 'blob', 'index', 'packet'] as const;

export const KEY_LABELS = [...MASTER_LABELS, ...RECORD_LABELS] as const;
export type KeyLabel = (typeof KEY_LABELS)[number];

/** One independent 32-byte key per purpose. */
export type VaultKeys = Readonly<Record<KeyLabel, Buffer>>;

/** All keys of a vault: HKDF-SHA256 (RFC 5869), salt vault id, one label each. */
export function deriveKeys({ vmk, recordKey }: MasterSecrets, vaultId: string): VaultKeys {
  if (vmk.length !== KEY_BYTES || recordKey.length !== KEY_BYTES) {
    throw new RangeError('master key length');
  }
  return {
    database: deriveKey(vmk, vaultId, 'database'),
    header: deriveKey(vmk, vaultId, 'header'),
    audit: deriveKey(recordKey, vaultId, 'audit'),
    anchor: deriveKey(recordKey, vaultId, 'anchor'),
    blob: deriveKey(recordKey, vaultId, 'blob'),
    index: deriveKey(recordKey, vaultId, 'index'),
    packet: deriveKey(recordKey, vaultId, 'packet'),
  };
}

/** HKDF-SHA256 to 32 bytes as a `Buffer`, which can be wiped. */
export function hkdf256(key: Uint8Array, salt: string | Uint8Array, info: string): Buffer {
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

function deriveKey(key: Uint8Array, vaultId: string, label: KeyLabel): Buffer {
  return hkdf256(key, vaultId, `suaka/key/${label}/v1`);
}
