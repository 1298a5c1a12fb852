import { once } from 'node:events';
import { MIGRATIONS } from '../../../electron/vault/database/migrations';
import { checkIntegrity } from '../../../electron/vault/database/open';
import { type OpenVault, unlockVault } from '../../../electron/vault/vault-folder';
import { MAIN_CASE } from '../../fixtures/main-case';
import { findBrokenEntry } from '../audit/find-broken-entry';
import { endOf, type Program } from '../files/child';
import { copyTemplate, temporaryFolder } from '../usecases/vault-fixture';

const FIRST_HOUR = Date.parse('2026-11-24T07:00:00.000Z');
const HOUR_MS = 3_600_000;
const LONGEST_DELAY_MS = 60;

/** What was found after all rounds. A vault that does not open by itself throws. */
export interface AnchorKillReport {
  readonly acknowledged: number;
  readonly lost: number;
  /** Commits beyond the one that nobody could be told of. */
  readonly surplus: number;
  readonly unsound: number;
  /** Openings that had something to make good. */
  readonly repaired: number;
}

/** Kills a program between its commits, anchors and checkpoints, and opens the vault after each time. */
export async function runAnchorKills(program: Program, rounds: number): Promise<AnchorKillReport> {
  const folder = temporaryFolder();
  const { slotId } = await copyTemplate(folder);
  const report = { acknowledged: 0, lost: 0, surplus: 0, unsound: 0, repaired: 0 };
  let next = 0;
  for (let round = 0; round < rounds; round += 1) {
    const at = (hour: number) => new Date(FIRST_HOUR + (2 * round + hour) * HOUR_MS);
    const args = [folder, slotId, at(0).toISOString(), String(next)] as const;
    const said = await killAfter(program, args, (round * 7.3) % LONGEST_DELAY_MS);
    report.acknowledged += said.length;
    const last = said.at(-1) ?? next - 1;
    const vault = await unlockVault(folder, slotId, MAIN_CASE.password, MIGRATIONS, () => at(1));
    try {
      const found = lastCount(vault, next - 1);
      report.lost += Math.max(0, last - found);
      report.surplus += Math.max(0, found - last - 1);
      if (!isSound(vault)) report.unsound += 1;
      report.repaired = countRepairs(vault);
      next = found + 1;
    } finally {
      vault.close();
    }
  }
  return report;
}

async function killAfter(
  program: Program,
  args: readonly string[],
  milliseconds: number,
): Promise<readonly number[]> {
  const child = program.start(...args);
  const ending = endOf(child);
  if (child.stdout === null) throw new Error('no output');
  await Promise.race([once(child.stdout, 'data'), ending]);
  await new Promise((resume) => setTimeout(resume, milliseconds));
  child.kill('SIGKILL');
  const { code, stdout, stderr } = await ending;
  if (code !== null) throw new Error(`it ended by itself: ${stderr}`);
  return stdout.split('\n').slice(0, -1).map(Number);
}

function lastCount({ db }: OpenVault, none: number): number {
  const row = db.get<{ readonly payload: string }>('SELECT payload FROM draft');
  return row === undefined ? none : Number(row.payload.split(' ')[0]);
}

function isSound({ db, keys }: OpenVault): boolean {
  return findBrokenEntry(db, keys.audit) === null && checkIntegrity(db).kind === 'ok';
}

function countRepairs({ db }: OpenVault): number {
  const sql = "SELECT count(*) AS n FROM audit_entry WHERE action = 'integrity.repaired'";
  return db.get<{ readonly n: number }>(sql)?.n ?? 0;
}
