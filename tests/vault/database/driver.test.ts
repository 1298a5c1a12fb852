import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DatabaseError } from '../../../electron/vault/database/database-error';
import { openConnection } from '../../../electron/vault/database/driver';
import { openDatabase } from '../../../electron/vault/database/open';
import { errorOf } from '../keys/fixture';
import { addNotes, countNotes, withDatabase } from './fixture';

describe('statements', () => {
  it('take values in order or by name, and give rows', () =>
    withDatabase(({ db }) => {
      expect(db.run('INSERT INTO note (text) VALUES (?)', ['a'])).toEqual({
        changes: 1,
        lastInsertRowid: 1,
      });
      db.run('INSERT INTO note (text) VALUES (:text)', { text: 'b' });
      db.run('INSERT INTO note (text) VALUES ($text)', { text: 'c' });
      expect(db.all('SELECT note_id, text FROM note ORDER BY note_id DESC')).toEqual([
        { note_id: 3, text: 'c' },
        { note_id: 2, text: 'b' },
        { note_id: 1, text: 'a' },
      ]);
      expect(db.get('SELECT text FROM note WHERE note_id = ?', [2])).toEqual({ text: 'b' });
      expect(db.get('SELECT text FROM note WHERE note_id = ?', [9])).toBeUndefined();
    }));

  it('give back any text, number and bytes as they were', () =>
    withDatabase(({ db }) => {
      db.exec('CREATE TABLE thing (t TEXT, i INTEGER, r REAL, b BLOB) STRICT');
      fc.assert(
        fc.property(
          // SQLite keeps UTF-8, which has no lone surrogates, and a text ends nowhere but at its end.
          fc.string({ unit: 'grapheme' }),
          fc.maxSafeInteger(),
          fc.double({ noNaN: true, noDefaultInfinity: true }),
          fc.uint8Array({ maxLength: 100 }),
          (t, i, r, b) => {
            db.exec('DELETE FROM thing');
            db.run('INSERT INTO thing VALUES (?, ?, ?, ?)', [t, i, r, b]);
            const row = db.get<{ t: string; i: number; r: number; b: Uint8Array }>(
              'SELECT * FROM thing',
            );
            expect(row?.t).toBe(t);
            expect(row?.i).toBe(i === 0 ? 0 : i);
            expect(row?.r).toBe(r === 0 ? 0 : r);
            expect(Buffer.from(row?.b ?? [])).toEqual(Buffer.from(b));
          },
        ),
        { numRuns: 100 },
      );
    }));

  it('keep whole numbers whole', () =>
    withDatabase(({ db }) => {
      expect(
        db.get('SELECT typeof(?) AS a, typeof(?) AS b, json_array(?) AS c', [1, 1.5, 7]),
      ).toEqual({
        a: 'integer',
        b: 'real',
        c: '[7]',
      });
    }));

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('refuse %d, which would become NULL', (number) =>
    withDatabase(async ({ db }) => {
      expect(
        await errorOf(() => db.run('INSERT INTO note (text) VALUES (?)', [number])),
      ).toBeInstanceOf(RangeError);
    }),
  );

  it('refuse a boolean by type and when run', () =>
    withDatabase(({ db }) => {
      // @ts-expect-error SQLite has no booleans
      expect(() => db.run('INSERT INTO note (text) VALUES (?)', [true])).toThrow('boolean');
    }));

  it.each<[string, readonly string[] | Record<string, string>]>([
    ['SELECT ?', []],
    ['SELECT ?', ['a', 'b']],
    ['SELECT :a', {}],
    ['SELECT :a', ['a']],
    ['SELECT ?', { a: 'a' }],
  ])('refuse %s with %j', (sql, params) =>
    withDatabase(({ db }) => {
      expect(() => db.get(sql, params)).toThrow();
    }),
  );

  it('see a column that was renamed or added between two calls', () =>
    withDatabase(({ db }) => {
      db.run('INSERT INTO note (text) VALUES (?)', ['a']);
      expect(db.get('SELECT * FROM note')).toEqual({ note_id: 1, text: 'a' });
      db.exec('ALTER TABLE note RENAME COLUMN text TO words');
      expect(db.all('SELECT * FROM note')).toEqual([{ note_id: 1, words: 'a' }]);
      db.exec('ALTER TABLE note ADD COLUMN more TEXT');
      expect(db.get('SELECT * FROM note')).toEqual({ note_id: 1, words: 'a', more: null });
    }));

  it('may be of any number', () =>
    withDatabase(({ db }) => {
      for (let index = 0; index < 400; index += 1) {
        expect(db.get(`SELECT ${index} AS n`)).toEqual({ n: index });
      }
    }));
});

describe('errors', () => {
  it('name a broken constraint', () =>
    withDatabase(async ({ db }) => {
      db.run('INSERT INTO note (text) VALUES (?)', ['a']);
      const error = await errorOf(() => db.run('INSERT INTO note (text) VALUES (?)', ['a']));
      expect(error).toMatchObject({ code: 'constraint', sqliteCode: 'SQLITE_CONSTRAINT_UNIQUE' });
    }));

  it('quote our own SQL but never a searched text', () =>
    withDatabase(async ({ db }) => {
      expect(await errorOf(() => db.get('SELEKT 1'))).toMatchObject({
        code: 'sql',
        message: expect.stringContaining('SELEKT'),
      });
      db.exec('CREATE VIRTUAL TABLE search USING fts5(text)');
      const error = await errorOf(() =>
        db.all('SELECT * FROM search WHERE search MATCH ?', ['"Contoh Melati AND']),
      );
      expect(error).toBeInstanceOf(DatabaseError);
      expect(String(error)).not.toContain('Melati');
      expect(error).not.toHaveProperty('cause');
    }));

  it.each([
    "ATTACH DATABASE '/tmp/x.db' AS x KEY ''",
    "attach '/tmp/x.db' as x",
    "/**/ATTACH'/tmp/x.db'AS x",
  ])('refuse %s', (sql) =>
    withDatabase(({ db, folder }) => {
      expect(() => db.exec(sql)).toThrow(RangeError);
      expect(() => db.run(sql)).toThrow(RangeError);
      expect(() => db.exec(`SELECT 1; ${sql}`)).toThrow(RangeError);
      expect(readdirSync(folder).filter((name) => name.startsWith('x'))).toEqual([]);
    }),
  );

  it('after closing are errors, and closing twice is none', () =>
    withDatabase(({ db }) => {
      expect(db.close()).toEqual({ checkpointed: true });
      expect(db.close()).toEqual({ checkpointed: true });
      expect(() => db.get('SELECT 1')).toThrow('closed');
      expect(() => db.transaction(() => 1)).toThrow('closed');
    }));

  it.each([':memory:', '', 'vault.db', 'file:vault.db'])('refuse the path %j', (path) => {
    expect(() => openConnection(path)).toThrow(RangeError);
  });
});

describe('a transaction', () => {
  it('keeps all of it', () =>
    withDatabase(({ db }) => {
      addNotes(db, 10);
      expect(db.transaction(() => countNotes(db))).toBe(10);
    }));

  it('keeps nothing when it throws, and throws the same error on', () =>
    withDatabase(({ db }) => {
      const bug = new Error('bug');
      expect(() =>
        db.transaction(() => {
          db.run('INSERT INTO note (text) VALUES (?)', ['a']);
          throw bug;
        }),
      ).toThrow(bug);
      expect(countNotes(db)).toBe(0);
      addNotes(db, 1);
      expect(countNotes(db)).toBe(1);
    }));

  it('goes on after a broken constraint that its code expects', () =>
    withDatabase(({ db }) => {
      db.transaction(() => {
        db.run('INSERT INTO note (text) VALUES (?)', ['a']);
        expect(() => db.run('INSERT INTO note (text) VALUES (?)', ['a'])).toThrow();
        db.run('INSERT INTO note (text) VALUES (?)', ['b']);
      });
      expect(countNotes(db)).toBe(2);
    }));

  it('is not started inside another', () =>
    withDatabase(({ db }) => {
      expect(() =>
        db.transaction(() => {
          addNotes(db, 1);
        }),
      ).toThrow('inside');
      expect(countNotes(db)).toBe(0);
    }));

  it('does not wait for a promise', () =>
    withDatabase(({ db }) => {
      expect(() =>
        db.transaction(() => {
          db.run('INSERT INTO note (text) VALUES (?)', ['a']);
          return Promise.resolve();
        }),
      ).toThrow(TypeError);
      expect(countNotes(db)).toBe(0);
    }));

  it('keeps nothing when a deferred foreign key fails at the end', () =>
    withDatabase(async ({ db }) => {
      db.exec(`CREATE TABLE child (
        note_id INTEGER NOT NULL REFERENCES note (note_id) DEFERRABLE INITIALLY DEFERRED
      ) STRICT`);
      const error = await errorOf(() =>
        db.transaction(() => db.run('INSERT INTO child VALUES (?)', [99])),
      );
      expect(error).toMatchObject({ code: 'constraint' });
      expect(db.all('SELECT * FROM child')).toEqual([]);
      addNotes(db, 1);
    }));

  it('of a second connection is told that the database is busy', () =>
    withDatabase(({ db, path, key }) => {
      const other = openDatabase(path, key);
      try {
        db.transaction(() => {
          db.run('INSERT INTO note (text) VALUES (?)', ['a']);
          expect(() => other.transaction(() => 1)).toThrow(
            expect.objectContaining({ code: 'database_busy' }),
          );
          return 0;
        });
      } finally {
        other.close();
      }
      expect(countNotes(db)).toBe(1);
    }));
});
