import { addDays, weekdayIndexOf } from '../../../shared/domain/dates/plain-date';
import {
  holidayYearSchema,
  isWorkingDay,
  workingCalendar,
} from '../../../shared/domain/dates/working-calendar';
import { instantFromLocal, localDateOf } from '../../../shared/domain/dates/zones';
import { readYaml } from './load-data';

export const ZONE = 'Asia/Jakarta';

/** The shipped holidays. */
export const working = workingCalendar(
  ['2025', '2026'].map((year) => holidayYearSchema.parse(readYaml(`calendar/${year}.yaml`))),
);

/** The given instant where the office works, or 08.00 of the next working day. */
export function workTime(instant: string): string {
  const date = localDateOf(instant, ZONE);
  const opens = at(date, '08.00');
  if (isOpen(date) && instant < opens) return opens;
  if (isOpen(date) && instant < at(date, '16.00')) return instant;
  let next = addDays(date, 1);
  while (!isOpen(next)) next = addDays(next, 1);
  return at(next, '08.00');
}

function isOpen(date: string): boolean {
  return date < '2027' ? isWorkingDay(working, date) : weekdayIndexOf(date) < 5;
}

function at(date: string, time: string): string {
  const instant = instantFromLocal(date, time, ZONE);
  if (instant === null) throw new Error(`${date} is no day`);
  return new Date(instant).toISOString();
}
