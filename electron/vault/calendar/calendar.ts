import { createHash } from 'node:crypto';
import type { Snooze } from '../../../shared/contract/calendar';
import { UserError } from '../../../shared/contract/errors';
import { dutiesOf } from '../../../shared/domain/agenda/duty';
import { dutiesOfOfficer } from '../../../shared/domain/agenda/group';
import { exportDays } from '../../../shared/domain/calendar/export';
import { SNOOZE_MAX_HOURS } from '../../../shared/domain/calendar/reminders';
import type { HolidayYear } from '../../../shared/domain/dates/working-calendar';
import { listCases } from '../cases/case-list';
import { listConferences } from '../conferences/conferences';
import { audit } from '../procedures';
import { listYears } from '../sop/holidays';
import { listReferrals } from '../referrals/referrals';
import type { UseCaseContext } from '../state';
import { listTasks } from '../tasks/tasks';
import { readSnoozes, writeSnooze } from './reminders.store';

/** The days on which the office is closed, by year. */
export function listHolidays(context: UseCaseContext): readonly HolidayYear[] {
  return listYears(context).map(({ table }) => table);
}

/**
 * What may leave the vault in a calendar: the officer's own duties, counted by day and class. Made
 * here and not in the window, so that nothing else can be in it.
 */
export function exportCalendar(context: UseCaseContext) {
  const { officer, session, vault } = context;
  const duties = dutiesOf({
    cases: listCases(context),
    tasks: listTasks(context, { withDone: false }),
    conferences: listConferences(context, {}).filter(({ state }) => state === 'convened'),
    referrals: listReferrals(context, {}),
    zone: session.shelter.timeZone,
  });
  // Not around it all: the list of cases keeps what it works out in a transaction of its own.
  vault.db.transaction(() => audit(context, 'calendar.exported', null));
  return {
    calendarId: calendarIdOf(officer.officerId),
    days: [...exportDays(dutiesOfOfficer(duties, officer.officerId))],
  };
}

/** The same for the same officer, so that a newer file replaces an older one; it says nobody's name. */
function calendarIdOf(officerId: string): string {
  return createHash('sha256').update(`suaka/calendar/v1/${officerId}`).digest('hex').slice(0, 16);
}

/** Reminders that the officer put off. */
export function listSnoozes({ vault, officer, now }: UseCaseContext): Snooze[] {
  return readSnoozes(vault.db, officer.officerId, now);
}

/** Puts a reminder off until a moment. @throws UserError `invalid_input` beyond a week */
export function snoozeReminder(context: UseCaseContext, snooze: Snooze): Snooze[] {
  const { vault, officer, now } = context;
  const hours = (Date.parse(snooze.until) - Date.parse(now)) / 3_600_000;
  if (hours <= 0 || hours > SNOOZE_MAX_HOURS) {
    throw new UserError('invalid_input', { fields: ['until'] });
  }
  const until = new Date(Date.parse(snooze.until)).toISOString();
  writeSnooze(vault.db, officer.officerId, { ...snooze, until }, now);
  return listSnoozes(context);
}
