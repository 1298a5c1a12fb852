import { afterAll, beforeAll, expect, it } from 'vitest';
import { atMost, type Row, writeRows } from '../bench/rows';
import { buildProgram, type Program } from '../vault/files/child';
import { withFolder } from '../vault/files/small-disk';
import { makeTwoOfficers } from '../vault/keys/rekey-fixture';
import { runRekeyKills } from '../vault/keys/rekey-kill-rounds';

const ROUNDS = Number(process.env['SUAKA_REKEY_KILLS'] ?? 60);
const MEGABYTES = 10;

let program: Program;

beforeAll(async () => {
  program = await buildProgram('tests/vault/keys/rekey.program.ts');
}, 60_000);

afterAll(() => program.remove());

function atLeast(name: string, value: number, limit: number): Row {
  return { name, value, unit: 'rounds', limit, better: 'higher', pass: value >= limit };
}

it(`a vault survives ${ROUNDS} kills while its master key changes`, { timeout: 1_800_000 }, () =>
  withFolder(async (whole) => {
    const two = await makeTwoOfficers(whole, MEGABYTES);
    const report = await runRekeyKills(program, whole, two, ROUNDS);
    const rows = [
      atLeast('rekey: kills that left the old key', report.old, 1),
      atLeast('rekey: kills that left the new key', report.renewed, 1),
      atMost('rekey: vaults that did not open whole', report.broken.length, 0, 'rounds'),
    ];
    writeRows('fault', 'rekey', rows);
    expect(report.broken).toEqual([]);
    expect(rows.filter(({ pass }) => !pass)).toEqual([]);
  }),
);
