import { once } from 'node:events';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { MIGRATIONS } from '../../../electron/vault/database/migrations';
import { checkIntegrity } from '../../../electron/vault/database/open';
import { unlockVault } from '../../../electron/vault/vault-folder';
import { MAIN_CASE } from '../../fixtures/main-case';
import { findBrokenEntry } from '../audit/find-broken-entry';
import { buildProgram, endOf, type Program } from '../files/child';
import { copyTemplate, temporaryFolder } from '../usecases/vault-fixture';

/** `npm run fault` asks for more. */
const ROUNDS = Number(process.env.SUAKA_KILL_ROUNDS ?? 30);
const FIRST_HOUR = Date.parse('2026-11-24T07:00:00.000Z');
const HOUR_MS = 3_600_000;

let program: Program;

beforeAll(async () => {
  program = await buildProgram('tests/vault/anchor/kill.program.ts');
}, 60_000);

afterAll(() => program.remove());

it(`a vault killed ${ROUNDS} times between commits, anchors and checkpoints opens each time by itself`, {
  timeout: 60_000 + ROUNDS * 4_000,
}, async () => {
  const folder = temporaryFolder();
  const { slotId } = await copyTemplate(folder);
  let next = 0;
  let acknowledged = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const at = (hour: number) => new Date(FIRST_HOUR + (2 * round + hour) * HOUR_MS);
    const child = program.start(folder, slotId, at(0).toISOString(), String(next));
    const ending = endOf(child);
    if (child.stdout === null) throw new Error('no output');
    await Promise.race([once(child.stdout, 'data'), ending]);
    await new Promise((resume) => setTimeout(resume, (round * 7.3) % 60));
    child.kill('SIGKILL');
    const { code, stdout, stderr } = await ending;
    expect(code, stderr).toBeNull();
    const said = stdout.split('\n').slice(0, -1).map(Number);
    acknowledged += said.length;
    const vault = await unlockVault(folder, slotId, MAIN_CASE.password, MIGRATIONS, () => at(1));
    try {
      const last = said.at(-1) ?? -1;
      const row = vault.db.get<{ readonly payload: string }>('SELECT payload FROM draft');
      const found = Number(row?.payload.split(' ')[0] ?? -1);
      expect(found).toBeGreaterThanOrEqual(last);
      // One that was on the disk and that nobody was told of, at most.
      expect(found).toBeLessThanOrEqual(last + 1);
      next = found + 1;
      expect(findBrokenEntry(vault.db, vault.keys.audit)).toBeNull();
      expect(checkIntegrity(vault.db)).toEqual({ kind: 'ok' });
    } finally {
      vault.close();
    }
  }
  expect(acknowledged).toBeGreaterThan(ROUNDS);
});
