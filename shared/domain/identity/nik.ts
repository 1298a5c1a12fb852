import { isRealDate, plainDateOf } from '../dates/plain-date';
import type { PlainDate } from '../dates/plain-date';
import { ageAt, MAX_AGE_YEARS } from './age';
import { cleanLine } from './text';

/** What the 16 digits of a NIK say. Whether that is plausible is a matter of `checkNik`. */
export interface Nik {
  readonly kind: 'valid';
  /** 16 digits without separators. */
  readonly digits: string;
  /** Digits 1–6: district of residence at first registration, or 99 + country + mission. */
  readonly regionCode: string;
  readonly provinceCode: string;
  readonly regencyCode: string;
  /** Day of birth with the 40 for women taken off; may be impossible (0, 32…). */
  readonly birthDay: number;
  /** May be impossible (0, 13…). */
  readonly birthMonth: number;
  /** 0–99; the century is not in the number. */
  readonly birthYearTwoDigits: number;
  readonly sex: 'female' | 'male';
  /** Digits 13–16, issue number. */
  readonly serial: string;
  /** Starts with 99: issued by an Indonesian mission (PP 40/2019 Pasal 32). */
  readonly issuedAbroad: boolean;
}

export type NikResult =
  | Nik
  | { readonly kind: 'invalid'; readonly code: 'not_16_digits' | 'not_digits' };

const SEPARATORS = /[\s.\-\u2010-\u2015\u2212]/g;

/**
 * Reads a NIK (Nomor Induk Kependudukan), with or without blanks, dots and dashes.
 *
 * PP 40/2019 Pasal 31 ayat (1): 6 digits for the region of residence at registration, 6 for the
 * birth date as DDMMYY with 40 added to the day for women, 4 for the issue number. Pasal 32
 * ayat (3): abroad, the first six are 99, three for the country, one for the mission. Pasal 30
 * ayat (2): for life, and does not follow a change of domicile. There is no check digit.
 */
export function parseNik(text: string): NikResult {
  const digits = cleanLine(text.slice(0, 200)).replace(SEPARATORS, '');
  if (/[^0-9]/.test(digits)) return { kind: 'invalid', code: 'not_digits' };
  if (digits.length !== 16) return { kind: 'invalid', code: 'not_16_digits' };
  const day = Number(digits.slice(6, 8));
  const female = day > 40;
  return {
    kind: 'valid',
    digits,
    regionCode: digits.slice(0, 6),
    provinceCode: digits.slice(0, 2),
    regencyCode: digits.slice(0, 4),
    birthDay: female ? day - 40 : day,
    birthMonth: Number(digits.slice(8, 10)),
    birthYearTwoDigits: Number(digits.slice(10, 12)),
    sex: female ? 'female' : 'male',
    serial: digits.slice(12),
    issuedAbroad: digits.startsWith('99'),
  };
}

/** `217110 450195 0001`; a text that is not a NIK comes back cleaned but unchanged. */
export function formatNik(text: string): string {
  const nik = parseNik(text);
  if (nik.kind === 'invalid') return cleanLine(text);
  return `${nik.digits.slice(0, 6)} ${nik.digits.slice(6, 12)} ${nik.serial}`;
}

/**
 * A NIK with everything but the issue number hidden: the first twelve digits tell home, birth date
 * and sex. Anything that is not a NIK is hidden whole.
 */
export function maskNik(text: string): string {
  const nik = parseNik(text);
  if (nik.kind === 'invalid') return '•'.repeat(Math.min(cleanLine(text).length, 16));
  return `•••••• •••••• ${nik.serial}`;
}

/**
 * The birth dates a NIK can mean at a day: real calendar days of either century with an age from 0
 * to 110, the later one first. Empty when the digits name no such day.
 */
export function nikBirthDates(nik: Nik, at: PlainDate): readonly PlainDate[] {
  const dates: PlainDate[] = [];
  for (const century of [2000, 1900]) {
    const date = plainDateOf({
      year: century + nik.birthYearTwoDigits,
      month: nik.birthMonth,
      day: nik.birthDay,
    });
    const age = date === null ? null : ageAt(date, at);
    if (date !== null && age !== null && age <= MAX_AGE_YEARS) dates.push(date);
  }
  return dates;
}

/**
 * The birth date in a NIK with its century chosen: the only possible one, or the one nearest to a
 * known age. Null when there is none, or when both are possible and no age is known.
 */
export function nikBirthDate(nik: Nik, at: PlainDate, knownAge: number | null): PlainDate | null {
  const dates = nikBirthDates(nik, at);
  const [later, earlier] = dates;
  if (later === undefined || earlier === undefined) return later ?? null;
  if (knownAge === null) return null;
  const distance = (date: PlainDate) => Math.abs((ageAt(date, at) ?? 0) - knownAge);
  return distance(later) <= distance(earlier) ? later : earlier;
}

/** `true` when day and month exist in the calendar of at least one century. */
export function hasRealBirthDay(nik: Nik): boolean {
  return [1900, 2000].some((century) =>
    isRealDate({
      year: century + nik.birthYearTwoDigits,
      month: nik.birthMonth,
      day: nik.birthDay,
    }),
  );
}
