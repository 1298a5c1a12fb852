import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../shared/domain/dates/plain-date';
import {
  AGE_BANDS,
  ageAt,
  ageBandOf,
  isMinor,
  mustTreatAsChild,
} from '../../../shared/domain/identity/age';

describe('ageAt', () => {
  it.each([
    ['2008-11-24', '2026-11-23', 17],
    ['2008-11-24', '2026-11-24', 18],
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
    ['2008-02-29', '2028-02-29', 20],
    ['2026-11-24', '2026-11-24', 0],
    ['2026-11-25', '2026-11-24', null],
    ['1916-11-24', '2026-11-24', 110],
  ])('a person born %s is, on %s, %s', (birth, at, age) => {
    expect(ageAt(birth, at)).toBe(age);
  });

  it('never falls as days pass', () => {
    const day = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1920-01-01', days));
    fc.assert(
      fc.property(day, day, (birth, at) => {
        const today = ageAt(birth, at);
        const tomorrow = ageAt(birth, addDays(at, 1));
        return (tomorrow ?? -1) - (today ?? -1) >= 0 && (tomorrow ?? -1) - (today ?? -1) <= 1;
      }),
    );
  });
});

describe('isMinor', () => {
  it('ends on the eighteenth birthday, not after it', () => {
    expect(isMinor({ birthDate: '2008-11-24' }, '2026-11-23')).toBe('yes');
    expect(isMinor({ birthDate: '2008-11-24' }, '2026-11-24')).toBe('no');
  });

  it('uses the estimate only without a birth date', () => {
    expect(isMinor({ estimatedAge: 17 }, '2026-11-24')).toBe('yes');
    expect(isMinor({ estimatedAge: 18 }, '2026-11-24')).toBe('no');
    expect(isMinor({ birthDate: '2010-01-01', estimatedAge: 30 }, '2026-11-24')).toBe('yes');
  });

  it('is unknown without either', () => {
    expect(isMinor({}, '2026-11-24')).toBe('unknown');
    expect(isMinor({ birthDate: null, estimatedAge: null }, '2026-11-24')).toBe('unknown');
  });
});

describe('mustTreatAsChild', () => {
  it.each([
    ['yes', 'no', true],
    ['unknown', 'no', true],
    ['no', 'yes', true],
    ['no', 'unknown', false],
    ['no', 'no', false],
  ] as const)('minor %s with doubt %s gives %s', (minor, doubt, expected) => {
    expect(mustTreatAsChild(minor, doubt)).toBe(expected);
  });
});

describe('ageBandOf', () => {
  it.each([
    [0, '0-5'],
    [5, '0-5'],
    [6, '6-12'],
    [12, '6-12'],
    [13, '13-17'],
    [17, '13-17'],
    [18, '18-24'],
    [24, '18-24'],
    [25, '25-44'],
    [44, '25-44'],
    [45, '45-59'],
    [59, '45-59'],
    [60, '60+'],
    [110, '60+'],
  ])('%i is in %s', (age, band) => {
    expect(ageBandOf(age)).toBe(band);
    expect(AGE_BANDS).toContain(band);
  });

  it('has no group for an unknown or impossible age', () => {
    expect(ageBandOf(null)).toBeNull();
    expect(ageBandOf(-1)).toBeNull();
    expect(ageBandOf(Number.NaN)).toBeNull();
  });
});
