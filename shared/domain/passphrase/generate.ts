import { PASSPHRASE_WORDS } from './words';

/** Words in a proposed passphrase (security decision: five random words). */
export const PASSPHRASE_WORD_COUNT = 5;

/**
 * Random values to hand to `passphraseFrom`: more than there are words, because a value that would
 * favour some words is passed over (less than one in a million of them).
 */
export const PASSPHRASE_RANDOM_VALUES = 16;

const UINT32_VALUES = 2 ** 32;

/**
 * A passphrase such as `kelapa-jendela-musim-rajut-bintang` out of random values.
 *
 * A value in the last, incomplete round over the list is skipped and not folded back with `%`, so
 * that every word is exactly as likely as any other.
 *
 * @param randomValues whole numbers 0 to 2^32 − 1 from a cryptographic source
 * @param wordCount how many words it has
 * @returns `null` when too few values were left to draw from; the caller then draws new ones
 */
export function passphraseFrom(
  randomValues: Iterable<number>,
  wordCount = PASSPHRASE_WORD_COUNT,
): string | null {
  const fairLimit = UINT32_VALUES - (UINT32_VALUES % PASSPHRASE_WORDS.length);
  const words: string[] = [];
  for (const value of randomValues) {
    if (words.length === wordCount) break;
    if (!Number.isInteger(value) || value < 0 || value >= fairLimit) continue;
    const word = PASSPHRASE_WORDS[value % PASSPHRASE_WORDS.length];
    if (word !== undefined) words.push(word);
  }
  return words.length === wordCount ? words.join('-') : null;
}

/** How many bits of chance a proposed passphrase holds, rounded down. */
export function passphraseBits(): number {
  return Math.floor(PASSPHRASE_WORD_COUNT * Math.log2(PASSPHRASE_WORDS.length));
}
