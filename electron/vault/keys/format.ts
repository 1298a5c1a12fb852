import { z } from 'zod';

/** First words of `vault.json`: a file that starts otherwise is not ours. */
export const VAULT_FORMAT = 'suaka-vault';

/** Version of `vault.json` and of the slots in it. Raised only with a reader for the older one. */
export const VAULT_FORMAT_VERSION = 1;

/** Names inside the folder of a vault. */
export const VAULT_FILES = {
  header: 'vault.json',
  headerBackup: 'vault.json.bak',
  /** Only while the master key is being replaced: the header of the new one. */
  headerNext: 'vault.json.next',
  database: 'vault.db',
  anchor: 'vault.anchor',
  lock: 'vault.lock',
  creating: '.creating',
  inspecting: '.inspecting',
} as const;

/**
 * Standard base64 of exactly `length` bytes, in its one canonical spelling: two spellings of the
 * same bytes would let a changed file pass as unchanged.
 */
export function base64Schema(length: number) {
  return z
    .string()
    .max(Math.ceil(length / 3) * 4)
    .refine((text) => {
      const bytes = Buffer.from(text, 'base64');
      return bytes.length === length && bytes.toString('base64') === text;
    });
}
