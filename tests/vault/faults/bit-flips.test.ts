import { expect, it } from 'vitest';
import { temporaryFolder } from '../usecases/vault-fixture';
import { copyAtWork, flipAndOpen, seededRandom } from './bit-flips';

/** Enough to meet each file; `npm run fault` flips a thousand bits. */
const FLIPS_PER_FILE = 6;
const SEED = 417;

it.each([
  ['vault.db', ['refused', 'damaged']],
  ['vault.json', ['refused']],
  ['vault.json.bak', ['mended']],
])('a flipped bit in %s is never served: %s', { timeout: 120_000 }, async (file, noticed) => {
  const whole = await copyAtWork(temporaryFolder());
  const random = seededRandom(SEED);
  const copy = temporaryFolder();
  for (let flip = 0; flip < FLIPS_PER_FILE; flip += 1) {
    expect(noticed).toContain((await flipAndOpen(whole, copy, file, random)).kind);
  }
});
