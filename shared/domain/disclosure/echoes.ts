import { longDate } from '../dates/format';
import { isPlainDate } from '../dates/plain-date';
import { isParted, type PartedValue } from '../facts/answer';
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

/** A piece of a hidden fact that was typed, and whether it is a name that a story may use half of. */
interface TypedPiece {
  readonly text: string;
  readonly isName: boolean;
}

/**
 * Chosen answers ("Tidak", "Sedang") stand in any sentence by chance. Only what was typed can give
 * somebody away, and dates, which are typed in many ways but stored in one.
 */
function typedPieces({ key, value, valueText }: CaseFact): readonly TypedPiece[] {
  if (isParted(value)) return partsOf(value, valueText);
  if (typeof value !== 'string') return [];
  if (value.trim() !== valueText.trim() && !isPlainDate(value)) return [];
  return [{ text: valueText, isName: isNameKey(key) }];
}

/** What was typed into a person, an address or the cells of a table; a chosen code prints as words. */
function partsOf(value: PartedValue, valueText: string): readonly TypedPiece[] {
  const entries =
    'rows' in value
      ? value.rows.flatMap((row) => Object.entries(row))
      : Object.entries('person' in value ? value.person : value.address);
  return entries.flatMap(([name, part]): TypedPiece[] => {
    // "ibu kandung" stands in any story by chance.
    if (typeof part !== 'string' || name === 'relation') return [];
    if (isPlainDate(part)) return [{ text: longDate(part, 'id'), isName: false }];
    const typed = part.trim() !== '' && valueText.includes(part.trim());
    return typed ? [{ text: part, isName: isNameKey(name) }] : [];
  });
}

function isNameKey(key: string): boolean {
  return key.toLowerCase().endsWith('name');
}

/** Whole value for every piece; single words too for names, since a story uses one name of two. */
function needlesOf(fact: CaseFact, shortest: number): readonly string[] {
  const needles = typedPieces(fact).flatMap(({ text, isName }) => {
    const whole = text.trim();
    return isName ? [whole, ...whole.split(/\s+/)] : [whole];
  });
  return [...new Set(needles)].filter((one) => normalize(one).length >= shortest);
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
  const hidden = [...kept, ...onSheet];
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

/** Digits that are a number of somebody: a phone, an identity card, an account. */
const LONG_NUMBER = /^\+?\d[\d\s().-]*$/;
const SHORTEST_NUMBER = 7;

/** `+62 812-3456-7890` and `0812 3456 7890` are the same number; the country code goes. */
function numberCore(needle: string): string | null {
  if (!LONG_NUMBER.test(needle)) return null;
  const core = needle.replace(/\D/g, '').replace(/^(?:62|0)/, '');
  return core.length >= SHORTEST_NUMBER ? core : null;
}

/** A text with the blanks, dots and hyphens between digits taken out. */
function withoutGaps(text: string): string {
  return text.replace(/(?<=\d)[\s().-]+(?=\d)/g, '');
}

function holds(text: string, needle: string): boolean {
  const core = numberCore(needle);
  if (core !== null && withoutGaps(text).includes(core)) return true;
  return holdsWords(text, needle);
}

function echoesIn(sent: SentFact, hidden: CaseFact, shortest: number): Echo[] {
  const text = normalize(sent.text);
  const words = needlesOf(hidden, shortest).find((needle) => holds(text, normalize(needle)));
  if (words === undefined) return [];
  return [{ sentKey: sent.fact.key, hiddenKey: hidden.key, words }];
}
