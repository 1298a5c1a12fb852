export interface CaseNumberParts {
  /** Two to five capital letters of the region or office, for example `BTM`. */
  readonly prefix: string;
  /** Four-digit year of registration. */
  readonly year: number;
  /** Running number within the year, from 1. */
  readonly sequence: number;
}

const PREFIX = /^[A-Z]{2,5}$/;
const CASE_NUMBER = /^([A-Z]{2,5})[-/ ]?(\d{2})[-/ ](\d{1,6})$/;

/** `true` for two to five capital letters. */
export function isCaseNumberPrefix(text: string): boolean {
  return PREFIX.test(text);
}

/**
 * Case number `BTM-26-0417`. Above 9,999 cases a year the last part simply grows.
 *
 * @throws RangeError for a prefix, year or sequence that settings should not have let through
 */
export function formatCaseNumber({ prefix, year, sequence }: CaseNumberParts): string {
  if (!isCaseNumberPrefix(prefix)) throw new RangeError('formatCaseNumber: prefix');
  if (!Number.isInteger(year) || year < 2000 || year > 2099) {
    throw new RangeError('formatCaseNumber: year');
  }
  if (!Number.isInteger(sequence) || sequence < 1 || sequence > 999_999) {
    throw new RangeError('formatCaseNumber: sequence');
  }
  return `${prefix}-${String(year % 100).padStart(2, '0')}-${String(sequence).padStart(4, '0')}`;
}

/** Reads a case number as people type it (`btm 26 417`), or null. Years are 2000–2099. */
export function parseCaseNumber(text: string): CaseNumberParts | null {
  const match = CASE_NUMBER.exec(text.trim().toUpperCase().replace(/\s+/g, ' '));
  if (!match) return null;
  const parts = {
    prefix: match[1] ?? '',
    year: 2000 + Number(match[2]),
    sequence: Number(match[3]),
  };
  return parts.sequence >= 1 ? parts : null;
}
