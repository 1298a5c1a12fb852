import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildProgram, type Program } from '../files/child';
import { withFolder } from '../files/small-disk';
import { makeTwoOfficers } from './rekey-fixture';
import { runRekeyKills } from './rekey-kill-rounds';

/** Enough to meet every part of it; `npm run fault` does many more. */
const ROUNDS = 10;
const MEGABYTES = 10;

let program: Program;

beforeAll(async () => {
  program = await buildProgram('tests/vault/keys/rekey.program.ts');
}, 60_000);

afterAll(() => program.remove());

describe('a process that is killed while it changes the master key', () => {
  it(`leaves a whole vault that opens, ${ROUNDS} times of ${ROUNDS}`, { timeout: 180_000 }, () =>
    withFolder(async (whole) => {
      const two = await makeTwoOfficers(whole, MEGABYTES);
      const report = await runRekeyKills(program, whole, two, ROUNDS);
      expect(report.broken).toEqual([]);
      // Kills that all came after the change would prove nothing.
      expect(report.old).toBeGreaterThan(0);
    }),
  );
});
