import { expect, it } from 'vitest';
import { loadCase } from '../../electron/vault/sop/progress';
import { useCaseContext } from '../../electron/vault/state';
import { listCases, listDue } from '../../electron/vault/cases/case-list';
import type { Database } from '../../electron/vault/database/driver';
import { computeProgress } from '../../shared/domain/sop/engine';
import { caseDue, dueList } from '../../shared/domain/sop/due-list';
import type { SopInput } from '../../shared/domain/sop/progress';
import { clock, hoursAfter, inputOf, signed, sopOf, step } from '../unit/sop/sample-sop';
import { openVaultOf } from '../vault/faults/content';
import { openMainCase } from '../vault/contract/world';
import { startOpenVault } from '../vault/usecases/vault-fixture';
import { atMost, median, writeRows } from './rows';

const CASES = 10_000;
const STEPS = 120;

function timesOf(runs: number, work: () => unknown): readonly number[] {
  for (let warm = 0; warm < 3; warm += 1) work();
  return Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
}

/** A case in the middle of an SOP of 120 steps with 40 clocks, conditions and four eyes. */
function largeCase(): SopInput {
  const steps = Array.from({ length: STEPS }, (_, index) => {
    const requires = [index - 1, index - 7].filter((one) => one >= 0);
    return step(
      `T1.${index + 1}`,
      requires.map((one) => `T1.${one + 1}`),
      {
        riskClass: 'A',
        ...(index % 3 === 0 ? { when: { fact: `gate.G${1 + (index % 10)}`, isNot: 'no' } } : {}),
        ...(index % 10 === 0 ? { fourEyes: 'head' as const } : {}),
      },
    );
  });
  const clocks = Array.from({ length: 40 }, (_, index) => {
    const unit = index % 2 === 0 ? 'working_days' : 'hours';
    return clock(`C${index + 1}`, `T1.${1 + index * 3}`, { limit: { amount: 14, unit } });
  });
  const events = Array.from({ length: STEPS / 2 }, (_, index) =>
    signed(`T1.${index + 1}`, hoursAfter(index / 10)),
  );
  return inputOf(sopOf(steps, clocks), { events, now: hoursAfter(24) });
}

/** Copies of one case, each with all its facts, events and assignments. */
function copyCase(db: Database, caseId: string, copies: number): void {
  const columns = (table: string, own: string) =>
    db
      .pragma(`table_info(${table})`)
      .map(({ name }) => String(name))
      .filter((name) => name !== 'case_id' && name !== own);
  const copy = (table: string, own: string, made: string) => {
    const rest = columns(table, own);
    const ownPart = own === '' ? ['', ''] : [`, ${own}`, `, ${made}`];
    db.run(
      `INSERT INTO ${table} (case_id${ownPart[0]}, ${rest.join(', ')})
       SELECT 'copy-' || n${ownPart[1]}, ${rest.join(', ')} FROM ${table}, copies
       WHERE case_id = $caseId`,
      { caseId },
    );
  };
  db.transaction(() => {
    db.run('CREATE TABLE copies (n INTEGER PRIMARY KEY) STRICT');
    for (let n = 0; n < copies; n += 1) db.run('INSERT INTO copies VALUES ($n)', { n });
    db.run(
      `INSERT INTO case_file (case_id, number, code_name, opened_at, opened_by, companion_id,
         arrived_at, intake_complete, sop_id, sop_version, opened_from)
       SELECT 'copy-' || n, number || '-' || n, code_name || n, opened_at, opened_by, companion_id,
         arrived_at, intake_complete, sop_id, sop_version, opened_from || n
       FROM case_file, copies WHERE case_id = $caseId`,
      { caseId },
    );
    copy('fact', 'fact_id', "fact_id || '-' || n");
    copy('step_event', 'event_id', "event_id || '-' || n");
    db.run('DROP TABLE copies');
  });
}

it('measures the engine and what is due over all cases', { timeout: 600_000 }, async () => {
  const large = largeCase();
  const largeMs = median(timesOf(300, () => computeProgress(large)));
  const largeDue = caseDue(large, computeProgress(large), null);
  const many = Array.from({ length: CASES }, (_, index) => ({
    ...largeDue,
    caseId: `${index}`,
    clocks: largeDue.clocks.slice(0, 2),
  }));
  const pureMs = median(timesOf(20, () => dueList(many, large.now, 200)));

  const { client, state } = await startOpenVault();
  const { caseId } = await openMainCase(client);
  const { db } = openVaultOf(state);
  copyCase(db, caseId, CASES - 1);
  const context = useCaseContext(state);
  const startedAt = performance.now();
  const first = listDue(context);
  const firstMs = performance.now() - startedAt;
  expect(first.totals.running + first.totals.soon + first.totals.overdue).toBeGreaterThan(CASES);
  const dueMs = median(timesOf(20, () => listDue(context)));
  // One case changes between two readings, as it does while people work.
  const changedMs = median(
    timesOf(20, () => {
      db.run("UPDATE fact SET reason = 'contoh' WHERE case_id = 'copy-7'");
      return listDue(context);
    }),
  );
  const listMs = median(timesOf(10, () => listCases(context)));
  const oneMs = median(timesOf(50, () => loadCase(context, caseId)));

  const rows = [
    atMost(`engine: one case of ${STEPS} steps and 40 clocks`, largeMs, 1, 'ms'),
    atMost(`engine: what is due over ${CASES} cases of two clocks`, pureMs, 100, 'ms'),
    atMost(`vault: what is due over ${CASES} open cases, read and sorted`, dueMs, 100, 'ms'),
    atMost('vault: the same after one case changed', changedMs, 100, 'ms'),
    atMost(`vault: list of ${CASES} open cases with their headers`, listMs, null, 'ms'),
    atMost('vault: one case read and evaluated', oneMs, null, 'ms'),
    atMost(`vault: first time over ${CASES} cases, nothing kept`, firstMs, null, 'ms'),
  ];
  writeRows('bench', 'due', rows);
  console.table(rows.map(({ name, value, limit, pass }) => ({ name, value, limit, pass })));
  expect(rows.filter(({ pass }) => !pass)).toEqual([]);
});
