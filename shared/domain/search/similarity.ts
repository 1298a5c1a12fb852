import { nameWords } from './normalise';

/** An initial agrees with a word it begins, but says little. */
const INITIAL_SIMILARITY = 0.7;

/** A name that is part of the other counts nearly as much as the whole; one word alone, less. */
const PART_WEIGHT = 0.9;
const ONE_WORD_PART_WEIGHT = 0.8;

/**
 * Changes needed to turn one word into the other: insert, drop, replace a letter, or swap two
 * neighbours (optimal string alignment).
 */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(cost);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

function wordSimilarity(a: string, b: string): number {
  if (a === b) return 1;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 1) return long.startsWith(short) ? INITIAL_SIMILARITY : 0;
  return 1 - editDistance(a, b) / long.length;
}

function bestMatches(from: readonly string[], to: readonly string[]): number {
  let sum = 0;
  for (const word of from) {
    let best = 0;
    for (const other of to) best = Math.max(best, wordSimilarity(word, other));
    sum += best;
  }
  return sum;
}

/**
 * How alike two names are, 0 to 1, in either order of words. Symmetric; 1 when the normalised words
 * are the same, 0 when one is empty.
 */
export function nameSimilarity(a: string, b: string): number {
  const wordsA = nameWords(a);
  const wordsB = nameWords(b);
  if (wordsA.length === 0 || wordsB.length === 0) return 0;
  const aInB = bestMatches(wordsA, wordsB);
  const bInA = bestMatches(wordsB, wordsA);
  const whole = (aInB + bInA) / (wordsA.length + wordsB.length);
  if (wordsA.length === wordsB.length) return whole;
  const shorter = Math.min(wordsA.length, wordsB.length);
  const part = (wordsA.length < wordsB.length ? aInB : bInA) / shorter;
  return Math.max(whole, part * (shorter === 1 ? ONE_WORD_PART_WEIGHT : PART_WEIGHT));
}
