import { addWorkingDays, type WorkingCalendar } from '../dates/working-calendar';
import { datePartsOf, daysInMonth, isPlainDate, plainDateOf } from '../dates/plain-date';
import { instantFromLocal, localDateOf, parseInstant, type ShelterZone } from '../dates/zones';
import type { AnswerValue } from '../facts/answer';
import type { SopClock } from './definition';

/** The days and the clock of the shelter. */
export interface ShelterCalendar {
  readonly zone: ShelterZone;
  readonly working: WorkingCalendar;
}

/** When a limit ends, or the year whose holidays are not known. */
export type Due =
  | { readonly kind: 'at'; readonly at: string }
  | { readonly kind: 'missing_year'; readonly year: number };

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** When a limit that began at `startedAt` (UTC instant) ends. */
export function dueOf(limit: SopClock['limit'], startedAt: string, calendar: ShelterCalendar): Due {
  const { amount, unit } = limit;
  switch (unit) {
    case 'hours':
      return later(startedAt, amount * HOUR_MS);
    case 'days':
      return later(startedAt, amount * DAY_MS);
    case 'months':
      return { kind: 'at', at: monthsLater(startedAt, amount, calendar.zone) };
    case 'working_days': {
      const from = localDateOf(startedAt, calendar.zone);
      const day = addWorkingDays(calendar.working, from, amount);
      if (!day.ok) return { kind: 'missing_year', year: day.missingYear };
      return { kind: 'at', at: endOfDay(day.date, calendar.zone) };
    }
  }
}

/**
 * The instant a fact names, or `null` when it names none. A day without a time begins at midnight of
 * the shelter, the earlier and so the safer reading.
 */
export function instantOfFact(value: AnswerValue | undefined, zone: ShelterZone): string | null {
  if (typeof value !== 'string') return null;
  if (isPlainDate(value)) return instantFromLocal(value, '00.00', zone);
  return parseInstant(value) === null ? null : value;
}

function later(startedAt: string, ms: number): Due {
  return { kind: 'at', at: new Date(Date.parse(startedAt) + ms).toISOString() };
}

/** The last millisecond of a local day. */
function endOfDay(date: string, zone: ShelterZone): string {
  const midnight = instantFromLocal(date, '00.00', zone);
  if (midnight === null) throw new RangeError('endOfDay: not a date');
  return new Date(Date.parse(midnight) + DAY_MS - 1).toISOString();
}

/** The same day and time some months on; 31 January and one month is the last day of February. */
function monthsLater(startedAt: string, months: number, zone: ShelterZone): string {
  const date = localDateOf(startedAt, zone);
  const { year, month, day } = datePartsOf(date);
  const index = year * 12 + (month - 1) + months;
  const target = { year: Math.floor(index / 12), month: (index % 12) + 1 };
  const last = daysInMonth(target.year, target.month);
  const moved = plainDateOf({ ...target, day: Math.min(day, last) });
  const from = instantFromLocal(date, '00.00', zone);
  const to = moved === null ? null : instantFromLocal(moved, '00.00', zone);
  if (from === null || to === null) throw new RangeError('monthsLater: outside the calendar');
  return new Date(Date.parse(startedAt) + Date.parse(to) - Date.parse(from)).toISOString();
}
