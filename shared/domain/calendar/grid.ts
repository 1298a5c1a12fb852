import {
  addDays,
  datePartsOf,
  daysInMonth,
  type PlainDate,
  plainDateOf,
  weekdayIndexOf,
} from '../dates/plain-date';

const DAYS_OF_WEEK = 7;

/** The Monday (Senin) of the week in which a day lies. */
export function startOfWeek(day: PlainDate): PlainDate {
  return addDays(day, -((weekdayIndexOf(day) + 6) % DAYS_OF_WEEK));
}

/** The seven days of the week in which a day lies, Monday first. */
export function weekOf(day: PlainDate): readonly PlainDate[] {
  const monday = startOfWeek(day);
  return Array.from({ length: DAYS_OF_WEEK }, (_, index) => addDays(monday, index));
}

/** The weeks that a month touches, each from Monday to Sunday. */
export function weeksOfMonth(day: PlainDate): readonly (readonly PlainDate[])[] {
  const { year, month } = datePartsOf(day);
  const last = `${day.slice(0, 8)}${String(daysInMonth(year, month)).padStart(2, '0')}`;
  const weeks: (readonly PlainDate[])[] = [];
  for (let monday = startOfWeek(`${day.slice(0, 8)}01`); monday <= last; ) {
    weeks.push(weekOf(monday));
    monday = addDays(monday, DAYS_OF_WEEK);
  }
  return weeks;
}

/** The same day some months on or back; 31 January and one month is the last day of February. */
export function addMonths(day: PlainDate, months: number): PlainDate {
  const { year, month, day: dayOfMonth } = datePartsOf(day);
  const index = year * 12 + (month - 1) + months;
  const target = { year: Math.floor(index / 12), month: (((index % 12) + 12) % 12) + 1 };
  const last = daysInMonth(target.year, target.month);
  const moved = plainDateOf({ ...target, day: Math.min(dayOfMonth, last) });
  if (moved === null) throw new RangeError('addMonths: outside years 1–9999');
  return moved;
}

/** How far a key moves the focus on a calendar, as in the date grid of the ARIA practices. */
export function dayByKey(day: PlainDate, key: string): PlainDate | null {
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1);
    case 'ArrowRight':
      return addDays(day, 1);
    case 'ArrowUp':
      return addDays(day, -DAYS_OF_WEEK);
    case 'ArrowDown':
      return addDays(day, DAYS_OF_WEEK);
    case 'Home':
      return startOfWeek(day);
    case 'End':
      return addDays(startOfWeek(day), DAYS_OF_WEEK - 1);
    case 'PageUp':
      return addMonths(day, -1);
    case 'PageDown':
      return addMonths(day, 1);
    default:
      return null;
  }
}
