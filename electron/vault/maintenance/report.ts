import { existsSync, readdirSync, statfsSync, statSync } from 'node:fs';
import os from 'node:os';
import { dirname, join, sep } from 'node:path';
import type {
  FileFinding,
  MaintenanceReport,
  VaultFile,
} from '../../../shared/domain/maintenance/report';
import { holdVaultLock, VaultInUseError } from '../database/vault-lock';
import { VAULT_FILES } from '../keys/format';
import type { VaultState } from '../state';
import { databaseFinding, headerFinding } from './file-finding';

/** Where backups will lie. */
const BACKUP_FOLDER = 'backups';

/** Names that Suaka gives; of any other file only size and date are told. */
const OWN_BACKUP_NAME = /^suaka-[0-9TZ.-]+\.[a-z]{2,10}$/;

const DATABASE_PARTS = ['-wal', '-shm', '-journal'].map((part) => `${VAULT_FILES.database}${part}`);
const KNOWN_NAMES: readonly string[] = [...Object.values(VAULT_FILES), ...DATABASE_PARTS];

/**
 * The installation and the vault's files as they look from outside. Never throws for what lies on
 * the disk: whoever looks here has a problem already.
 */
export function maintenanceReport(state: VaultState): MaintenanceReport {
  const { folder } = state;
  // Electron adds its own; in plain Node they are missing.
  const versions: Readonly<Record<string, string | undefined>> = process.versions;
  const names = namesIn(folder);
  const known = names.filter((name) => KNOWN_NAMES.includes(name));
  return {
    at: state.now(),
    suaka: state.appVersion,
    electron: versions['electron'] ?? null,
    chromium: versions['chrome'] ?? null,
    node: process.versions.node,
    system: `${os.platform()} ${os.release()} ${os.arch()}`,
    memoryBytes: os.totalmem(),
    folder: withoutHome(folder),
    freeBytes: freeBytes(folder),
    files: known.flatMap((name) => vaultFile(state, name)),
    otherFiles: names.filter((name) => !known.includes(name) && name !== BACKUP_FOLDER).length,
    lock: lockState(state),
    backups: backupsIn(join(folder, BACKUP_FOLDER)),
  };
}

function vaultFile(state: VaultState, name: string): VaultFile[] {
  const path = join(state.folder, name);
  const facts = factsOf(path);
  if (facts === undefined) return [];
  return [{ name, ...facts, finding: findingOf(state, name, path, facts.bytes) }];
}

function findingOf(
  state: VaultState,
  name: string,
  path: string,
  bytes: number,
): FileFinding | null {
  try {
    switch (name) {
      case VAULT_FILES.header:
      case VAULT_FILES.headerBackup:
        return headerFinding(path);
      case VAULT_FILES.database:
        // Open here, it has been proven encrypted, and reading it beside SQLite would drop its locks.
        return state.open === undefined ? databaseFinding(path, bytes) : 'looks_encrypted';
      default:
        return null;
    }
  } catch {
    return 'unreadable';
  }
}

function factsOf(
  path: string,
): { readonly bytes: number; readonly modifiedAt: string } | undefined {
  try {
    const { size, mtime } = statSync(path);
    return { bytes: size, modifiedAt: mtime.toISOString() };
  } catch {
    return undefined;
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).toSorted();
  } catch {
    return [];
  }
}

function backupsIn(folder: string): MaintenanceReport['backups'] {
  return namesIn(folder).flatMap((name) => {
    const facts = factsOf(join(folder, name));
    if (facts === undefined) return [];
    return [{ name: OWN_BACKUP_NAME.test(name) ? name : null, ...facts }];
  });
}

/** Tried, not guessed: the lock belongs to the operating system and leaves nothing behind. */
function lockState(state: VaultState): MaintenanceReport['lock'] {
  if (state.open !== undefined) return 'here';
  const path = join(state.folder, VAULT_FILES.lock);
  if (!existsSync(path)) return 'free';
  try {
    holdVaultLock(path).release();
    return 'free';
  } catch (error) {
    return error instanceof VaultInUseError ? 'elsewhere' : 'unknown';
  }
}

/** Free bytes for this account where the vault lies, or will lie. */
function freeBytes(folder: string): number | null {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return dirname(folder) === folder ? null : freeBytes(dirname(folder));
  }
}

/** The name of an account is a person's name often enough. */
function withoutHome(folder: string): string {
  const home = os.homedir();
  return folder.startsWith(`${home}${sep}`) ? `~${folder.slice(home.length)}` : folder;
}
