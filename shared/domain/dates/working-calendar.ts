import { z } from 'zod';
import { basisSchema } from '../basis';
import { bilingualSchema } from '../bilingual';
import { addDays, datePartsOf, dayNumberOf, type PlainDate } from './plain-date';

const SUNDAY = 0;
const SATURDAY = 6;
const DAY_MS = 86_400_000;

/**
 * The days an Indonesian office is closed in one year, beside Saturday and Sunday: national holidays
 * (hari libur nasional) and joint leave (cuti bersama), which a joint ministerial decree names.
 */
export const holidayYearSchema = z
  .strictObject({
    year: z.number().int().min(2000).max(2100),
    basis: basisSchema,
    days: z
      .array(
        z
          .strictObject({
            date: z.iso.date(),
            name: bilingualSchema,
            kind: z.enum(['national_holiday', 'joint_leave']),
          })
          .readonly(),
      )
      .max(60)
      .readonly(),
  })
  // By its text: what is no date was found above and must not throw here.
  .refine((table) => table.days.every(({ date }) => date.startsWith(`${table.year}-`)), {
    path: ['days'],
    message: 'a day of another year',
  })
  .readonly();
export type HolidayYear = z.infer<typeof holidayYearSchema>;

/** Which days are worked. A year without a table is not guessed. */
export interface WorkingCalendar {
  readonly years: ReadonlySet<number>;
  readonly closed: ReadonlySet<PlainDate>;
}

/** The calendar of these years. */
export function workingCalendar(tables: readonly HolidayYear[]): WorkingCalendar {
  return {
    years: new Set(tables.map(({ year }) => year)),
    closed: new Set(tables.flatMap(({ days }) => days.map(({ date }) => date))),
  };
}

/** A day, or the year whose table is missing. */
export type WorkingDay =
  | { readonly ok: true; readonly date: PlainDate }
  | { readonly ok: false; readonly missingYear: number };

/** The `count`-th working day after `from`; `from` itself does not count. */
export function addWorkingDays(
  calendar: WorkingCalendar,
  from: PlainDate,
  count: number,
): WorkingDay {
  let date = from;
  // By day numbers: every clock of every case counts here.
  let day = dayNumberOf(from);
  for (let left = count; left > 0; ) {
    day += 1;
    date = new Date(day * DAY_MS).toISOString().slice(0, 10);
    const year = Number(date.slice(0, 4));
    if (!calendar.years.has(year)) return { ok: false, missingYear: year };
    if (!isWeekend(day) && !calendar.closed.has(date)) left -= 1;
  }
  return { ok: true, date };
}

/** @param day days since 1970-01-01, a Thursday */
function isWeekend(day: number): boolean {
  const weekday = (((day + 4) % 7) + 7) % 7;
  return weekday === SUNDAY || weekday === SATURDAY;
}

/** Working days after `from` up to and with `to`; `null` when a year's table is missing. */
export function workingDaysBetween(
  calendar: WorkingCalendar,
  from: PlainDate,
  to: PlainDate,
): number | null {
  let count = 0;
  for (let date = from; date < to; ) {
    date = addDays(date, 1);
    if (!calendar.years.has(datePartsOf(date).year)) return null;
    if (isWorkingDay(calendar, date)) count += 1;
  }
  return count;
}

/** Monday to Friday and no holiday, in a year that has a table. */
export function isWorkingDay(calendar: WorkingCalendar, date: PlainDate): boolean {
  return !isWeekend(dayNumberOf(date)) && !calendar.closed.has(date);
}
