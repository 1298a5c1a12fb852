import { randomBytes } from 'node:crypto';
import { existsSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { removeInspection } from './anchor/inspect';
import { type AnchoredDatabase } from './anchor/anchored-database';
import { openAnchored } from './anchor/open-anchored';
import { type Acceptance, recordAcceptance, recordOpening } from './anchor/record-opening';
import { type Migration, migrate } from './database/migrate';
import { holdVaultLock, type VaultLock } from './database/vault-lock';
import { removeTemporaries } from './files/atomic-write';
import { StorageError, type StorageErrorCode } from './files/storage-error';
import { deriveKeys, type VaultKeys, wipe, wipeKeys } from './keys/derive';
import { VAULT_FILES } from './keys/format';
import { type Attempt, type HeaderErrorCode, type VaultHeader, verifyHeader } from './keys/header';
import { readHeader, requireHeader, writeAttempts, writeHeader } from './keys/header-file';
import { deriveFromPassword, isPossiblePassword, KDF_SALT_BYTES } from './keys/kdf';
import { type SlotSecrets, unwrapSlot, WrongPasswordError, wipeSecrets } from './keys/slot';
import {
  clearFailures,
  isClockBehind,
  recordFailure,
  remainingDelayMs,
  restampFailure,
  ThrottledError,
} from './keys/throttle';
import { hasDatabaseFiles, isUnfinished } from './vault-create';

export { type CreatedVault, createVault } from './vault-create';

/** The time, as an argument so that tests can hold it. */
export type Clock = () => Date;

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
      readonly recovery: readonly SlotName[];
    }
  | {
      readonly kind: 'problem';
      readonly code: HeaderErrorCode | StorageErrorCode | 'database_missing';
      readonly path: string;
      readonly backupUsable: boolean;
    };

/** An unlocked vault. */
export interface OpenVault {
  readonly folder: string;
  readonly db: AnchoredDatabase;
  readonly keys: VaultKeys;
  /** Master key and the officer's own private keys, for adding officers and for sealed things. */
  readonly secrets: SlotSecrets;
  readonly userId: string;
  readonly slotId: string;
  /** The header as it stands on disk. */
  readonly header: VaultHeader;
  /** Writes a changed header. Throws `StorageError`, and then the old one stands. */
  replaceHeader(header: VaultHeader): void;
  /** Closes the database, overwrites the keys, lets others in. The process should end after it. */
  close(): void;
}

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
    const officers = slotNames(read.header, 'password');
    return {
      kind: 'ready',
      vaultId,
      createdAt,
      officers,
      recovery: slotNames(read.header, 'recovery'),
    };
  } catch (error) {
    if (error instanceof StorageError) return problem(error.code);
    throw error;
  }
}

/**
 * Opens a vault with the password of one slot: lock, throttle, slot, MAC of the header, anchor,
 * database, migrations. An unknown slot costs the same time and gives the same answer as a wrong
 * password. With `accept` it opens although it is not as it was left, and the audit log says so.
 *
 * Throws `WrongPasswordError`, `ThrottledError`, `VaultInUseError`, `HeaderError`, `IntegrityError`,
 * `DatabaseError`, `NewerVaultError`, `MigrationError` or `StorageError`; nothing stays open then.
 */
export async function unlockVault(
  folder: string,
  slotId: string,
  password: string,
  migrations: readonly Migration[],
  clock: Clock,
  accept: Acceptance | null = null,
): Promise<OpenVault> {
  // Before the lock, so that no lock file appears in a folder that holds no vault.
  requireHeader(folder);
  if (!isPossiblePassword(password)) throw new WrongPasswordError();
  const lock = holdVaultLock(join(folder, VAULT_FILES.lock));
  try {
    removeLeftovers(folder);
    const header = requireHeader(folder);
    const secrets = await openSlot(folder, header, slotId, password, clock);
    const { attempts } = header;
    const request = { folder, slotId, lock, secrets, migrations, clock, attempts, accept };
    return await openWithSecrets(request);
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** The failure is written down before the password is tried: ending the process must not save the count. */
async function openSlot(
  folder: string,
  header: VaultHeader,
  slotId: string,
  password: string,
  clock: Clock,
): Promise<SlotSecrets> {
  const slot = header.slots.find((candidate) => candidate.slotId === slotId);
  if (slot === undefined) {
    await spendSameTime(header, password);
    throw new WrongPasswordError();
  }
  const now = clock();
  if (isClockBehind(header, slotId, now))
    writeAttempts(folder, restampFailure(header, slotId, now));
  const wait = remainingDelayMs(header, slotId, now);
  if (wait > 0) throw new ThrottledError(wait);
  writeAttempts(folder, recordFailure(header, slotId, now));
  return unwrapSlot(header.vaultId, slot, password);
}

interface OpenRequest {
  readonly folder: string;
  readonly slotId: string;
  readonly lock: VaultLock;
  readonly secrets: SlotSecrets;
  readonly migrations: readonly Migration[];
  readonly clock: Clock;
  /** Wrong passwords before this try. */
  readonly attempts: readonly Attempt[];
  readonly accept: Acceptance | null;
}

async function openWithSecrets(request: OpenRequest): Promise<OpenVault> {
  const { folder, slotId, secrets, migrations, clock, attempts, accept } = request;
  let header = requireHeader(folder);
  const keys = deriveKeys(secrets.vmk, header.vaultId);
  let db: AnchoredDatabase | undefined;
  try {
    verifyHeader(header, keys.header);
    const opening = {
      at: clock().toISOString(),
      slots: header.slots,
      slotId,
      auditKey: keys.audit,
    };
    const opened = await openAnchored({
      folder,
      vaultId: header.vaultId,
      keys,
      revision: revisionOf(header),
      accept: accept === null ? null : recordAcceptance(opening, accept),
    });
    db = opened.db;
    migrate(db, migrations, clock());
    recordOpening(db, opening, attempts, opened.repaired);
    header = clearFailures(header, slotId);
    writeHeader(folder, header);
    return openVault(request, db, keys, header);
  } catch (error) {
    db?.close();
    forgetTry(folder, header, attempts);
    wipeKeys(keys);
    wipeSecrets(secrets);
    throw error;
  }
}

function openVault(
  { folder, slotId, lock, secrets }: OpenRequest,
  db: AnchoredDatabase,
  keys: VaultKeys,
  first: VaultHeader,
): OpenVault {
  let header = first;
  const slot = header.slots.find((candidate) => candidate.slotId === slotId);
  if (slot === undefined) throw new Error('slot vanished');
  return {
    folder,
    db,
    keys,
    secrets,
    userId: slot.userId,
    slotId,
    get header() {
      return header;
    },
    replaceHeader(next) {
      writeHeader(folder, next);
      header = next;
      db.anchorRevision(revisionOf(next));
    },
    close() {
      try {
        db.close();
      } finally {
        wipeKeys(keys);
        wipeSecrets(secrets);
        lock.release();
      }
    },
  };
}

/** The password was right: a vault that cannot be opened for another reason is no failed login. */
function forgetTry(folder: string, header: VaultHeader, attempts: readonly Attempt[]): void {
  try {
    writeAttempts(folder, { ...header, attempts: [...attempts] });
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
  }
}

/** How often `vault.json` was changed; 0 where it does not say. */
function revisionOf(header: VaultHeader & { readonly revision?: number }): number {
  return header.revision ?? 0;
}

async function spendSameTime(header: VaultHeader, password: string): Promise<void> {
  const kdf = header.slots[0]?.kdf;
  if (kdf !== undefined) {
    wipe(await deriveFromPassword(password, randomBytes(KDF_SALT_BYTES), kdf));
  }
}

/** Under the lock, what a crash left is nobody's work in progress. */
function removeLeftovers(folder: string): void {
  removeTemporaries(folder);
  removeInspection(folder);
  try {
    rmdirSync(join(folder, VAULT_FILES.creating));
  } catch {
    // Not there; or not empty, and then it is not ours to judge.
  }
}

function slotNames(header: VaultHeader, kind: 'password' | 'recovery'): readonly SlotName[] {
  return header.slots
    .filter((slot) => slot.kind === kind)
    .map(({ slotId, userId, displayName }) => ({ slotId, userId, displayName }));
}

function problem(code: StorageErrorCode | 'database_missing'): VaultInspection {
  return { kind: 'problem', code, path: '', backupUsable: false };
}
