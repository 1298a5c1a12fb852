import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildProgram, type Program } from '../files/child';
import { copyTemplate, temporaryFolder } from '../usecases/vault-fixture';
import { runKillRounds } from './kill-rounds';

/** Enough to meet each kind of write; `npm run fault` does many more. */
const ROUNDS = 10;

let program: Program;

beforeAll(async () => {
  program = await buildProgram('tests/vault/faults/kill.program.ts');
}, 60_000);

afterAll(() => program.remove());

describe('a vault whose process is killed while it writes', () => {
  it(`has every acknowledged write after each of ${ROUNDS} kills, and nothing half done`, {
    timeout: 120_000,
  }, async () => {
    const folder = temporaryFolder();
    const { slotId } = await copyTemplate(folder);
    const report = await runKillRounds(program, { folder, slotId }, ROUNDS);
    expect(report.acknowledged).toBeGreaterThan(ROUNDS);
    expect(report).toMatchObject({
      rounds: ROUNDS,
      lost: 0,
      halfWritten: 0,
      brokenChains: 0,
      damagedDatabases: 0,
    });
  });
});
