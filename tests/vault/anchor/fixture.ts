import { cpSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { appendAudit } from '../../../electron/vault/audit/audit';
import { MIGRATIONS } from '../../../electron/vault/database/migrations';
import type { Acceptance } from '../../../electron/vault/anchor/record-opening';
import { type OpenVault, unlockVault } from '../../../electron/vault/vault-folder';
import { MAIN_CASE } from '../../fixtures/main-case';
import { copyTemplate, START, temporaryFolder } from '../usecases/vault-fixture';

/** A vault of which the files are changed behind its back. */
export interface Sample {
  readonly folder: string;
  readonly slotId: string;
  readonly path: (name: string) => string;
  readonly unlock: (accept?: Acceptance | null) => Promise<OpenVault>;
}

export async function sampleVault(): Promise<Sample> {
  const folder = temporaryFolder();
  const { slotId } = await copyTemplate(folder);
  return sampleAt(folder, slotId);
}

function sampleAt(folder: string, slotId: string): Sample {
  // Later each time, so that a refusal before does not make the next try wait.
  let time = Date.parse(START);
  const clock = () => new Date((time += 3_600_000));
  return {
    folder,
    slotId,
    path: (name) => join(folder, name),
    unlock: (accept = null) =>
      unlockVault(folder, slotId, MAIN_CASE.password, MIGRATIONS, clock, { accept }),
  };
}

/** The files of an open vault as a kill at this moment would leave them. */
export function killedCopy({ folder, slotId }: Sample): Sample {
  const copy = temporaryFolder();
  for (const name of readdirSync(folder)) {
    if (!name.endsWith('-shm') && name !== 'vault.lock') {
      cpSync(join(folder, name), join(copy, name), { recursive: true });
    }
  }
  return sampleAt(copy, slotId);
}

/** One write with its audit entry. */
export function write({ db, keys }: OpenVault, text: string): void {
  db.transaction(() => {
    db.run('INSERT INTO setting (name, value, changed_at) VALUES ($text, $value, $at)', {
      text,
      value: JSON.stringify(text.repeat(50)),
      at: START,
    });
    appendAudit(db, keys.audit, {
      at: START,
      officerId: null,
      action: 'shelter.changed',
      objectId: null,
    });
  });
}

export function settingsOf({ db }: OpenVault): readonly string[] {
  const rows = db.all<{ readonly name: string }>(
    "SELECT name FROM setting WHERE name <> 'shelter' ORDER BY rowid",
  );
  return rows.map(({ name }) => name);
}

/** Every file but the header, whose `attempts` a try changes, and the lock. */
export function bytesOf({ folder }: Sample): Readonly<Record<string, string>> {
  const names = readdirSync(folder).filter(
    (name) => !name.startsWith('vault.json') && name !== 'vault.lock' && !name.endsWith('-shm'),
  );
  return Object.fromEntries(
    names
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [name, readFileSync(join(folder, name)).toString('base64')]),
  );
}
