import { once } from 'node:events';
import { cpSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { WrongPasswordError } from '../../../electron/vault/keys/slot';
import { endOf, type Program } from '../files/child';
import { withFolder } from '../files/small-disk';
import { LEAVER_PASSWORD, stateOf, type TwoOfficers } from './rekey-fixture';
import { unlock } from './vault-fixture';

/** What was found after all rounds. `broken` should be empty: it says what went wrong in which round. */
export interface RekeyKillReport {
  readonly rounds: number;
  /** Rounds that ended under the old and under the new master key. */
  readonly old: number;
  readonly renewed: number;
  readonly broken: readonly string[];
}

interface Ended {
  readonly isDone: boolean;
  readonly stderr: string;
  readonly elapsedMs: number;
}

/**
 * Lets the program remove an officer with a new master key, in a copy of the vault each time, and
 * kills it in every part of that. After each time the vault must open whole for who stays, and for the
 * leaver exactly when the old master key stands.
 */
export async function runRekeyKills(
  program: Program,
  whole: string,
  two: TwoOfficers,
  rounds: number,
): Promise<RekeyKillReport> {
  const vault = await unlock(whole, two.slotId);
  const expected = stateOf(vault);
  vault.close();
  // How long it takes on this machine, so that the kills fall into all of it.
  let elapsedMs = 0;
  await withFolder(async (folder) => {
    cpSync(whole, folder, { recursive: true });
    ({ elapsedMs } = await run(program, folder, two));
  });
  const broken: string[] = [];
  const epochs: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await withFolder(async (folder) => {
      cpSync(whole, folder, { recursive: true });
      const delayMs = ((round + Math.random()) * elapsedMs * 1.05) / rounds;
      const ended = await run(program, folder, two, delayMs);
      const fault = await findFault(folder, two, ended, expected, epochs);
      if (fault !== undefined) broken.push(`round ${round}: ${fault}`);
    });
  }
  const renewed = epochs.filter((epoch) => epoch === 2).length;
  return { rounds, old: epochs.length - renewed, renewed, broken };
}

async function findFault(
  folder: string,
  two: TwoOfficers,
  ended: Ended,
  expected: object,
  epochs: number[],
): Promise<string | undefined> {
  if (ended.stderr !== '') return ended.stderr;
  // No round waits for the throttle.
  const clock = () => new Date(Date.now() + 3_600_000);
  const vault = await unlock(folder, two.slotId, undefined, clock);
  const state = stateOf(vault);
  const { epoch } = vault.header;
  vault.close();
  epochs.push(epoch);
  if (!isDeepStrictEqual(state, expected)) return `content ${JSON.stringify(state)}`;
  if (ended.isDone && epoch !== 2) return 'acknowledged and not done';
  const isLeaverIn = await opens(folder, two.leaverSlotId, clock);
  return isLeaverIn === (epoch === 1) ? undefined : `leaver in: ${isLeaverIn}, epoch ${epoch}`;
}

async function opens(folder: string, slotId: string, clock: () => Date): Promise<boolean> {
  try {
    (await unlock(folder, slotId, LEAVER_PASSWORD, clock)).close();
    return true;
  } catch (error) {
    if (error instanceof WrongPasswordError) return false;
    throw error;
  }
}

async function run(
  program: Program,
  folder: string,
  { slotId, leaverId }: TwoOfficers,
  delayMs?: number,
): Promise<Ended> {
  const child = program.start(folder, slotId, leaverId);
  const ended = endOf(child);
  if (child.stdout === null) throw new Error('no output');
  await once(child.stdout, 'data');
  const start = performance.now();
  const timer =
    delayMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), delayMs);
  const { stdout, stderr } = await ended;
  clearTimeout(timer);
  return { isDone: stdout.includes('done'), stderr, elapsedMs: performance.now() - start };
}
