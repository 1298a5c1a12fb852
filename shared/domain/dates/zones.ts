import { datePartsOf, parsePlainDate, plainDateOf } from './plain-date';
import type { PlainDate } from './plain-date';

/** A moment, ISO 8601 in UTC: `2026-11-24T07:30:00Z`, with or without seconds and fractions. */
export type Instant = string;

/** The three time zones of Indonesia by IANA name. Batam is in `Asia/Jakarta`. */
export const SHELTER_ZONES = ['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura'] as const;
export type ShelterZone = (typeof SHELTER_ZONES)[number];

/**
 * Fixed offsets from UTC in hours and the letters printed after a time. Indonesia has no summer
 * time, and these offsets are what the tz database holds from 1988 on; no moment in a case file is
 * older. A fixed table gives the same answer with any ICU build.
 */
const ZONE_RULES: Readonly<Record<ShelterZone, { hours: number; letters: string }>> = {
  'Asia/Jakarta': { hours: 7, letters: 'WIB' },
  'Asia/Makassar': { hours: 8, letters: 'WITA' },
  'Asia/Jayapura': { hours: 9, letters: 'WIT' },
};

const INSTANT =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,3})\d{0,6})?)?Z$/;
const CLOCK_TIME = /^([01]?\d|2[0-3])[.:]([0-5]\d)$/;
const HOUR_MS = 3_600_000;

export interface LocalTime {
  readonly date: PlainDate;
  readonly hour: number;
  readonly minute: number;
}

/** WIB, WITA or WIT. */
export function zoneLetters(zone: ShelterZone): string {
  return ZONE_RULES[zone].letters;
}

/** Milliseconds since 1970 of a UTC instant, or null when the text is not one. */
export function parseInstant(text: string): number | null {
  const match = INSTANT.exec(text);
  if (!match) return null;
  const [, date = '', hour, minute, second = '0', fraction = '0'] = match;
  const parts = parsePlainDate(date);
  if (!parts) return null;
  const dayMs = new Date(0).setUTCFullYear(parts.year, parts.month - 1, parts.day);
  const timeMs = (Number(hour) * 60 + Number(minute)) * 60_000 + Number(second) * 1000;
  return dayMs + timeMs + Number(fraction.padEnd(3, '0'));
}

/** Milliseconds of an instant that was checked before. @throws RangeError when it was not. */
export function instantMs(instant: Instant): number {
  const ms = parseInstant(instant);
  if (ms === null) throw new RangeError('instantMs: not a UTC ISO instant');
  return ms;
}

/** What calendar and clock of a zone show at an instant. */
export function localTimeOf(instant: Instant, zone: ShelterZone): LocalTime {
  const shifted = new Date(instantMs(instant) + ZONE_RULES[zone].hours * HOUR_MS);
  const date = plainDateOf({
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
  });
  if (date === null) throw new RangeError('localTimeOf: outside years 1–9999');
  return { date, hour: shifted.getUTCHours(), minute: shifted.getUTCMinutes() };
}

/** The calendar day of an instant in a zone: 23.30 UTC is already tomorrow in Batam. */
export function localDateOf(instant: Instant, zone: ShelterZone): PlainDate {
  return localTimeOf(instant, zone).date;
}

/** Hour and minute typed as `14.30`, `14:30` or `9.05`, or null. */
export function parseClockTime(text: string): { hour: number; minute: number } | null {
  const match = CLOCK_TIME.exec(text.trim().replace(/\s*(?:WIB|WITA|WIT)$/i, ''));
  return match ? { hour: Number(match[1]), minute: Number(match[2]) } : null;
}

/** The UTC instant of a local day and clock time (`14.30` or `14:30`), or null if unreadable. */
export function instantFromLocal(date: string, time: string, zone: ShelterZone): Instant | null {
  const clock = parseClockTime(time);
  if (!clock || !parsePlainDate(date)) return null;
  const { year, month, day } = datePartsOf(date);
  const local = new Date(0);
  local.setUTCFullYear(year, month - 1, day);
  local.setUTCHours(clock.hour - ZONE_RULES[zone].hours, clock.minute);
  const instant = local.toISOString();
  return parseInstant(instant) === null ? null : instant;
}
