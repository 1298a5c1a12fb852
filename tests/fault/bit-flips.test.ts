import { expect, it } from 'vitest';
import { atLeast, atMost, type Row, writeRows } from '../bench/rows';
import {
  copyAtWork,
  filesToFlip,
  flipAndOpen,
  type FlipOutcome,
  seededRandom,
} from '../vault/faults/bit-flips';
import { temporaryFolder } from '../vault/usecases/vault-fixture';

const FLIPS = 1_000;
const SEED = 20_261_125;

it(`${FLIPS} flipped bits in the files of a vault`, { timeout: 1_800_000 }, async () => {
  const whole = await copyAtWork(temporaryFolder());
  const copy = temporaryFolder();
  const files = filesToFlip(whole.folder);
  const random = seededRandom(SEED);
  const outcomes = new Map<string, FlipOutcome[]>(files.map((file) => [file, []]));
  for (let flip = 0; flip < FLIPS; flip += 1) {
    const file = files[flip % files.length] ?? '';
    outcomes.get(file)?.push(await flipAndOpen(whole, copy, file, random));
  }
  const rows = [
    atLeast('bit flips: tried', FLIPS, FLIPS, 'flips'),
    ...[...outcomes].flatMap(([file, found]) => rowsOf(file, found)),
  ];
  writeRows('fault', 'bit-flips', rows);
  for (const [file, found] of outcomes) console.log(file, tally(found));
  expect(rows.filter(({ pass }) => !pass)).toEqual([]);
});

/** A bit of the journal may carry nothing: what lies behind its last entry is old and unread. */
function rowsOf(file: string, found: readonly FlipOutcome[]): readonly Row[] {
  const count = (...kinds: readonly FlipOutcome['kind'][]) =>
    found.filter(({ kind }) => kinds.includes(kind)).length;
  return [
    atMost(`bit flips in ${file}: noticed`, count('refused', 'damaged', 'mended'), null, 'flips'),
    atMost(
      `bit flips in ${file}: without effect`,
      count('same'),
      file.endsWith('-wal') ? null : 0,
      'flips',
    ),
    atMost(`bit flips in ${file}: served in silence`, count('served'), 0, 'flips'),
  ];
}

/** How often each outcome came, with the code that the person is told. */
function tally(found: readonly FlipOutcome[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const outcome of found) {
    const name = outcome.kind === 'refused' ? `refused: ${outcome.code}` : outcome.kind;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}
