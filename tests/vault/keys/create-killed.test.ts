import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inspectVault } from '../../../electron/vault/vault-inspect';
import { buildProgram, endOf, type Program } from '../files/child';
import { withFolder } from '../files/small-disk';
import { makeVault, unlock } from './vault-fixture';

const RUNS = 16;
/** Longer than making a vault takes from its first line, so that some runs end by themselves. */
const LONGEST_MS = 320;

let program: Program;

beforeAll(async () => {
  program = await buildProgram('tests/vault/keys/create.program.ts');
}, 60_000);

afterAll(() => program.remove());

describe('a process that is killed while it makes a vault', () => {
  it(`leaves no vault or a whole one, ${RUNS} times of ${RUNS}`, { timeout: 120_000 }, async () => {
    for (let run = 0; run < RUNS; run += 1) {
      await withFolder(async (folder) => {
        const child = program.start(folder);
        const ended = endOf(child);
        if (child.stdout === null) throw new Error('no output');
        await once(child.stdout, 'data');
        const timer = setTimeout(() => child.kill('SIGKILL'), (run * LONGEST_MS) / RUNS);
        const { stdout, stderr } = await ended;
        clearTimeout(timer);
        expect(stderr).toBe('');

        const found = inspectVault(folder);
        if (stdout.includes('done')) expect(found.kind).toBe('ready');
        const slotId =
          found.kind === 'ready' ? found.officers[0]?.slotId : (await makeVault(folder)).slotId;
        const vault = await unlock(folder, slotId ?? '');
        expect(vault.db.all('SELECT * FROM note')).toEqual([]);
        vault.close();
      });
    }
  });
});
