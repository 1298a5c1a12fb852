import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildProgram, type Program } from '../files/child';
import { runAnchorKills } from './kill-rounds';

/** `npm run fault` does many more. */
const ROUNDS = 30;

let program: Program;

beforeAll(async () => {
  program = await buildProgram('tests/vault/anchor/kill.program.ts');
}, 60_000);

afterAll(() => program.remove());

it(`a vault killed ${ROUNDS} times between commits, anchors and checkpoints opens each time by itself`, {
  timeout: 60_000 + ROUNDS * 5_000,
}, async () => {
  const report = await runAnchorKills(program, ROUNDS);
  expect(report).toMatchObject({ lost: 0, surplus: 0, unsound: 0 });
  expect(report.acknowledged).toBeGreaterThan(ROUNDS);
});
