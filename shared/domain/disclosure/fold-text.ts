/** A text as it is compared with others, and where each of its characters stands in the text. */
export interface FoldedText {
  readonly source: string;
  readonly text: string;
  /** For each UTF-16 unit of `text`, where its character begins and ends in `source`. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** A stretch of a text, in UTF-16 units; the end is not part of it. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Marks on letters, and characters that paper does not show: "Me\u200Blati" prints as "Melati". */
const UNSEEN = /^(?:\p{M}|\p{Cf}|\p{Surrogate}|(?![\t\n\v\f\r\u0085])\p{Cc})$/u;
const BLANK = /^[\s\u0085]$/;

/**
 * Takes away what does not tell two readings of a text apart: capitals, accents, full-width forms,
 * the number of blanks, and characters that are not seen on paper.
 */
export function foldText(source: string): FoldedText {
  const units: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const character of source) {
    const next = at + character.length;
    for (const unit of character.normalize('NFKD').toLowerCase()) {
      const last = units.length - 1;
      const isBlank = BLANK.test(unit);
      // What is not seen belongs to the character before it, and so does a second blank.
      if (UNSEEN.test(unit) || (isBlank && units[last] === ' ')) {
        if (last >= 0) ends[last] = next;
        continue;
      }
      for (const part of isBlank ? ' ' : unit.split('')) {
        units.push(part);
        starts.push(at);
        ends.push(next);
      }
    }
    at = next;
  }
  return { source, text: units.join(''), starts, ends };
}

/** Whether two texts read the same: "MELATI" and "Melati". */
export function isSameWords(left: string, right: string): boolean {
  return foldText(left).text.trim() === foldText(right).text.trim();
}

const WORD_CHARACTER = /[\p{L}\p{N}]/u;

/** Digits that are a number of somebody: a phone, an identity card, an account. */
const LONG_NUMBER = /^\+?\d[\d\s().-]*$/;
const SHORTEST_NUMBER = 7;
/** Digits with the blanks, dots and hyphens that people put between them. */
const DIGIT_RUN = /\+?\d(?:[\s().-]*\d)*/g;

/** `+62 812-3456-7890` and `0812 3456 7890` are the same number; the country code goes. */
function numberCore(words: string): string | null {
  if (!LONG_NUMBER.test(words)) return null;
  const core = words.replace(/\D/g, '').replace(/^(?:62|0)/, '');
  return core.length >= SHORTEST_NUMBER ? core : null;
}

/**
 * Where words stand in a text. Whole words only ("Sari" is not in "sarimu"); a long number is found
 * however its digits are grouped, with whatever digits it is written together with.
 */
export function findStretches(within: FoldedText, words: string): readonly Stretch[] {
  const needle = foldText(words).text.trim();
  if (needle === '') return [];
  const core = numberCore(needle);
  const spans = [
    ...wordSpans(within.text, needle),
    ...(core === null ? [] : numberSpans(within.text, core)),
  ];
  return spans.map(([from, to]) => ({
    start: within.starts[from] ?? 0,
    end: within.ends[to - 1] ?? within.source.length,
  }));
}

type Span = readonly [from: number, to: number];

function wordSpans(text: string, needle: string): readonly Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf(needle); at !== -1; at = text.indexOf(needle, at + 1)) {
    const after = at + needle.length;
    if (WORD_CHARACTER.test(text.charAt(at - 1)) || WORD_CHARACTER.test(text.charAt(after))) {
      continue;
    }
    spans.push([at, after]);
  }
  return spans;
}

function numberSpans(text: string, core: string): readonly Span[] {
  return [...text.matchAll(DIGIT_RUN)]
    .filter(([run]) => run.replace(/\D/g, '').includes(core))
    .map((match): Span => [match.index, match.index + match[0].length]);
}
