import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { loadResources } from '../../electron/vault/resources/resources';
import { loadCase } from '../../electron/vault/sop/progress';
import { useCaseContext } from '../../electron/vault/state';
import { computeProgress } from '../../shared/domain/sop/engine';
import { mainIntake } from '../fixtures/main-case';
import { CONSENT_ANSWERS } from '../vault/contract/inputs';
import { openVaultOf } from '../vault/faults/content';
import { RESOURCES, START, startOpenVault } from '../vault/usecases/vault-fixture';
import { atMost, median, writeRows } from './rows';

const CASES = 300;

/** Milliseconds of each of so many runs, after a few that do not count. */
async function timesOf(runs: number, work: () => unknown): Promise<readonly number[]> {
  for (let warm = 0; warm < 3; warm += 1) await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times;
}

/** Median of pairs taken one after the other, so that a busy machine slows both sides alike. */
async function ratioOf(runs: number, work: () => unknown, bare: () => unknown): Promise<number> {
  const ratios: number[] = [];
  await timesOf(0, work);
  await timesOf(0, bare);
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    await work();
    const between = performance.now();
    await bare();
    ratios.push((between - start) / (performance.now() - between));
  }
  return median(ratios);
}

it('measures the vault outside Electron', { timeout: 600_000 }, async () => {
  const { client, state, folder } = await startOpenVault();
  const { db } = openVaultOf(state);
  const caseIds: string[] = [];
  for (let made = 0; made < CASES; made += 1) {
    const intake = mainIntake(START);
    const { caseId } = await client.cases.open({ draftId: randomUUID(), intake });
    if (made % 3 === 0) {
      await client.sop.sign({ caseId, stepId: 'T1.2', answers: CONSENT_ANSWERS });
    }
    caseIds.push(caseId);
  }

  const [firstCase = ''] = caseIds;
  const list = median(await timesOf(15, () => client.cases.list()));
  const listRatio = await ratioOf(
    11,
    () => client.cases.list(),
    async () => {
      for (const caseId of caseIds) await client.cases.header({ caseId });
    },
  );
  const header = median(await timesOf(50, () => client.cases.header({ caseId: firstCase })));
  const search = median(await timesOf(15, () => client.cases.search({ text: 'Tjontoh Melatie' })));
  const { input } = loadCase(useCaseContext(state), firstCase);
  const progress = median(await timesOf(200, () => computeProgress(input)));
  const resources = median(await timesOf(5, () => loadResources(RESOURCES)));

  // Another text each time: SQLite writes nothing where a row stays as it is.
  let count = 0;
  const nextPayload = () => `${(count += 1)} ${'contoh '.repeat(300)}`;
  db.exec('CREATE TABLE bench_row (id INTEGER PRIMARY KEY, payload TEXT NOT NULL) STRICT');
  const writeBareRow = () =>
    db.transaction(() =>
      db.run(
        `INSERT INTO bench_row (id, payload) VALUES (1, $payload)
         ON CONFLICT (id) DO UPDATE SET payload = $payload`,
        { payload: nextPayload() },
      ),
    );
  const draft = () => client.drafts.save({ key: 'intake:new', payload: nextPayload() });
  const draftRatio = await ratioOf(100, draft, writeBareRow);
  const draftMs = median(await timesOf(50, draft));
  const fsyncMs = median(await timesOf(50, () => writeDurably(path.join(folder, 'bench'))));

  const rows = [
    // Absolute budgets are wide: they find a change of kind (one query per fact), not a slow day.
    atMost(`vault: list of ${CASES} cases`, list, 2_000, 'ms'),
    atMost('vault: list against its headers one by one', listRatio, 1.5, 'ratio'),
    atMost('vault: header of one case', header, null, 'ms'),
    atMost(`vault: search by a misspelt name over ${CASES} cases`, search, 500, 'ms'),
    atMost('vault: progress of one case in the SOP', progress, 1, 'ms'),
    atMost('vault: reading and checking what ships', resources, 2_000, 'ms'),
    atMost('vault: saving a draft against a bare durable row', draftRatio, 2, 'ratio'),
    atMost('vault: saving a draft', draftMs, null, 'ms'),
    atMost('disk: 4 KiB written and synced', fsyncMs, null, 'ms'),
  ];
  writeRows('bench', 'vault', rows);
  expect(rows.filter(({ pass }) => !pass)).toEqual([]);
});

function writeDurably(file: string): void {
  const handle = openSync(file, 'w');
  writeSync(handle, Buffer.alloc(4_096));
  fsyncSync(handle);
  closeSync(handle);
}
