import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { addDays } from '../../../shared/domain/dates/plain-date';
import {
  addWorkingDays,
  holidayYearSchema,
  isWorkingDay,
  workingCalendar,
  workingDaysBetween,
} from '../../../shared/domain/dates/working-calendar';
import { dueOf, instantOfFact } from '../../../shared/domain/sop/due';

const folder = new URL('../../../resources/calendar/', import.meta.url);
const tables = readdirSync(folder).map((name) =>
  holidayYearSchema.parse(parse(readFileSync(new URL(name, folder), 'utf8'))),
);
const calendar = workingCalendar(tables);
const only2026 = workingCalendar(tables.filter(({ year }) => year === 2026));

describe('the working days of 2026', () => {
  it.each([
    ['over a weekend', '2026-11-20', 1, '2026-11-23'],
    ['over Nyepi and Idulfitri with their joint leave', '2026-03-17', 1, '2026-03-25'],
    ['from within that leave', '2026-03-21', 2, '2026-03-26'],
    ['over Christmas with its joint leave', '2026-12-23', 1, '2026-12-28'],
    ['over Independence Day, a Monday', '2026-08-14', 1, '2026-08-18'],
    ['over Ascension and the Friday after', '2026-05-13', 3, '2026-05-20'],
    ['seven of them, in a week without holidays', '2026-11-09', 7, '2026-11-18'],
    ['fourteen from before Iduladha', '2026-05-22', 14, '2026-06-17'],
  ])('count %s', (_name, from, count, date) => {
    expect(addWorkingDays(calendar, from, count)).toEqual({ ok: true, date });
    expect(workingDaysBetween(calendar, from, date)).toBe(count);
  });

  it('come from the year before over New Year', () => {
    expect(addWorkingDays(calendar, '2025-12-31', 1)).toEqual({ ok: true, date: '2026-01-02' });
  });

  it('are not guessed into a year whose holidays are not known', () => {
    expect(addWorkingDays(only2026, '2026-12-30', 1)).toEqual({ ok: true, date: '2026-12-31' });
    expect(addWorkingDays(only2026, '2026-12-30', 2)).toEqual({ ok: false, missingYear: 2027 });
    expect(workingDaysBetween(only2026, '2026-12-30', '2027-01-04')).toBeNull();
    expect(addWorkingDays(only2026, '2025-12-30', 1)).toEqual({ ok: false, missingYear: 2025 });
  });

  it('agree when they are counted there and back', () => {
    const day = fc.integer({ min: 0, max: 330 }).map((days) => addDays('2026-01-01', days));
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 20 }), (from, count) => {
        const to = addWorkingDays(calendar, from, count);
        if (!to.ok) return;
        expect(isWorkingDay(calendar, to.date)).toBe(true);
        expect(workingDaysBetween(calendar, from, to.date)).toBe(count);
      }),
    );
  });
});

describe('a limit in working days', () => {
  const limit = { amount: 1, unit: 'working_days' } as const;

  // Thursday 19 November 2026, 15.30 UTC: half past ten at night in Batam, half past eleven in
  // Makassar, and in Jayapura half past midnight on Friday.
  it.each([
    ['Asia/Jakarta', '2026-11-19T15:30:00Z', '2026-11-20T16:59:59.999Z'],
    ['Asia/Makassar', '2026-11-19T15:30:00Z', '2026-11-20T15:59:59.999Z'],
    ['Asia/Jayapura', '2026-11-19T15:30:00Z', '2026-11-23T14:59:59.999Z'],
  ] as const)('ends with the day of %s', (zone, startedAt, at) => {
    expect(dueOf(limit, startedAt, { zone, working: calendar })).toEqual({ kind: 'at', at });
  });

  it('names the year it would need', () => {
    const startedAt = '2026-12-31T02:00:00Z';
    expect(dueOf(limit, startedAt, { zone: 'Asia/Jakarta', working: only2026 })).toEqual({
      kind: 'missing_year',
      year: 2027,
    });
  });

  it('starts at local midnight from a day without a time', () => {
    expect(instantOfFact('2026-11-24', 'Asia/Jakarta')).toBe('2026-11-23T17:00:00.000Z');
    expect(instantOfFact('2026-11-24', 'Asia/Jayapura')).toBe('2026-11-23T15:00:00.000Z');
    expect(instantOfFact('2026-11-24T07:30:00Z', 'Asia/Jakarta')).toBe('2026-11-24T07:30:00Z');
    expect(instantOfFact({ unanswered: 'unknown' }, 'Asia/Jakarta')).toBeNull();
  });
});

describe('the other limits', () => {
  const batam = { zone: 'Asia/Jakarta', working: calendar } as const;
  it.each([
    ['hours', 72, '2026-11-27T02:20:00.000Z'],
    ['days', 14, '2026-12-08T02:20:00.000Z'],
    ['months', 3, '2027-02-24T02:20:00.000Z'],
  ] as const)('end after %s', (unit, amount, at) => {
    expect(dueOf({ amount, unit }, '2026-11-24T02:20:00Z', batam)).toEqual({ kind: 'at', at });
  });

  it('end a month from the 31st on the last day of a shorter one', () => {
    const from = '2026-01-31T02:20:00Z';
    expect(dueOf({ amount: 1, unit: 'months' }, from, batam)).toEqual({
      kind: 'at',
      at: '2026-02-28T02:20:00.000Z',
    });
  });
});

describe('a table of holidays', () => {
  it('refuses a day of another year', () => {
    const [table] = tables;
    const bad = {
      ...table,
      days: [{ date: '2031-01-01', kind: 'joint_leave', name: { id: 'a', en: 'a' } }],
    };
    expect(holidayYearSchema.safeParse(bad).success).toBe(false);
  });
});
