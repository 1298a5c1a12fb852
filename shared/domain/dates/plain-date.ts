/** A calendar day without a time or zone, written `YYYY-MM-DD` (years 0001–9999). */
export type PlainDate = string;

export interface DateParts {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  /** 1–31 */
  readonly day: number;
}

const PLAIN_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Gregorian leap year. */
export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Days in a month (1–12); 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2 && isLeapYear(year)) return 29;
  return MONTH_LENGTHS[month - 1] ?? 0;
}

/** `true` when the three whole numbers name a day that exists in the calendar. */
export function isRealDate({ year, month, day }: DateParts): boolean {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(day)) return false;
  return year >= 1 && year <= 9999 && day >= 1 && day <= daysInMonth(year, month);
}

/** `YYYY-MM-DD`, or null when there is no such day. */
export function plainDateOf(parts: DateParts): PlainDate | null {
  if (!isRealDate(parts)) return null;
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  return `${pad(parts.year, 4)}-${pad(parts.month, 2)}-${pad(parts.day, 2)}`;
}

/** Parts of a `YYYY-MM-DD` text, or null when it is not a real day in exactly that form. */
export function parsePlainDate(text: string): DateParts | null {
  const match = PLAIN_DATE.exec(text);
  if (!match) return null;
  const parts = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isRealDate(parts) ? parts : null;
}

/** `true` for a real day written `YYYY-MM-DD`. */
export function isPlainDate(text: string): boolean {
  return parsePlainDate(text) !== null;
}

/** Parts of a date that was checked before. @throws RangeError when it was not. */
export function datePartsOf(date: PlainDate): DateParts {
  const parts = parsePlainDate(date);
  if (!parts) throw new RangeError('datePartsOf: not a YYYY-MM-DD date');
  return parts;
}

/**
 * Whole days since 1970-01-01. Arithmetic on days keeps clear of time zones.
 *
 * `Date.UTC` reads the years 0–99 as 1900–1999, so the year is set apart.
 */
export function dayNumberOf(date: PlainDate): number {
  const { year, month, day } = datePartsOf(date);
  return new Date(0).setUTCFullYear(year, month - 1, day) / 86_400_000;
}

/** The day `days` after `date` (before it when negative). @throws RangeError past year 1–9999. */
export function addDays(date: PlainDate, days: number): PlainDate {
  const moved = new Date((dayNumberOf(date) + Math.trunc(days)) * 86_400_000);
  const result = plainDateOf({
    year: moved.getUTCFullYear(),
    month: moved.getUTCMonth() + 1,
    day: moved.getUTCDate(),
  });
  if (result === null) throw new RangeError('addDays: outside years 1–9999');
  return result;
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return dayNumberOf(to) - dayNumberOf(from);
}

/** 0 = Sunday (Minggu) … 6 = Saturday (Sabtu). 1970-01-01 was a Thursday. */
export function weekdayIndexOf(date: PlainDate): number {
  return (((dayNumberOf(date) + 4) % 7) + 7) % 7;
}
