import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { StorageError, type StorageErrorCode } from './files/storage-error';
import { VAULT_FILES } from './keys/format';
import type { VaultHeader } from './keys/header';
import type { HeaderErrorCode } from './keys/header-error';
import { readHeader } from './keys/header-file';
import { type RecoveryKitState, recoveryKitState } from './recovery/kit-state';

/** A name on the unlock screen. */
export interface SlotName {
  readonly slotId: string;
  readonly userId: string;
  readonly displayName: string;
}

/** What a folder holds, as far as it shows without a password. */
export type VaultInspection =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'ready';
      readonly vaultId: string;
      readonly createdAt: string;
      readonly officers: readonly SlotName[];
      readonly recovery: RecoveryKitState;
    }
  | {
      readonly kind: 'problem';
      readonly code: HeaderErrorCode | StorageErrorCode | 'database_missing';
      readonly path: string;
      readonly backupUsable: boolean;
    };

/** A database and what lies beside it. */
export const DATABASE_FILES = [
  ...['', '-wal', '-shm', '-journal'].map((suffix) => `${VAULT_FILES.database}${suffix}`),
  VAULT_FILES.anchor,
];

/** Looks at a folder without opening anything. Never throws for what it finds. */
export function inspectVault(folder: string): VaultInspection {
  try {
    const read = readHeader(folder);
    if (read.kind === 'damaged') {
      const none =
        read.code === 'header_missing' &&
        !read.backupUsable &&
        !existsSync(join(folder, VAULT_FILES.headerBackup)) &&
        (isUnfinished(folder) || !hasDatabaseFiles(folder));
      if (none) return { kind: 'none' };
      return { ...read, kind: 'problem' };
    }
    if (!existsSync(join(folder, VAULT_FILES.database))) return problem('database_missing');
    const { vaultId, createdAt } = read.header;
    const officers = slotNames(read.header);
    return { kind: 'ready', vaultId, createdAt, officers, recovery: recoveryKitState(read.header) };
  } catch (error) {
    if (error instanceof StorageError) return problem(error.code);
    throw error;
  }
}

/**
 * Whether a creation was cut short before it counted: its header is still in the subfolder and none
 * is in the folder. Only then is a `vault.db` without a header not the rest of a real vault.
 */
export function isUnfinished(folder: string): boolean {
  return (
    existsSync(join(folder, VAULT_FILES.creating, VAULT_FILES.header)) &&
    !existsSync(join(folder, VAULT_FILES.header)) &&
    !existsSync(join(folder, VAULT_FILES.headerBackup))
  );
}

/** Whether a database, or a journal of one, lies in the folder. */
export function hasDatabaseFiles(folder: string): boolean {
  return DATABASE_FILES.some((name) => existsSync(join(folder, name)));
}

function slotNames(header: VaultHeader): readonly SlotName[] {
  return header.slots
    .filter((slot) => slot.kind === 'password')
    .map(({ slotId, userId, displayName }) => ({ slotId, userId, displayName }));
}

function problem(code: StorageErrorCode | 'database_missing'): VaultInspection {
  return { kind: 'problem', code, path: '', backupUsable: false };
}
