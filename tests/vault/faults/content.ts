import { createHash } from 'node:crypto';
import { expect } from 'vitest';
import { findBrokenEntry } from '../audit/find-broken-entry';
import type { Database } from '../../../electron/vault/database/driver';
import type { OpenVault } from '../../../electron/vault/vault-folder';
import type { VaultState } from '../../../electron/vault/state';

/** Tables that may differ although a call was refused, with the reason in the test that says so. */
export interface ContentOptions {
  readonly without?: readonly string[];
}

/** A fingerprint of every row of every table: equal before and after means nothing was written. */
export function contentOf(db: Database, { without = [] }: ContentOptions = {}): string {
  const hash = createHash('sha256');
  for (const { name } of tablesOf(db).filter((table) => !without.includes(table.name))) {
    const rows = db.all(`SELECT * FROM "${name}"`).map((row) => JSON.stringify(row));
    hash.update(`${name}\n${rows.toSorted().join('\n')}\n`);
  }
  return hash.digest('hex');
}

function tablesOf(db: Database) {
  return db.all<{ readonly name: string }>(
    "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name",
  );
}

/** The open vault of a test. */
export function openVaultOf(state: VaultState): OpenVault {
  if (state.open === undefined) throw new Error('the vault is open');
  return state.open.vault;
}

export function expectWholeChain({ db, keys }: OpenVault): void {
  expect(findBrokenEntry(db, keys.audit)).toBeNull();
}
