import { writeFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../electron/vault/database/open';
import { migrate, schemaVersion } from '../../../electron/vault/database/migrate';
import { holdVaultLock } from '../../../electron/vault/database/vault-lock';
import { StorageError } from '../../../electron/vault/files/storage-error';
import { makeReadOnly, NO_SMALL_DISK, withSmallDisk } from '../files/small-disk';
import { errorOf, NOW } from '../keys/fixture';
import { addNotes, countNotes, makeDatabase } from './fixture';

describe.skipIf(NO_SMALL_DISK !== undefined)(
  `a database on a small disk (skipped here: ${NO_SMALL_DISK ?? 'no'})`,
  () => {
    it('says that the disk is full, keeps every commit, and works on when there is room', () =>
      withSmallDisk(4, async (folder) => {
        const ballast = join(folder, 'ballast');
        writeFileSync(ballast, Buffer.alloc(1024 * 1024));
        const { db, path, key } = makeDatabase(folder);
        let committed = 0;
        const error = await errorOf(() => {
          for (;;) {
            addNotes(db, 10, 1000);
            committed += 10;
          }
        });
        expect(error).toBeInstanceOf(StorageError);
        expect(error).toMatchObject({ code: 'disk_full' });
        expect(committed).toBeGreaterThan(100);
        expect(countNotes(db)).toBe(committed);

        rmSync(ballast);
        addNotes(db, 1);
        expect(countNotes(db)).toBe(committed + 1);
        db.close();
        const again = openDatabase(path, key);
        expect(countNotes(again)).toBe(committed + 1);
        again.close();
      }));

    it('does not commit the rest of a transaction whose full-disk error was swallowed', () =>
      withSmallDisk(4, async (folder) => {
        const { db } = makeDatabase(folder);
        const error = await errorOf(() =>
          db.transaction(() => {
            db.run('INSERT INTO note (text) VALUES (?)', ['first']);
            try {
              for (let index = 0; ; index += 1) {
                db.run('INSERT INTO note (text) VALUES (?)', [`${index}${'x'.repeat(300_000)}`]);
              }
            } catch {
              db.run('INSERT INTO note (text) VALUES (?)', ['after']);
            }
          }),
        );
        expect(error).toMatchObject({ code: 'disk_full' });
        expect(db.all('SELECT note_id FROM note')).toEqual([]);
        addNotes(db, 1);
        expect(countNotes(db)).toBe(1);
      }));

    it('closes while full, and nothing committed is lost', () =>
      withSmallDisk(4, async (folder) => {
        const { db, path, key } = makeDatabase(folder);
        let committed = 0;
        await errorOf(() => {
          for (;;) {
            addNotes(db, 1, 500);
            committed += 1;
          }
        });
        db.close();
        const again = openDatabase(path, key);
        expect(countNotes(again)).toBe(committed);
        again.close();
      }));

    it('leaves the old schema when a migration fills it', () =>
      withSmallDisk(4, async (folder) => {
        const { db } = makeDatabase(folder);
        const huge = {
          number: 1,
          name: 'huge',
          sql: `CREATE TABLE big (b BLOB) STRICT;
            INSERT INTO big WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100)
            SELECT randomblob(100000) FROM n;`,
        };
        expect(await errorOf(() => migrate(db, [huge], NOW))).toMatchObject({ code: 'disk_full' });
        expect(schemaVersion(db)).toBe(0);
        expect(db.get("SELECT 1 FROM sqlite_master WHERE name = 'big'")).toBeUndefined();
        db.close();
      }));

    it('says that the disk is read-only, for writing and for the lock', () =>
      withSmallDisk(4, async (folder) => {
        const { db, path, key } = makeDatabase(folder);
        holdVaultLock(join(folder, 'vault.lock')).release();
        db.close();
        makeReadOnly(folder);
        expect(await errorOf(() => holdVaultLock(join(folder, 'vault.lock')))).toMatchObject({
          code: 'read_only',
        });
        expect(await errorOf(() => holdVaultLock(join(folder, 'new.lock')))).toMatchObject({
          code: 'read_only',
        });
        const error = await errorOf(() => {
          const again = openDatabase(path, key);
          try {
            addNotes(again, 1);
          } finally {
            again.close();
          }
        });
        expect(error).toBeInstanceOf(StorageError);
      }));
  },
);
