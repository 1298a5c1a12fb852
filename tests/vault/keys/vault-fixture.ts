import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Migration } from '../../../electron/vault/database/migrate';
import { MIGRATIONS as APP_MIGRATIONS } from '../../../electron/vault/database/migrations';
import {
  type CreatedVault,
  createVault,
  type OpenVault,
  unlockVault,
} from '../../../electron/vault/vault-folder';
import { FLOOR, NOW, PASSWORD } from './fixture';

export const MIGRATIONS: readonly Migration[] = [
  {
    number: 1,
    name: 'first',
    // With all tables of the app, because opening a vault reads its log and counts its commits.
    sql: `CREATE TABLE note (note_id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;
      ${APP_MIGRATIONS.map(({ sql }) => sql).join('\n')}`,
  },
];

/** A clock that a test moves by hand. */
export function handClock(): { now: () => Date; advance: (milliseconds: number) => void } {
  let time = NOW.getTime();
  return {
    now: () => new Date(time),
    advance: (milliseconds) => {
      time += milliseconds;
    },
  };
}

export function makeVault(folder: string): Promise<CreatedVault> {
  const officer = {
    userId: randomUUID(),
    displayName: 'Contoh Melati',
    password: PASSWORD,
    kdf: FLOOR,
  };
  return createVault(folder, officer, MIGRATIONS, () => NOW);
}

export function unlock(
  folder: string,
  slotId: string,
  password = PASSWORD,
  clock: () => Date = () => NOW,
): Promise<OpenVault> {
  return unlockVault(folder, slotId, password, MIGRATIONS, clock);
}

export function pathsOf(folder: string) {
  return {
    header: join(folder, 'vault.json'),
    backup: join(folder, 'vault.json.bak'),
    database: join(folder, 'vault.db'),
    creating: join(folder, '.creating'),
  };
}
