import { rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { readAnchor } from './anchor/anchor-file';
import type { AnchoredDatabase } from './anchor/anchored-database';
import { removeInspection } from './anchor/inspect';
import { openAnchored } from './anchor/open-anchored';
import { type Acceptance, recordAcceptance, recordOpening } from './anchor/record-opening';
import { type Migration, migrate } from './database/migrate';
import { DatabaseError } from './database/database-error';
import { holdVaultLock, type VaultLock } from './database/vault-lock';
import { removeTemporaries } from './files/atomic-write';
import { StorageError } from './files/storage-error';
import { deriveKeys, type VaultKeys, wipeKeys } from './keys/derive';
import { VAULT_FILES } from './keys/format';
import { type Attempt, sealHeader, type VaultHeader, verifyHeader } from './keys/header';
import { HeaderError } from './keys/header-error';
import {
  dropNextHeader,
  isOlderThanCopy,
  promoteNextHeader,
  readNextHeader,
  requireHeader,
  writeAttempts,
  writeHeader,
} from './keys/header-file';
import { isPossiblePassword } from './keys/kdf';
import { type SlotSecrets, WrongPasswordError, wipeSecrets } from './keys/slot';
import { clearFailures } from './keys/throttle';
import { type Clock, findPasswordWays, type WayIn } from './password-ways';

export { type CreatedVault, createVault } from './vault-create';

/** An unlocked vault. */
export interface OpenVault {
  readonly folder: string;
  readonly db: AnchoredDatabase;
  readonly keys: VaultKeys;
  /** Master secrets and the officer's own private keys, for adding officers and for sealed things. */
  readonly secrets: SlotSecrets;
  readonly userId: string;
  readonly slotId: string;
  /** The header as it stands on disk. */
  readonly header: VaultHeader;
  readonly isOpen: boolean;
  /** Writes a changed header. Throws `StorageError`, and then the old one stands. */
  replaceHeader(header: VaultHeader): void;
  /** Puts the header that waits in `vault.json.next` in its place (`rekeyVault` only). */
  promoteHeader(header: VaultHeader): void;
  /** Closes the database, overwrites the keys, lets others in. The process should end after it. */
  close(): void;
}

/** What an officer decided before unlocking. */
export interface UnlockOptions {
  /**
   * Opens although the vault is not as it was left, as after putting it back from a backup, and the
   * audit log says so. With an older `vault.json` slots removed since then work again: it is for two
   * people to decide.
   */
  readonly accept?: Acceptance | null;
}

/**
 * Opens a vault with the password of one slot: lock, throttle, slot, MAC of the header, anchor,
 * database, migrations. An unknown slot costs the same time and gives the same answer as a wrong
 * password.
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
  options: UnlockOptions = {},
): Promise<OpenVault> {
  // Before the lock, so that no lock file appears in a folder that holds no vault.
  requireHeader(folder);
  if (!isPossiblePassword(password)) throw new WrongPasswordError();
  return openLocked({ folder, migrations, clock, ...options }, (headers) =>
    findPasswordWays(folder, headers, slotId, password, clock),
  );
}

/** Where the vault is, and how it is brought up to date. */
export interface OpenPlace extends UnlockOptions {
  readonly folder: string;
  readonly migrations: readonly Migration[];
  readonly clock: Clock;
}

/**
 * Takes the lock, lets `find` look for ways in, and opens the database with the first that fits.
 * There are two headers to look at only when a process ended while the master key was replaced.
 * Throws like `unlockVault`; nothing stays open then.
 */
export async function openLocked(
  place: OpenPlace,
  find: (headers: readonly VaultHeader[]) => Promise<readonly WayIn[]>,
): Promise<OpenVault> {
  const { folder } = place;
  const lock = holdVaultLock(join(folder, VAULT_FILES.lock));
  let ways: readonly WayIn[] = [];
  let attempts: readonly Attempt[] | undefined;
  try {
    removeLeftovers(folder);
    const header = requireHeader(folder);
    const next = readNextHeader(folder);
    const headers = next === undefined ? [header] : [header, next];
    ways = await find(headers);
    attempts = header.attempts;
    return await openFirst({ ...place, lock, attempts }, ways, headers.length);
  } catch (error) {
    if (attempts !== undefined) forgetTry(folder, attempts);
    for (const way of ways) wipeSecrets(way.secrets);
    lock.release();
    throw error;
  }
}

/** What all ways of one try have in common. */
interface OpenTry extends OpenPlace {
  readonly lock: VaultLock;
  /** Wrong passwords before this try. */
  readonly attempts: readonly Attempt[];
}

async function openFirst(
  one: OpenTry,
  ways: readonly WayIn[],
  headerCount: number,
): Promise<OpenVault> {
  for (const way of ways) {
    try {
      const vault = await openWithSecrets({ ...one, ...way });
      for (const other of ways) if (other !== way) wipeSecrets(other.secrets);
      return vault;
    } catch (error) {
      const otherKey = error instanceof DatabaseError && error.code === 'not_sqlcipher';
      if (!otherKey) throw error;
      if (headerCount === 1) throw oldKeyError(one.folder, way.header) ?? error;
      // Every header had a way in, and the database takes none of their keys: it is the database.
      if (ways.length === headerCount && way === ways.at(-1)) throw error;
    }
  }
  throw new WrongPasswordError();
}

/** A header from before the master key was replaced looks like a damaged database, but for its copy. */
function oldKeyError(folder: string, header: VaultHeader): HeaderError | undefined {
  return isOlderThanCopy(folder, header) ? new HeaderError('header_rolled_back') : undefined;
}

type OpenRequest = OpenTry & WayIn;

async function openWithSecrets(request: OpenRequest): Promise<OpenVault> {
  const { folder, slotId, secrets, migrations, clock, attempts, accept = null } = request;
  let { header } = request;
  const keys = deriveKeys(secrets, header.vaultId);
  let db: AnchoredDatabase | undefined;
  try {
    verifyHeader(header, keys.header);
    const { vaultId, revision, slots } = header;
    const known = knownRevision(folder, keys, vaultId);
    const opening = { at: clock().toISOString(), slots, slotId, auditKey: keys.audit };
    const opened = await openAnchored({
      folder,
      vaultId,
      keys,
      revision,
      accept: accept === null ? null : recordAcceptance(opening, accept),
    });
    db = opened.db;
    migrate(db, migrations, clock());
    recordOpening(db, opening, attempts, opened.repaired);
    header = clearFailures(newestFrom(header, known, keys), slotId);
    writeHeader(folder, header);
    dropNextHeader(folder);
    db.anchorRevision(header.revision);
    return openVault(request, db, keys, header);
  } catch (error) {
    db?.close();
    wipeKeys(keys);
    wipeSecrets(secrets);
    throw error;
  }
}

/** The revision of `vault.json` that the anchor knows; 0 without a usable anchor. */
function knownRevision(folder: string, keys: VaultKeys, vaultId: string): number {
  const anchor = readAnchor(join(folder, VAULT_FILES.anchor), keys.anchor, vaultId);
  return anchor.kind === 'ok' ? anchor.state.revision : 0;
}

/** An older header that was accepted is the newest from now on: the one it replaces is then the old one. */
function newestFrom(header: VaultHeader, known: number, keys: VaultKeys): VaultHeader {
  return header.revision >= known
    ? header
    : sealHeader({ ...header, revision: known + 1 }, keys.header);
}

function openVault(
  { folder, slotId, userId, lock, secrets }: OpenRequest,
  db: AnchoredDatabase,
  keys: VaultKeys,
  first: VaultHeader,
): OpenVault {
  let header = first;
  let isOpen = true;
  function take(next: VaultHeader): void {
    const isRevised = next.revision !== header.revision;
    header = next;
    // Counted attempts are no revision.
    if (isRevised) db.anchorRevision(next.revision);
  }
  return {
    folder,
    db,
    keys,
    secrets,
    userId,
    slotId,
    get header() {
      return header;
    },
    get isOpen() {
      return isOpen;
    },
    replaceHeader(next) {
      if (!isOpen) throw new Error('vault is closed');
      writeHeader(folder, next);
      take(next);
    },
    promoteHeader(next) {
      promoteNextHeader(folder, next);
      take(next);
    },
    close() {
      if (!isOpen) return;
      isOpen = false;
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
function forgetTry(folder: string, attempts: readonly Attempt[]): void {
  try {
    writeAttempts(folder, { ...requireHeader(folder), attempts: [...attempts] });
  } catch (error) {
    if (!(error instanceof StorageError || error instanceof HeaderError)) throw error;
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
