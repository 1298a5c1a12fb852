import { afterAll, beforeAll, expect, it } from 'vitest';
import { atLeast, atMost, writeRows } from '../bench/rows';
import { runKillRounds } from '../vault/faults/kill-rounds';
import { buildProgram, type Program } from '../vault/files/child';
import { copyTemplate, temporaryFolder } from '../vault/usecases/vault-fixture';

const ROUNDS = 300;

let program: Program;

beforeAll(async () => {
  program = await buildProgram('tests/vault/faults/kill.program.ts');
}, 60_000);

afterAll(() => program.remove());

it(`a vault survives ${ROUNDS} kills while it writes`, { timeout: 1_800_000 }, async () => {
  const folder = temporaryFolder();
  const { slotId } = await copyTemplate(folder);
  const report = await runKillRounds(program, { folder, slotId }, ROUNDS);
  const rows = [
    atLeast('kill: rounds', report.rounds, ROUNDS, 'kills'),
    // So many that no kind of write was left out by chance.
    atLeast('kill: acknowledged writes', report.acknowledged, 2 * ROUNDS, 'writes'),
    atMost('kill: acknowledged writes lost', report.lost, 0, 'writes'),
    atMost('kill: cases half written or numbers skipped', report.halfWritten, 0, 'cases'),
    atMost('kill: audit chains broken', report.brokenChains, 0, 'rounds'),
    atMost('kill: databases damaged', report.damagedDatabases, 0, 'rounds'),
  ];
  writeRows('fault', 'kill', rows);
  expect(rows.filter(({ pass }) => !pass)).toEqual([]);
});
