import { addDays, type PlainDate, weekdayIndexOf } from '../dates/plain-date';
import { workingDaysBetween, type WorkingCalendar } from '../dates/working-calendar';
import { localDateOf, type ShelterZone } from '../dates/zones';
import type { Duty } from './duty';

/**
 * How soon: late, today, until Sunday, after that. `undated` is what counts working days of a year
 * whose holidays are missing: it is shown first but for what is late, because it may be due.
 */
export const DUTY_GROUPS = ['late', 'undated', 'today', 'week', 'later'] as const;
export type DutyGroup = (typeof DUTY_GROUPS)[number];

/** The present instant and the shelter's clock. */
export interface AgendaMoment {
  readonly now: string;
  readonly zone: ShelterZone;
}

/** The group of one duty at this moment. The week ends with Sunday (Minggu). */
export function groupOf(
  { due, kind }: Pick<Duty, 'due' | 'kind'>,
  { now, zone }: AgendaMoment,
): DutyGroup {
  if (due === null) return 'undated';
  const today = localDateOf(now, zone);
  // A conference has its hour to begin with; its minutes are late when the day is over.
  const isLate = kind === 'conference' ? due.on < today : Date.parse(due.at) < Date.parse(now);
  if (isLate) return 'late';
  if (due.on <= today) return 'today';
  return due.on <= endOfWeek(today) ? 'week' : 'later';
}

/** The Sunday that ends the week of a day, which begins with Monday (Senin). */
export function endOfWeek(day: PlainDate): PlainDate {
  return addDays(day, (7 - weekdayIndexOf(day)) % 7);
}

/** Groups in the order of the screen, without the empty ones; the order within is kept. */
export function groupDuties(
  duties: readonly Duty[],
  moment: AgendaMoment,
): readonly { readonly group: DutyGroup; readonly duties: readonly Duty[] }[] {
  const open = duties.filter((duty) => !isOver(duty, moment));
  return DUTY_GROUPS.map((group) => ({
    group,
    duties: open.filter((duty) => groupOf(duty, moment) === group),
  })).filter(({ duties: found }) => found.length > 0);
}

/** A court day that has passed is history: nobody can be late with it. */
export function isOver(duty: Pick<Duty, 'due' | 'kind'>, moment: AgendaMoment): boolean {
  return duty.kind === 'court' && groupOf(duty, moment) === 'late';
}

/** Days to a due day: working days, or the year whose table of holidays is missing. */
export type WorkingDaysLeft =
  | { readonly kind: 'days'; readonly days: number }
  | { readonly kind: 'missing_year'; readonly year: number };

/**
 * Working days from today to a day, negative once it has passed. A day in a year without a table of
 * holidays is not counted: the year is named instead.
 */
export function workingDaysLeft(
  calendar: WorkingCalendar,
  today: PlainDate,
  on: PlainDate,
): WorkingDaysLeft {
  const isPast = on < today;
  const days = isPast
    ? workingDaysBetween(calendar, on, today)
    : workingDaysBetween(calendar, today, on);
  if (days !== null) return { kind: 'days', days: isPast ? -days : days };
  return {
    kind: 'missing_year',
    year: missingYear(calendar, isPast ? on : today, isPast ? today : on),
  };
}

function missingYear({ years }: WorkingCalendar, from: PlainDate, to: PlainDate): number {
  let year = Number(from.slice(0, 4));
  const last = Number(to.slice(0, 4));
  while (year < last && years.has(year)) year += 1;
  return year;
}

/** Whose duties are shown: one officer's, or everybody's. */
export function dutiesOfOfficer(
  duties: readonly Duty[],
  officerId: string | null,
): readonly Duty[] {
  return officerId === null ? duties : duties.filter((duty) => duty.officerIds.includes(officerId));
}

/** Hours before its end from which a duty presses. Suaka's own choice: it can still be done today. */
export const PRESSING_HOURS = 24;

/** Late, undated, or to be done within a day: what a reminder is for. */
export function isPressing({ due, kind }: Pick<Duty, 'due' | 'kind'>, now: string): boolean {
  if (due === null) return true;
  const leftMs = Date.parse(due.at) - Date.parse(now);
  return leftMs <= PRESSING_HOURS * 3_600_000 && !(kind === 'court' && leftMs < 0);
}
