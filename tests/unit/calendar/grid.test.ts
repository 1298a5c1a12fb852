import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, dayByKey, weekOf, weeksOfMonth } from '../../../shared/domain/calendar/grid';
import { weekdayIndexOf } from '../../../shared/domain/dates/plain-date';

const anyDay = fc
  .integer({ min: 0, max: 47_000 })
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));

describe('the grid of a month', () => {
  it('is whole weeks from Monday that hold every day of the month once', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const weeks = weeksOfMonth(day);
        const days = weeks.flat();
        expect(
          weeks.every((week) => week.length === 7 && weekdayIndexOf(week[0] ?? '') === 1),
        ).toBe(true);
        expect(new Set(days).size).toBe(days.length);
        expect(days).toContain(day);
        expect(days.filter((one) => one.slice(0, 7) === day.slice(0, 7)).length).toBeGreaterThan(
          27,
        );
      }),
    );
  });

  it('begins and ends with the days of the neighbouring months', () => {
    const weeks = weeksOfMonth('2026-11-24');
    expect(weeks).toHaveLength(6);
    expect(weeks[0]?.[0]).toBe('2026-10-26');
    expect(weeks.at(-1)?.at(-1)).toBe('2026-12-06');
    expect(weekOf('2026-11-29')[0]).toBe('2026-11-23');
  });
});

describe('the keys of a calendar', () => {
  it.each([
    ['ArrowLeft', '2026-11-23'],
    ['ArrowRight', '2026-11-25'],
    ['ArrowUp', '2026-11-17'],
    ['ArrowDown', '2026-12-01'],
    ['Home', '2026-11-23'],
    ['End', '2026-11-29'],
    ['PageUp', '2026-10-24'],
    ['PageDown', '2026-12-24'],
    ['a', null],
  ])('%s leads to %s', (key, day) => expect(dayByKey('2026-11-24', key)).toBe(day));

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2028-03-31', -1, '2028-02-29'],
  ])('%s and %i months is %s', (day, months, moved) => expect(addMonths(day, months)).toBe(moved));
});
