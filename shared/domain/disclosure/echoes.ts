import { isPlainDate } from '../dates/plain-date';
import type { CaseFact, Disclosure, SentFact } from './disclose';

/** A text that is sent repeats the value of a fact that must not stand there. */
export interface Echo {
  readonly sentKey: string;
  readonly hiddenKey: string;
  /** The words that were found, as they stand in the hidden fact. */
  readonly words: string;
}

/** Shorter pieces ("ya", "16") stand in any sentence by chance. */
const SHORTEST_ECHO = 5;

/** Facts of these zones name a person and belong on the separate sheet only. */
const SHEET_ZONES: readonly string[] = ['B', 'L'];

function normalize(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/**
 * Chosen answers ("Tidak", "Sedang") stand in any sentence by chance. Only what was typed can give
 * somebody away, and dates, which are typed in many ways but stored in one.
 */
function isTyped({ value, valueText }: CaseFact): boolean {
  if (typeof value !== 'string') return false;
  return value.trim() === valueText.trim() || isPlainDate(value);
}

/** Whole value for every fact; single words too for names, since a story uses one name of two. */
function needlesOf(fact: CaseFact, shortest: number): readonly string[] {
  const whole = fact.valueText.trim();
  const named = fact.key.toLowerCase().endsWith('name');
  const words = named ? whole.split(/\s+/) : [];
  return [...new Set([whole, ...words])].filter((one) => normalize(one).length >= shortest);
}

/**
 * Looks for what a free text tells although its zone is not sent: the client's name inside a
 * chronology, the reporter's name inside a complaint. The matrix works by fact and cannot read;
 * this is a hint for the person who approves the packet, not a guarantee.
 *
 * @param shortest characters below which a value is not looked for
 */
export function findEchoes(
  disclosure: Pick<Disclosure, 'sent' | 'kept'>,
  shortest = SHORTEST_ECHO,
): readonly Echo[] {
  const kept = disclosure.kept.flatMap((item) => (item.kind === 'fact' ? [item.fact] : []));
  const onSheet = disclosure.sent.map(({ fact }) => fact).filter(isSheetFact);
  const hidden = [...kept, ...onSheet].filter(isTyped);
  return disclosure.sent
    .filter(({ fact }) => !isSheetFact(fact))
    .flatMap((sent) => hidden.flatMap((fact) => echoesIn(sent, fact, shortest)));
}

function isSheetFact(fact: CaseFact): boolean {
  return fact.zone !== null && SHEET_ZONES.includes(fact.zone);
}

const WORD_CHARACTER = /[\p{L}\p{N}]/u;

/** Whole words only: the name "Sari" is not in "sarimu". */
function holdsWords(text: string, needle: string): boolean {
  for (let at = text.indexOf(needle); at !== -1; at = text.indexOf(needle, at + 1)) {
    const before = text.charAt(at - 1);
    const after = text.charAt(at + needle.length);
    if (!WORD_CHARACTER.test(before) && !WORD_CHARACTER.test(after)) return true;
  }
  return false;
}

function echoesIn(sent: SentFact, hidden: CaseFact, shortest: number): Echo[] {
  const text = normalize(sent.text);
  const words = needlesOf(hidden, shortest).find((needle) => holdsWords(text, normalize(needle)));
  if (words === undefined) return [];
  return [{ sentKey: sent.fact.key, hiddenKey: hidden.key, words }];
}
