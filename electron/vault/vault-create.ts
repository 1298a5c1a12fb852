import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { anchorNewDatabase } from './anchor/new-anchor';
import { type Marks, readMarks } from './anchor/marks';
import type { Database } from './database/driver';
import { type Migration, migrate } from './database/migrate';
import { createDatabase, proveEncrypted } from './database/open';
import { holdVaultLock } from './database/vault-lock';
import { renameDurably, writeFileAtomic } from './files/atomic-write';
import { withStorageErrors } from './files/storage-error';
import { deriveKeys, type MasterSecrets, wipeKeys } from './keys/derive';
import { VAULT_FILES } from './keys/format';
import { headerText, sealHeader } from './keys/header';
import { readHeader, writeHeader } from './keys/header-file';
import { assertKdfParams, type KdfParams } from './keys/kdf';
import {
  generateMaster,
  generateSeeds,
  sealPasswordSlot,
  type Slot,
  wipeSecrets,
  withBox,
} from './keys/slot';
import { DATABASE_FILES, hasDatabaseFiles, isUnfinished } from './vault-inspect';

/** The first officer of a vault. `userId` is a UUID. */
export interface FirstOfficer {
  readonly userId: string;
  readonly displayName: string;
  readonly password: string;
  readonly kdf: KdfParams;
}

/** What a new vault is known by. */
export interface CreatedVault {
  readonly vaultId: string;
  readonly slotId: string;
  readonly userId: string;
}

/** The folder already holds a vault, or parts of one. */
export class VaultExistsError extends Error {
  readonly code = 'vault_exists';

  constructor() {
    super('vault_exists');
    this.name = 'VaultExistsError';
  }
}

/**
 * Makes a vault in a folder that holds none (other files in it are left alone). Everything is built
 * in a subfolder; moving `vault.json` out of it is the moment from which the vault exists, so that a
 * crash leaves no vault or a whole one. The vault is left closed: unlocking it proves the password.
 * `fill` writes the first rows, in one transaction, before the vault counts.
 *
 * Throws `VaultExistsError`, `VaultInUseError`, `StorageError`, or `RangeError` for weak KDF parameters.
 */
export async function createVault(
  folder: string,
  officer: FirstOfficer,
  migrations: readonly Migration[],
  clock: () => Date,
  fill: (db: Database) => void = () => undefined,
): Promise<CreatedVault> {
  assertKdfParams(officer.kdf);
  withStorageErrors(() => makeFolder(folder));
  refuseExisting(folder);
  const lock = holdVaultLock(join(folder, VAULT_FILES.lock));
  try {
    refuseExisting(folder);
    clearUnfinished(folder);
    return await build(folder, officer, { migrations, now: clock(), fill });
  } catch (error) {
    clearUnfinishedQuietly(folder);
    throw error;
  } finally {
    lock.release();
  }
}

/** Step by step: Node's recursive form calls a read-only disk a missing folder. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
}

function refuseExisting(folder: string): void {
  const headers = [VAULT_FILES.header, VAULT_FILES.headerBackup];
  if (headers.some((name) => existsSync(join(folder, name)))) throw new VaultExistsError();
  if (hasDatabaseFiles(folder) && !isUnfinished(folder)) throw new VaultExistsError();
}

interface FirstContent {
  readonly migrations: readonly Migration[];
  readonly now: Date;
  readonly fill: (db: Database) => void;
}

async function build(
  folder: string,
  officer: FirstOfficer,
  content: FirstContent,
): Promise<CreatedVault> {
  const staging = join(folder, VAULT_FILES.creating);
  withStorageErrors(() => mkdirSync(staging, { mode: 0o700 }));
  const created = { vaultId: randomUUID(), slotId: randomUUID(), userId: officer.userId };
  const master = generateMaster();
  try {
    await buildParts(staging, created, officer, master, content);
  } finally {
    wipeSecrets(master);
  }
  renameDurably(join(staging, VAULT_FILES.database), join(folder, VAULT_FILES.database));
  renameDurably(join(staging, VAULT_FILES.anchor), join(folder, VAULT_FILES.anchor));
  renameDurably(join(staging, VAULT_FILES.header), join(folder, VAULT_FILES.header));
  finish(folder, staging);
  return created;
}

/** The first master key and the first writing of the header. */
const FIRST = 1;

async function buildParts(
  staging: string,
  created: CreatedVault,
  officer: FirstOfficer,
  master: MasterSecrets,
  { migrations, now, fill }: FirstContent,
): Promise<void> {
  const { vaultId } = created;
  const slot = await firstSlot(created, officer, master);
  const keys = deriveKeys(master, vaultId);
  try {
    const path = join(staging, VAULT_FILES.database);
    const db = createDatabase(path, keys.database);
    let marks: Marks;
    try {
      migrate(db, migrations, now);
      db.transaction(() => fill(db));
      marks = readMarks(db);
    } finally {
      db.close();
    }
    proveEncrypted(path);
    anchorNewDatabase(staging, vaultId, keys.anchor, marks);
    const createdAt = now.toISOString();
    const parts = {
      vaultId,
      createdAt,
      epoch: FIRST,
      revision: FIRST,
      slots: [slot],
      attempts: [],
    };
    const header = sealHeader(parts, keys.header);
    // The header comes last: its presence in the subfolder says that the database is whole.
    writeFileAtomic(join(staging, VAULT_FILES.header), headerText(header));
  } finally {
    wipeKeys(keys);
  }
}

async function firstSlot(
  { vaultId, slotId, userId }: CreatedVault,
  officer: FirstOfficer,
  master: MasterSecrets,
): Promise<Slot> {
  const seeds = generateSeeds();
  try {
    const sealed = await sealPasswordSlot({ ...officer, slotId, userId }, seeds);
    return withBox(vaultId, FIRST, sealed, master);
  } finally {
    wipeSecrets(seeds);
  }
}

/** The vault counts from here on; what fails now is made good at the next change of the header. */
function finish(folder: string, staging: string): void {
  try {
    const read = readHeader(folder);
    if (read.kind === 'ok') writeHeader(folder, read.header);
    rmdirSync(staging);
  } catch {
    // Only the copy of the header or an empty subfolder is at stake.
  }
}

function clearUnfinished(folder: string): void {
  withStorageErrors(() => {
    if (isUnfinished(folder)) {
      for (const name of DATABASE_FILES) rmSync(join(folder, name), { force: true });
    }
    rmSync(join(folder, VAULT_FILES.creating), { recursive: true, force: true });
  });
}

function clearUnfinishedQuietly(folder: string): void {
  try {
    clearUnfinished(folder);
  } catch {
    // The error that led here says more; the next creation clears the rest.
  }
}
