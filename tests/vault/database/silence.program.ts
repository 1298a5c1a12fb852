import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDatabase, openDatabase } from '../../../electron/vault/database/open';

/** Does all that SQLite and SQLCipher like to log about, and ends with a database still open. */
const folder = process.argv[2] ?? '';
const path = join(folder, 'vault.db');
const key = randomBytes(32);
createDatabase(path, key).close();

function fails(work: () => unknown): void {
  try {
    work();
  } catch {
    process.stdout.write('refused\n');
  }
}

fails(() => openDatabase(path, randomBytes(32)));
const db = openDatabase(path, key);
fails(() => db.exec('SELEKT secret'));
fails(() => db.get('SELECT * FROM secret'));
const random = join(folder, 'random.db');
writeFileSync(random, randomBytes(8192));
fails(() => openDatabase(random, key));
