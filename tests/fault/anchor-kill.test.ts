import { afterAll, beforeAll, expect, it } from 'vitest';
import { atMost, writeRows } from '../bench/rows';
import { runAnchorKills } from '../vault/anchor/kill-rounds';
import { buildProgram, type Program } from '../vault/files/child';

const ROUNDS = Number(process.env.SUAKA_KILL_ROUNDS ?? 300);

let program: Program;

beforeAll(async () => {
  program = await buildProgram('tests/vault/anchor/kill.program.ts');
}, 60_000);

afterAll(() => program.remove());

it(`a vault survives ${ROUNDS} kills between commits, anchors and checkpoints`, {
  timeout: 60_000 + ROUNDS * 5_000,
}, async () => {
  const report = await runAnchorKills(program, ROUNDS);
  const rows = [
    atMost(
      `anchor kill: ${ROUNDS} rounds, acknowledged commits`,
      report.acknowledged,
      null,
      'commits',
    ),
    atMost('anchor kill: acknowledged commits lost', report.lost, 0, 'commits'),
    atMost('anchor kill: commits from nowhere', report.surplus, 0, 'commits'),
    atMost('anchor kill: databases or chains damaged', report.unsound, 0, 'rounds'),
    atMost('anchor kill: openings with something to make good', report.repaired, null, 'rounds'),
  ];
  writeRows('fault', 'anchor-kill', rows);
  expect(rows.filter(({ pass }) => !pass)).toEqual([]);
  expect(report.acknowledged).toBeGreaterThan(ROUNDS);
});
