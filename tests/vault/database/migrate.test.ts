import { describe, expect, it } from 'vitest';
import type { Database } from '../../../electron/vault/database/driver';
import { type Migration, migrate, schemaVersion } from '../../../electron/vault/database/migrate';
import { openDatabase } from '../../../electron/vault/database/open';
import { errorOf, NOW } from '../keys/fixture';
import { withDatabase } from './fixture';

const FIRST: Migration = {
  number: 1,
  name: 'first',
  sql: 'CREATE TABLE person (person_id TEXT PRIMARY KEY, name TEXT) STRICT;\nCREATE TABLE pet (owner TEXT REFERENCES person (person_id)) STRICT;',
};
const SECOND: Migration = {
  number: 2,
  name: 'second',
  sql: 'ALTER TABLE person ADD COLUMN city TEXT;',
};

function tables(db: Database): readonly unknown[] {
  return db
    .all<{ readonly name: string }>(
      "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY 1",
    )
    .map((row) => row.name);
}

function columns(db: Database): readonly unknown[] {
  return db.pragma('table_info(person)').map((row) => row.name);
}

describe('migrations', () => {
  it('run in order, once, and are recorded', () =>
    withDatabase(({ db, path, key }) => {
      expect(migrate(db, [FIRST], NOW)).toEqual({ from: 0, to: 1, applied: [1] });
      expect(migrate(db, [FIRST, SECOND], NOW)).toEqual({ from: 1, to: 2, applied: [2] });
      expect(migrate(db, [FIRST, SECOND], NOW)).toEqual({ from: 2, to: 2, applied: [] });
      expect(columns(db)).toEqual(['person_id', 'name', 'city']);
      db.close();
      const again = openDatabase(path, key);
      expect(schemaVersion(again)).toBe(2);
      expect(again.all('SELECT number, name, applied_at FROM schema_migration')).toEqual([
        { number: 1, name: 'first', applied_at: NOW.toISOString() },
        { number: 2, name: 'second', applied_at: NOW.toISOString() },
      ]);
      again.close();
    }));

  it('keep the rows that were there', () =>
    withDatabase(({ db }) => {
      migrate(db, [FIRST], NOW);
      db.run('INSERT INTO person VALUES (?, ?)', ['a', 'Contoh Melati']);
      migrate(db, [FIRST, SECOND], NOW);
      expect(db.all('SELECT * FROM person')).toEqual([
        { person_id: 'a', name: 'Contoh Melati', city: null },
      ]);
    }));

  it('may rebuild a table that others point to, without losing those', () =>
    withDatabase(({ db }) => {
      migrate(db, [FIRST], NOW);
      db.run('INSERT INTO person VALUES (?, ?)', ['a', 'Contoh Melati']);
      db.run('INSERT INTO pet VALUES (?)', ['a']);
      const rebuild: Migration = {
        number: 2,
        name: 'rebuild',
        sql: `CREATE TABLE person_new (person_id TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT;
          INSERT INTO person_new SELECT person_id, name FROM person;
          DROP TABLE person;
          ALTER TABLE person_new RENAME TO person;`,
      };
      migrate(db, [FIRST, rebuild], NOW);
      expect(db.all('SELECT * FROM pet')).toEqual([{ owner: 'a' }]);
      expect(db.pragma('foreign_keys')).toEqual([{ foreign_keys: 1 }]);
    }));

  it.each<[string, string]>([
    [
      'breaks off in the middle',
      'CREATE TABLE half (a TEXT) STRICT; DELETE FROM person; CREATE TABEL x',
    ],
    [
      'breaks a constraint',
      "CREATE TABLE half (a TEXT) STRICT; INSERT INTO person (person_id) VALUES ('a')",
    ],
    [
      'leaves rows that point to nothing',
      "CREATE TABLE half (a TEXT) STRICT; DELETE FROM person WHERE person_id = 'a'",
    ],
    ['ends its own transaction', 'CREATE TABLE half (a TEXT) STRICT;\nCOMMIT;'],
    ['begins one', 'BEGIN IMMEDIATE; CREATE TABLE half (a TEXT) STRICT;'],
    ['attaches a database', "CREATE TABLE half (a TEXT) STRICT; ATTACH '/tmp/x' AS x KEY ''"],
  ])('leave the old schema and rows when one %s', (_name, sql) =>
    withDatabase(async ({ db, path, key }) => {
      migrate(db, [FIRST], NOW);
      db.run('INSERT INTO person VALUES (?, ?)', ['a', 'Contoh Melati']);
      db.run('INSERT INTO pet VALUES (?)', ['a']);
      const before = tables(db);
      const bad: Migration = { number: 2, name: 'bad', sql };
      expect(await errorOf(() => migrate(db, [FIRST, bad], NOW))).toMatchObject({
        code: 'migration_failed',
        number: 2,
      });
      db.close();
      const again = openDatabase(path, key);
      expect(schemaVersion(again)).toBe(1);
      expect(tables(again)).toEqual(before);
      expect(again.all('SELECT person_id FROM person')).toEqual([{ person_id: 'a' }]);
      expect(again.all('SELECT number FROM schema_migration')).toEqual([{ number: 1 }]);
      expect(again.pragma('foreign_keys')).toEqual([{ foreign_keys: 1 }]);
      migrate(again, [FIRST, SECOND], NOW);
      expect(columns(again)).toContain('city');
      again.close();
    }),
  );

  it('keep those that went well before one that fails', () =>
    withDatabase(async ({ db }) => {
      const bad: Migration = { number: 3, name: 'bad', sql: 'nonsense' };
      const error = await errorOf(() => migrate(db, [FIRST, SECOND, bad], NOW));
      expect(error).toMatchObject({ code: 'migration_failed', number: 3 });
      expect(schemaVersion(db)).toBe(2);
    }));

  it('refuse a vault from a newer app, and change nothing in it', () =>
    withDatabase(async ({ db }) => {
      migrate(db, [FIRST, SECOND], NOW);
      const before = tables(db);
      expect(await errorOf(() => migrate(db, [FIRST], NOW))).toMatchObject({
        code: 'vault_newer_than_app',
        vaultVersion: 2,
        appVersion: 1,
      });
      expect(tables(db)).toEqual(before);
      expect(schemaVersion(db)).toBe(2);
    }));

  it.each<[string, readonly Migration[], number]>([
    ['was edited', [{ ...FIRST, sql: `${FIRST.sql} ` }, SECOND], 1],
    ['was renamed', [FIRST, { ...SECOND, name: 'other' }], 2],
    ['was taken out', [SECOND], 1],
    ['was slipped in before', [FIRST, { ...SECOND, number: 2 }, { ...SECOND, number: 3 }], 3],
  ])('refuse to go on when one that ran %s', (_name, list, number) =>
    withDatabase(async ({ db }) => {
      migrate(db, [FIRST, SECOND], NOW);
      if (number === 3) {
        // The database is at 4 without having seen 3.
        const fourth: Migration = {
          number: 4,
          name: 'fourth',
          sql: 'CREATE TABLE d (a TEXT) STRICT',
        };
        migrate(db, [FIRST, SECOND, fourth], NOW);
        expect(await errorOf(() => migrate(db, [...list, fourth], NOW))).toMatchObject({
          code: 'migration_changed',
          number,
        });
        return;
      }
      expect(await errorOf(() => migrate(db, list, NOW))).toMatchObject({
        code: 'migration_changed',
        number,
      });
    }),
  );

  it('do not mind other line ends', () =>
    withDatabase(({ db }) => {
      migrate(db, [FIRST], NOW);
      const windows = { ...FIRST, sql: FIRST.sql.replaceAll('\n', '\r\n') };
      expect(migrate(db, [windows], NOW).applied).toEqual([]);
    }));

  it.each([[[2, 1]], [[1, 1]], [[0]], [[-1]], [[1.5]]])('refuse the numbers %j', (numbers) =>
    withDatabase(({ db }) => {
      const list = numbers.map((number) => ({ ...FIRST, number }));
      expect(() => migrate(db, list, NOW)).toThrow(RangeError);
      expect(schemaVersion(db)).toBe(0);
    }),
  );

  it('may be none', () =>
    withDatabase(({ db }) => {
      expect(migrate(db, [], NOW)).toEqual({ from: 0, to: 0, applied: [] });
    }));
});
