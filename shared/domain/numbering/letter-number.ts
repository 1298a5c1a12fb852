import { romanMonth } from '../dates/format';

/**
 * Letter numbers (nomor surat) follow a pattern of the region, not a constant; Batam's own pattern
 * needs local confirmation. Shape seen most: `400.2.4/123/UPTD-PPA/XI/2026`.
 */
export const DEFAULT_LETTER_PATTERN = '{klasifikasi}/{urut}/{unit}/{romawi}/{tahun}';

/** `urut` may carry a width: `{urut:3}` prints 007. */
export const LETTER_PLACEHOLDERS = [
  'klasifikasi',
  'urut',
  'unit',
  'romawi',
  'bulan',
  'tahun',
] as const;
export type LetterPlaceholder = (typeof LETTER_PLACEHOLDERS)[number];

export interface LetterNumberValues {
  /** Classification code, for example `400.2.4`. */
  readonly classification: string;
  /** Running number in the agenda book, which restarts every year. */
  readonly sequence: number;
  /** Short name of the unit, for example `UPTD-PPA`. */
  readonly unit: string;
  /** 1–12 */
  readonly month: number;
  /** Four digits. */
  readonly year: number;
}

export const LETTER_PATTERN_ERRORS = [
  'empty',
  'too_long',
  'bad_character',
  'unbalanced_brace',
  'unknown_placeholder',
  'width_not_allowed',
  'sequence_missing',
] as const;
export type LetterPatternError = (typeof LETTER_PATTERN_ERRORS)[number];

export type LetterPatternCheck =
  | { readonly kind: 'valid'; readonly placeholders: readonly LetterPlaceholder[] }
  | { readonly kind: 'invalid'; readonly code: LetterPatternError; readonly part?: string };

const MAX_PATTERN_LENGTH = 120;
const LITERAL = /^[A-Za-z0-9 ./\-_()]*$/;
const PLACEHOLDER = /\{([^{}]*)\}/g;

function findPlaceholder(name: string): LetterPlaceholder | undefined {
  return LETTER_PLACEHOLDERS.find((known) => known === name);
}

/** Checks a pattern before an administrator may save it. */
export function checkLetterPattern(pattern: string): LetterPatternCheck {
  if (pattern.trim() === '') return { kind: 'invalid', code: 'empty' };
  if (pattern.length > MAX_PATTERN_LENGTH) return { kind: 'invalid', code: 'too_long' };
  const literal = pattern.replace(PLACEHOLDER, '');
  if (/[{}]/.test(literal)) return { kind: 'invalid', code: 'unbalanced_brace' };
  if (!LITERAL.test(literal)) return { kind: 'invalid', code: 'bad_character' };
  const placeholders: LetterPlaceholder[] = [];
  for (const [, part = ''] of pattern.matchAll(PLACEHOLDER)) {
    const [name = '', width] = part.split(':', 2);
    const known = findPlaceholder(name);
    if (!known) return { kind: 'invalid', code: 'unknown_placeholder', part };
    if (part.includes(':') && (known !== 'urut' || !/^urut:[1-9]$/.test(part) || !width)) {
      return { kind: 'invalid', code: 'width_not_allowed', part };
    }
    placeholders.push(known);
  }
  if (!placeholders.includes('urut')) return { kind: 'invalid', code: 'sequence_missing' };
  return { kind: 'valid', placeholders };
}

function placeholderText(part: string, values: LetterNumberValues): string {
  const [name = '', width = '1'] = part.split(':', 2);
  switch (findPlaceholder(name)) {
    case 'klasifikasi':
      return values.classification;
    case 'urut':
      return String(values.sequence).padStart(Number(width), '0');
    case 'unit':
      return values.unit;
    case 'romawi':
      return romanMonth(values.month);
    case 'bulan':
      return String(values.month).padStart(2, '0');
    case 'tahun':
      return String(values.year);
    case undefined:
      throw new RangeError('formatLetterNumber: unknown placeholder');
  }
}

/**
 * A letter number from a checked pattern.
 *
 * @throws RangeError for a pattern `checkLetterPattern` refuses, or values out of range
 */
export function formatLetterNumber(pattern: string, values: LetterNumberValues): string {
  const check = checkLetterPattern(pattern);
  if (check.kind === 'invalid') throw new RangeError(`formatLetterNumber: ${check.code}`);
  if (!Number.isSafeInteger(values.sequence) || values.sequence < 1) {
    throw new RangeError('formatLetterNumber: sequence');
  }
  if (!Number.isInteger(values.year) || values.year < 1000 || values.year > 9999) {
    throw new RangeError('formatLetterNumber: year');
  }
  return pattern.replace(PLACEHOLDER, (_match, part: string) => placeholderText(part, values));
}
