import type { ChildProcess } from 'node:child_process';
import { checkIntegrity } from '../../../electron/vault/database/open';
import { findBrokenEntry } from '../audit/find-broken-entry';
import type { Database } from '../../../electron/vault/database/driver';
import { MIGRATIONS } from '../../../electron/vault/database/migrations';
import { type OpenVault, unlockVault } from '../../../electron/vault/vault-folder';
import { MAIN_CASE } from '../../fixtures/main-case';
import { endOf, type Program } from '../files/child';
import { RESOURCES } from '../usecases/vault-fixture';

/** What the killed program says once the vault has answered a write. */
export type Acknowledged =
  | { readonly kind: 'unlocked' }
  | { readonly kind: 'draft'; readonly count: number }
  | { readonly kind: 'case'; readonly caseId: string }
  | { readonly kind: 'signed'; readonly caseId: string };

interface ClosedVault {
  readonly folder: string;
  readonly slotId: string;
}

/** What was found after all rounds. Everything but the first two should be 0. */
export interface KillReport {
  readonly rounds: number;
  readonly acknowledged: number;
  readonly lost: number;
  readonly halfWritten: number;
  readonly brokenChains: number;
  readonly damagedDatabases: number;
}

/** Rounds take their time from here on, an hour each, so that no round waits for the throttle. */
const FIRST_HOUR = Date.parse('2026-11-24T07:00:00.000Z');
const HOUR_MS = 3_600_000;
/** The program is killed after that many lines and some milliseconds: in every phase of its work. */
const MOST_LINES = 9;
const LONGEST_DELAY_MS = 40;
/** More than one round can save, so that drafts are numbered through all rounds. */
const DRAFTS_PER_ROUND = 1_000;

/**
 * Lets the program work in one vault and kills it, again and again, in each phase of its work; after
 * each time the vault is opened and everything that was ever acknowledged is looked for.
 */
export async function runKillRounds(
  program: Program,
  vault: ClosedVault,
  rounds: number,
): Promise<KillReport> {
  const ledger = newLedger();
  const found = { lost: 0, halfWritten: 0, brokenChains: 0, damagedDatabases: 0 };
  for (let round = 0; round < rounds; round += 1) {
    const now = new Date(FIRST_HOUR + 2 * round * HOUR_MS).toISOString();
    const first = String(round * DRAFTS_PER_ROUND);
    const child = program.start(vault.folder, RESOURCES, vault.slotId, now, first);
    const delay = (round * 17) % LONGEST_DELAY_MS;
    for (const line of await killAfter(child, 1 + (round % MOST_LINES), delay)) ledger.add(line);
    const later = new Date(FIRST_HOUR + (2 * round + 1) * HOUR_MS);
    const { db, keys, close } = await reopen(vault, later);
    try {
      found.lost += countLost(db, ledger);
      found.halfWritten += countHalfWritten(db);
      if (findBrokenEntry(db, keys.audit) !== null) found.brokenChains += 1;
      if (checkIntegrity(db).kind !== 'ok') found.damagedDatabases += 1;
    } finally {
      close();
    }
  }
  return { rounds, acknowledged: ledger.acknowledged(), ...found };
}

function reopen({ folder, slotId }: ClosedVault, now: Date): Promise<OpenVault> {
  return unlockVault(folder, slotId, MAIN_CASE.password, MIGRATIONS, () => now);
}

/** Kills the program some milliseconds after so many lines. @returns all that it had said by then */
async function killAfter(
  child: ChildProcess,
  lines: number,
  milliseconds: number,
): Promise<readonly Acknowledged[]> {
  let said = 0;
  let timer: NodeJS.Timeout | undefined;
  child.stdout?.on('data', (chunk) => {
    said += String(chunk).split('\n').length - 1;
    if (said >= lines) timer ??= setTimeout(() => child.kill('SIGKILL'), milliseconds);
  });
  const { code, stdout, stderr } = await endOf(child);
  clearTimeout(timer);
  if (code !== null) throw new Error(`it ended by itself: ${stderr}`);
  // What follows the last line break was cut off by the kill, and so was never acknowledged.
  return stdout
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Acknowledged);
}

/** What must be in the vault from now on. */
interface Ledger {
  readonly add: (line: Acknowledged) => void;
  readonly acknowledged: () => number;
  readonly cases: ReadonlySet<string>;
  readonly signed: ReadonlySet<string>;
  /** The last draft, unless a case was opened from it. */
  readonly draft: () => number | undefined;
  /** Takes in cases that were committed though nobody was told any more. */
  readonly adopt: (opened: ReadonlySet<string>) => void;
}

function newLedger(): Ledger {
  const cases = new Set<string>();
  const signed = new Set<string>();
  let draft: number | undefined;
  let count = 0;
  return {
    add: (line) => {
      if (line.kind === 'unlocked') return;
      count += 1;
      if (line.kind === 'draft') draft = line.count;
      if (line.kind === 'case') {
        cases.add(line.caseId);
        draft = undefined;
      }
      if (line.kind === 'signed') signed.add(line.caseId);
    },
    acknowledged: () => count,
    cases,
    signed,
    draft: () => draft,
    adopt: (opened) => {
      if ([...opened].some((caseId) => !cases.has(caseId))) draft = undefined;
      for (const caseId of opened) cases.add(caseId);
    },
  };
}

function countLost(db: Database, ledger: Ledger): number {
  const ids = (sql: string) => new Set(db.all<{ readonly id: string }>(sql).map(({ id }) => id));
  const opened = ids('SELECT case_id AS id FROM case_file');
  const signed = ids(
    "SELECT case_id AS id FROM step_event WHERE step_id = 'T1.2' AND kind = 'signed'",
  );
  const lostCases = [...ledger.cases].filter((caseId) => !opened.has(caseId));
  const lostSteps = [...ledger.signed].filter((caseId) => !signed.has(caseId));
  const lostDrafts = isDraftLost(db, ledger, opened) ? 1 : 0;
  ledger.adopt(opened);
  return lostCases.length + lostSteps.length + lostDrafts;
}

/** A draft is gone rightly only where a case was opened from it, though nobody was told any more. */
function isDraftLost(db: Database, ledger: Ledger, opened: ReadonlySet<string>): boolean {
  const expected = ledger.draft();
  if (expected === undefined) return false;
  const saved = db.get<{ readonly payload: string }>(
    "SELECT payload FROM draft WHERE draft_key = 'intake:new'",
  );
  if (saved !== undefined) return Number(saved.payload.split(' ')[0]) < expected;
  return [...opened].every((caseId) => ledger.cases.has(caseId));
}

/** Cases that lack a part of what one transaction writes, and gaps in their numbers. */
function countHalfWritten(db: Database): number {
  const broken = db.all(
    `SELECT case_id FROM case_file WHERE NOT EXISTS
         (SELECT 1 FROM victim_index WHERE victim_index.case_id = case_file.case_id)
       OR (SELECT count(*) FROM fact WHERE fact.case_id = case_file.case_id
           AND source = 'intake') NOT IN (SELECT max(n) FROM
             (SELECT count(*) AS n FROM fact WHERE source = 'intake' GROUP BY case_id))
       OR (SELECT count(*) FROM step_event WHERE step_event.case_id = case_file.case_id
           AND step_id = 'T1.1') <> 1
       OR (SELECT count(*) FROM case_event WHERE case_event.case_id = case_file.case_id
           AND kind = 'case_opened') <> 1
       OR (SELECT count(*) FROM audit_entry WHERE object_id = case_file.case_id
           AND action = 'case.opened') <> 1
       OR (SELECT count(*) FROM step_event WHERE step_event.case_id = case_file.case_id
           AND step_id = 'T1.2') <>
          (SELECT count(*) FROM audit_entry WHERE object_id = case_file.case_id
           AND action = 'step.signed')`,
  );
  const numbers = db.get<{ readonly cases: number; readonly last: number | null }>(
    `SELECT (SELECT count(*) FROM case_file) AS cases,
            (SELECT last FROM sequence WHERE name = 'case') AS last`,
  );
  return broken.length + Math.abs((numbers?.last ?? 0) - (numbers?.cases ?? 0));
}
