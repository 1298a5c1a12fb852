import { randomBytes, randomInt } from 'node:crypto';
import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Database, openConnection } from '../../../electron/vault/database/driver';
import {
  checkIntegrity,
  createDatabase,
  openDatabase,
  proveEncrypted,
} from '../../../electron/vault/database/open';
import { withFolder } from '../files/small-disk';
import { errorOf } from '../keys/fixture';
import { addNotes, countNotes, makeDatabase, withDatabase } from './fixture';

function pragmaValue(db: Database, name: string): unknown {
  return Object.values(db.pragma(name)[0] ?? {})[0];
}

const SETTINGS: readonly [string, unknown][] = [
  ['journal_mode', 'wal'],
  ['synchronous', 2],
  ['foreign_keys', 1],
  ['trusted_schema', 0],
  ['cell_size_check', 1],
  ['temp_store', 2],
  ['secure_delete', 1],
  ['cipher_memory_security', '1'],
];

describe('an encrypted database', () => {
  it('opens again with its key, and only with it', () =>
    withDatabase(async ({ db, path, key }) => {
      addNotes(db, 5);
      db.close();
      const again = openDatabase(path, key);
      expect(countNotes(again)).toBe(5);
      again.close();
      const error = await errorOf(() => openDatabase(path, randomBytes(32)));
      expect(error).toMatchObject({ code: 'not_sqlcipher' });
    }));

  it.each(SETTINGS)('has %s = %s when made and when opened again', (name, expected) =>
    withDatabase(({ db, path, key }) => {
      expect(pragmaValue(db, name)).toBe(expected);
      db.close();
      const again = openDatabase(path, key);
      expect(pragmaValue(again, name)).toBe(expected);
      again.close();
    }),
  );

  it('says how it is encrypted, as read back when it was opened', () =>
    withDatabase(({ db, path, key }) => {
      addNotes(db, 1);
      db.close();
      const again = openDatabase(path, key);
      const { encryption } = again;
      again.close();
      expect(encryption.cipher).toMatchObject({
        cipher_version: expect.stringMatching(/^4\./),
        cipher_provider: expect.stringMatching(/./),
        cipher_page_size: '4096',
        cipher_hmac_algorithm: 'HMAC_SHA512',
        cipher_kdf_algorithm: 'PBKDF2_HMAC_SHA512',
        cipher_plaintext_header_size: '0',
        cipher_memory_security: '1',
      });
      expect(encryption.settings).toMatchObject({ journal_mode: 'wal', synchronous: '2' });
      expect(encryption.fileStart).toBe(readFileSync(path).subarray(0, 16).toString('hex'));
      expect(encryption.refusalOfRandomKey).toBe('SQLITE_NOTADB');
      expect(JSON.stringify(encryption)).not.toContain(key.toString('hex'));
    }));

  it('has nothing readable in any of its files', () =>
    withDatabase(({ db, folder, key }) => {
      const needle = 'Contoh Melati dari Batam';
      db.exec('CREATE VIRTUAL TABLE search USING fts5(text)');
      for (let index = 0; index < 200; index += 1) {
        db.run('INSERT INTO note (text) VALUES (?)', [`${needle} ${index}`]);
        db.run('INSERT INTO search (text) VALUES (?)', [`${needle} ${index}`]);
      }
      const scan = () => {
        for (const name of readdirSync(folder)) {
          const bytes = readFileSync(join(folder, name));
          for (const text of [needle, 'Melati', 'CREATE TABLE', 'SQLite format 3', key]) {
            expect(bytes.includes(text)).toBe(false);
            if (typeof text === 'string') {
              expect(bytes.includes(Buffer.from(text, 'utf16le'))).toBe(false);
            }
          }
        }
      };
      expect(readdirSync(folder)).toContain('vault.db-wal');
      // Reading the files drops SQLite's locks in this process, which nothing here depends on.
      scan();
      db.close();
      scan();
    }));

  it('leaves one file when closed', () =>
    withDatabase(({ db, folder }) => {
      addNotes(db, 100);
      expect(readdirSync(folder).length).toBeGreaterThan(1);
      db.close();
      expect(readdirSync(folder)).toEqual(['vault.db']);
    }));

  it.skipIf(process.platform === 'win32')('is readable by this account only', () =>
    withDatabase(({ db, folder }) => {
      addNotes(db, 1);
      for (const name of readdirSync(folder)) {
        expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600);
      }
    }),
  );

  it('is not made over a file that exists', () =>
    withDatabase(async ({ db, path }) => {
      addNotes(db, 3);
      expect(await errorOf(() => createDatabase(path, randomBytes(32)))).toMatchObject({
        name: 'StorageError',
      });
      expect(countNotes(db)).toBe(3);
    }));

  it('keeps what was committed before a crash, also when its encryption is proved first', () =>
    withDatabase(({ db, folder, path, key }) => {
      addNotes(db, 50);
      const crashed = join(folder, 'crashed');
      mkdirSync(crashed);
      for (const name of ['vault.db', 'vault.db-wal']) {
        copyFileSync(join(folder, name), join(crashed, name));
      }
      expect(statSync(join(crashed, 'vault.db-wal')).size).toBeGreaterThan(0);
      proveEncrypted(join(crashed, 'vault.db'));
      const again = openDatabase(join(crashed, 'vault.db'), key);
      expect(countNotes(again)).toBe(50);
      again.close();
      expect(path).toContain(folder);
    }));

  it('refuses a key of another length', () =>
    withFolder((folder) => {
      expect(() => createDatabase(join(folder, 'a.db'), randomBytes(16))).toThrow(RangeError);
    }));

  it('keeps its key out of every error', () =>
    withDatabase(async ({ db, path, key }) => {
      db.close();
      writeFileSync(path, randomBytes(8192));
      const error = await errorOf(() => openDatabase(path, key));
      expect(JSON.stringify([String(error), error])).not.toContain(key.toString('hex'));
    }));
});

describe('what is no vault database', () => {
  it('is reported when it is missing, and is not made', () =>
    withFolder(async (folder) => {
      const path = join(folder, 'vault.db');
      expect(await errorOf(() => openDatabase(path, randomBytes(32)))).toMatchObject({
        code: 'database_missing',
      });
      expect(readdirSync(folder)).toEqual([]);
    }));

  it.each([2, 15, 16, 4095, 4096, 100_000])(
    'is reported for %i random bytes, which stay',
    (length) =>
      withFolder(async (folder) => {
        const path = join(folder, 'vault.db');
        const bytes = randomBytes(length);
        writeFileSync(path, bytes);
        expect(await errorOf(() => openDatabase(path, randomBytes(32)))).toMatchObject({
          code: 'not_sqlcipher',
        });
        expect(readFileSync(path)).toEqual(bytes);
      }),
  );

  it('is reported for a plain SQLite file', () =>
    withFolder(async (folder) => {
      const path = join(folder, 'vault.db');
      const plain = openConnection(path);
      plain.exec('CREATE TABLE note (text TEXT)');
      plain.close();
      expect(readFileSync(path).subarray(0, 15).toString()).toBe('SQLite format 3');
      for (const work of [() => openDatabase(path, randomBytes(32)), () => proveEncrypted(path)]) {
        expect(await errorOf(work)).toMatchObject({ code: 'not_sqlcipher' });
      }
    }));

  it.each(['', 'x'])('is reported for the file %j, which would pass for a new database', (text) =>
    withFolder(async (folder) => {
      const path = join(folder, 'vault.db');
      writeFileSync(path, text);
      expect(await errorOf(() => openDatabase(path, randomBytes(32)))).toMatchObject({
        code: 'database_damaged',
      });
      expect(readFileSync(path, 'utf8')).toBe(text);
    }),
  );

  it('is reported for a folder of that name', () =>
    withFolder(async (folder) => {
      expect(await errorOf(() => openDatabase(folder, randomBytes(32)))).toMatchObject({
        code: 'not_accessible',
      });
    }));
});

describe('damage', () => {
  it('of a single bit is found by reading, 200 times of 200', () =>
    withFolder((folder) => {
      const { db, path, key } = makeDatabase(folder);
      addNotes(db, 600, 100);
      db.close();
      const whole = readFileSync(path);
      let found = 0;
      for (let run = 0; run < 200; run += 1) {
        const bytes = Buffer.from(whole);
        const index = randomInt(bytes.length);
        bytes.writeUInt8(bytes.readUInt8(index) ^ (1 << randomInt(8)), index);
        writeFileSync(path, bytes);
        found += isDamageFound(path, key) ? 1 : 0;
        rmSync(`${path}-wal`, { force: true });
      }
      expect(found).toBe(200);
      writeFileSync(path, whole);
      expect(isDamageFound(path, key)).toBe(false);
    }));

  it('by cutting the file off is found', () =>
    withFolder(async (folder) => {
      const { db, path, key } = makeDatabase(folder);
      addNotes(db, 600, 100);
      db.close();
      truncateSync(path, statSync(path).size - 4096 * 3);
      const error = await errorOf(() => {
        const again = openDatabase(path, key);
        try {
          again.all('SELECT * FROM note');
        } finally {
          again.close();
        }
      });
      expect(error).toMatchObject({ code: 'database_damaged' });
    }));

  it('is found by the full check, page by page, and a whole database passes it', () =>
    withFolder((folder) => {
      const { db, path, key } = makeDatabase(folder);
      addNotes(db, 600, 100);
      db.close();
      const bytes = readFileSync(path);
      const clean = openDatabase(path, key);
      expect(checkIntegrity(clean)).toEqual({ kind: 'ok' });
      clean.close();
      for (const page of [5, 9])
        bytes.writeUInt8(bytes.readUInt8(page * 4096 + 77) ^ 4, page * 4096 + 77);
      writeFileSync(path, bytes);
      const broken = openDatabase(path, key);
      const report = checkIntegrity(broken);
      broken.close();
      expect(report).toEqual({ kind: 'damaged', problems: 2 });
    }));
});

/** Opens and reads every row and index; whether anything complained. */
function isDamageFound(path: string, key: Buffer): boolean {
  let db: Database | undefined;
  try {
    db = openDatabase(path, key);
    db.all('SELECT * FROM note');
    db.all('SELECT text FROM note ORDER BY text');
    return false;
  } catch (error) {
    expect(error).toMatchObject({ name: 'DatabaseError' });
    return true;
  } finally {
    db?.close();
  }
}
