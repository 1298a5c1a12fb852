import { UserError } from '../../../shared/contract/errors';
import type { ShelterYear } from '../../../shared/contract/sop-versions';
import {
  type HolidayYear,
  holidayYearSchema,
  workingCalendar,
  type WorkingCalendar,
} from '../../../shared/domain/dates/working-calendar';
import type { Database } from '../database/driver';
import type { UseCaseContext } from '../state';
import { countRevisions, insertYear, readYears, type StoredYear } from './holidays.store';

type Context = Pick<UseCaseContext, 'vault' | 'resources'>;

/** Working days are asked for with every case: the calendar is made once per change of a table. */
const calendars = new WeakMap<
  Database,
  { readonly revisions: number; readonly calendar: WorkingCalendar }
>();

/**
 * Which days are worked: the tables of this shelter, and those of the app for other years.
 *
 * @throws UserError `sop_damaged` when a table of the vault cannot be read
 */
export function workingDaysOf(context: Context): WorkingCalendar {
  const { db } = context.vault;
  const revisions = countRevisions(db);
  if (revisions === 0) return context.resources.working;
  const known = calendars.get(db);
  if (known?.revisions === revisions) return known.calendar;
  const calendar = workingCalendar(listYears(context).map(({ table }) => table));
  calendars.set(db, { revisions, calendar });
  return calendar;
}

/** Every year with its table; who wrote it, where it is the shelter's own. */
export function listYears({ vault, resources }: Context): ShelterYear[] {
  const own = readYears(vault.db).map((row) => ({
    table: parseYear(row),
    revision: row.revision,
    changed: { at: row.recordedAt, byName: row.recordedBy },
  }));
  const ownYears = new Set(own.map(({ table }) => table.year));
  const shipped = resources.holidays
    .filter(({ year }) => !ownYears.has(year))
    .map((table) => ({ table, revision: 0, changed: null }));
  return [...own, ...shipped].toSorted((a, b) => a.table.year - b.table.year);
}

interface SaveYearInput {
  readonly table: HolidayYear;
  /** The revision that was changed; 0 for a table of the app, or a year without one. */
  readonly revision: number;
}

/**
 * Writes the holidays of one year. Earlier tables stay in the vault.
 *
 * @throws UserError `sop_draft_changed` when somebody else has changed this year meanwhile
 */
export function saveYear(context: UseCaseContext, input: SaveYearInput): ShelterYear[] {
  const { vault, now, officer } = context;
  const { year } = input.table;
  const present = readYears(vault.db).find((one) => one.year === year)?.revision ?? 0;
  if (present !== input.revision) throw new UserError('sop_draft_changed');
  insertYear(vault.db, {
    year,
    revision: present + 1,
    definition: JSON.stringify(input.table),
    at: now,
    by: officer.officerId,
  });
  return listYears(context);
}

function parseYear(row: StoredYear): HolidayYear {
  const parsed = holidayYearSchema.safeParse(JSON.parse(row.definition));
  if (parsed.success && parsed.data.year === row.year) return parsed.data;
  const path = parsed.success ? 'year' : (parsed.error.issues[0]?.path.map(String).join('.') ?? '');
  throw new UserError('sop_damaged', { version: row.year, path, reason: 'holidays of this year' });
}
