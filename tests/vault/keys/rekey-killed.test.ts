import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildProgram, endOf, type Program } from '../files/child';
import { withFolder } from '../files/small-disk';
import { errorOf } from './fixture';
import { LEAVER_PASSWORD, makeTwoOfficers, stateOf, type TwoOfficers } from './rekey-fixture';
import { unlock } from './vault-fixture';

/** `npm run fault` may ask for more. */
const ROUNDS = Number(process.env['SUAKA_REKEY_KILLS'] ?? 10);
const MEGABYTES = 10;

let program: Program;
let whole: string;
let two: TwoOfficers;
let expected: ReturnType<typeof stateOf>;
/** How long the change takes on this machine, so that the kills fall into all of it. */
let durationMs = 0;

beforeAll(async () => {
  program = await buildProgram('tests/vault/keys/rekey.program.ts');
  whole = mkdtempSync(join(tmpdir(), 'suaka-rekey-'));
  two = await makeTwoOfficers(whole, MEGABYTES);
  const vault = await unlock(whole, two.slotId);
  expected = stateOf(vault);
  vault.close();
  await withFolder(async (folder) => {
    durationMs = (await runKilled(folder, undefined)).elapsedMs;
  });
}, 120_000);

afterAll(() => {
  program.remove();
  rmSync(whole, { recursive: true, force: true });
});

/** Lets the program change the master key and kills it after that many milliseconds. */
async function runKilled(folder: string, delayMs: number | undefined) {
  cpSync(whole, folder, { recursive: true });
  const child = program.start(folder, two.slotId, two.leaverId);
  const ended = endOf(child);
  if (child.stdout === null) throw new Error('no output');
  await once(child.stdout, 'data');
  const start = performance.now();
  const timer =
    delayMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), delayMs);
  const { stdout, stderr } = await ended;
  clearTimeout(timer);
  expect(stderr).toBe('');
  return { isDone: stdout.includes('done'), elapsedMs: performance.now() - start };
}

describe('a process that is killed while it changes the master key', () => {
  it(`leaves a whole vault that opens, ${ROUNDS} times of ${ROUNDS}`, {
    timeout: 60_000 + ROUNDS * 10_000,
  }, async () => {
    const epochs: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      await withFolder(async (folder) => {
        const delayMs = ((round + Math.random()) * durationMs * 1.05) / ROUNDS;
        const { isDone } = await runKilled(folder, delayMs);
        const clock = () => new Date(Date.now() + 3_600_000);
        const vault = await unlock(folder, two.slotId, undefined, clock);
        expect(stateOf(vault)).toEqual(expected);
        const { epoch } = vault.header;
        vault.close();
        epochs.push(epoch);
        if (isDone) expect(epoch).toBe(2);
        const leaver = await errorOf(async () => {
          (await unlock(folder, two.leaverSlotId, LEAVER_PASSWORD, clock)).close();
          throw new Error('in');
        });
        if (epoch === 2) expect(leaver).toMatchObject({ code: 'wrong_password' });
        else expect(leaver).toMatchObject({ message: 'in' });
      });
    }
    // Kills that all came before the change, or after it, would prove nothing.
    expect(new Set(epochs)).toContain(1);
  });
});
