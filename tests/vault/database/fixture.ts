import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Database } from '../../../electron/vault/database/driver';
import { createDatabase } from '../../../electron/vault/database/open';
import { withFolder } from '../files/small-disk';

export interface Sample {
  readonly db: Database;
  readonly path: string;
  readonly key: Buffer;
  readonly folder: string;
}

/** A new encrypted database with a table of notes, for one test. */
export async function withDatabase(work: (sample: Sample) => void | Promise<void>): Promise<void> {
  await withFolder(async (folder) => {
    const sample = makeDatabase(folder);
    try {
      await work(sample);
    } finally {
      sample.db.close();
    }
  });
}

export function makeDatabase(folder: string): Sample {
  const path = join(folder, 'vault.db');
  const key = randomBytes(32);
  const db = createDatabase(path, key);
  db.exec('CREATE TABLE note (note_id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE) STRICT');
  return { db, path, key, folder };
}

export function addNotes(db: Database, count: number, length = 20): void {
  db.transaction(() => {
    for (let index = 0; index < count; index += 1) {
      const text = `${index}-${randomBytes(length).toString('hex')}`;
      db.run('INSERT INTO note (text) VALUES (:text)', { text });
    }
  });
}

export function countNotes(db: Database): number | undefined {
  return db.get<{ readonly n: number }>('SELECT count(*) AS n FROM note')?.n;
}
