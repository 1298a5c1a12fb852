import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysLeftText, durationText, remainingText } from '../../../shared/domain/dates/duration';
import {
  clockTime,
  longDate,
  longDateTime,
  longDateWithWeekday,
  romanMonth,
  shortDate,
  weekdayName,
} from '../../../shared/domain/dates/format';
import { parseDateInput } from '../../../shared/domain/dates/parse-date-input';
import {
  addDays,
  daysBetween,
  isPlainDate,
  plainDateOf,
} from '../../../shared/domain/dates/plain-date';
import {
  countWithWords,
  dateInWords,
  numberInWords,
  openingDateInWords,
} from '../../../shared/domain/dates/words';
import {
  instantFromLocal,
  localDateOf,
  localTimeOf,
  parseClockTime,
  parseInstant,
  SHELTER_ZONES,
} from '../../../shared/domain/dates/zones';

const anyDay = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays('1900-01-01', days));
const anyInstant = fc
  .integer({ min: Date.UTC(1988, 0, 2), max: Date.UTC(2100, 0, 1) })
  .map((ms) => new Date(ms).toISOString());

describe('plain dates', () => {
  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '26-01-01', '0000-01-01', ''])(
    'refuses %j',
    (text) => {
      expect(isPlainDate(text)).toBe(false);
    },
  );

  it('knows leap days of the centuries', () => {
    expect(isPlainDate('2000-02-29')).toBe(true);
    expect(isPlainDate('1900-02-29')).toBe(false);
  });

  it('counts days there and back', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -20_000, max: 20_000 }), (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count);
        expect(addDays(addDays(day, count), -count)).toBe(day);
      }),
    );
  });

  it('agrees with the calendar of the platform on weekdays', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const platform = new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' });
        expect(weekdayName(day, 'en')).toBe(platform.format(new Date(`${day}T00:00:00Z`)));
      }),
    );
  });

  it('handles years before 100', () => {
    expect(daysBetween('0099-12-31', '0100-01-01')).toBe(1);
    expect(plainDateOf({ year: 10000, month: 1, day: 1 })).toBeNull();
  });
});

describe('formats', () => {
  it('writes dates as letters and screens want them', () => {
    expect(longDate('2026-11-24', 'id')).toBe('24 November 2026');
    expect(longDate('2026-08-01', 'id')).toBe('1 Agustus 2026');
    expect(longDate('2026-08-01', 'en')).toBe('1 August 2026');
    expect(longDateWithWeekday('2026-11-24', 'id')).toBe('Selasa, 24 November 2026');
    expect(longDateWithWeekday('2026-11-27', 'id')).toBe('Jumat, 27 November 2026');
    expect(longDateWithWeekday('2026-11-24', 'en')).toBe('Tuesday, 24 November 2026');
    expect(shortDate('2026-01-04')).toBe('04/01/2026');
  });

  it('writes the time of each zone', () => {
    const instant = '2026-11-24T07:30:00Z';
    expect(clockTime(instant, 'Asia/Jakarta', 'id')).toBe('14.30 WIB');
    expect(clockTime(instant, 'Asia/Makassar', 'id')).toBe('15.30 WITA');
    expect(clockTime(instant, 'Asia/Jayapura', 'id')).toBe('16.30 WIT');
    expect(clockTime('2026-11-24T00:05:00Z', 'Asia/Jakarta', 'en')).toBe('07:05 WIB');
    expect(longDateTime('2026-11-24T17:00:00Z', 'Asia/Jakarta', 'id')).toBe(
      '25 November 2026, 00.00 WIB',
    );
  });

  it('numbers months in Roman', () => {
    expect(romanMonth(1)).toBe('I');
    expect(romanMonth(4)).toBe('IV');
    expect(romanMonth(12)).toBe('XII');
    expect(() => romanMonth(0)).toThrow(RangeError);
    expect(() => romanMonth(13)).toThrow(RangeError);
  });
});

describe('zones', () => {
  it('turns the day at local midnight, also over a year', () => {
    expect(localDateOf('2026-12-31T16:59:59Z', 'Asia/Jakarta')).toBe('2026-12-31');
    expect(localDateOf('2026-12-31T17:00:00Z', 'Asia/Jakarta')).toBe('2027-01-01');
    expect(localDateOf('2026-12-31T15:00:00Z', 'Asia/Jayapura')).toBe('2027-01-01');
  });

  it('agrees with the time zone data of the platform', () => {
    fc.assert(
      fc.property(anyInstant, fc.constantFrom(...SHELTER_ZONES), (instant, zone) => {
        const format = new Intl.DateTimeFormat('sv-SE', {
          timeZone: zone,
          dateStyle: 'short',
          timeStyle: 'short',
        });
        const { date, hour, minute } = localTimeOf(instant, zone);
        const pad = (value: number) => String(value).padStart(2, '0');
        expect(`${date} ${pad(hour)}:${pad(minute)}`).toBe(format.format(new Date(instant)));
      }),
    );
  });

  it('goes from local time to the instant and back', () => {
    expect(instantFromLocal('2026-11-24', '14.30', 'Asia/Jakarta')).toBe(
      '2026-11-24T07:30:00.000Z',
    );
    expect(instantFromLocal('2026-11-24', '05:00', 'Asia/Jayapura')).toBe(
      '2026-11-23T20:00:00.000Z',
    );
    expect(instantFromLocal('2026-02-30', '14.30', 'Asia/Jakarta')).toBeNull();
    expect(instantFromLocal('2026-11-24', '24.00', 'Asia/Jakarta')).toBeNull();
  });

  it.each([
    ['14.30', 14, 30],
    ['9:05', 9, 5],
    [' 14.30 WIB ', 14, 30],
  ])('reads the clock time %j', (text, hour, minute) => {
    expect(parseClockTime(text)).toEqual({ hour, minute });
  });

  it.each([
    '2026-11-24',
    '2026-11-24T07:30:00',
    '2026-11-24T07:30:00+07:00',
    '2026-02-30T07:30:00Z',
    '2026-11-24T24:00:00Z',
    'kemarin',
    '',
  ])('takes only UTC instants: %j is none', (text) => {
    expect(parseInstant(text)).toBeNull();
  });

  it('reads instants as the platform does', () => {
    fc.assert(fc.property(anyInstant, (text) => parseInstant(text) === Date.parse(text)));
    expect(parseInstant('2026-11-24T07:30Z')).toBe(Date.UTC(2026, 10, 24, 7, 30));
    expect(parseInstant('2026-11-24T07:30:15.5Z')).toBe(Date.UTC(2026, 10, 24, 7, 30, 15, 500));
  });
});

describe('words', () => {
  it('opens a berita acara', () => {
    expect(dateInWords('2026-11-24')).toBe(
      'dua puluh empat bulan November tahun dua ribu dua puluh enam',
    );
    expect(openingDateInWords('2026-11-24')).toBe(
      'Pada hari ini, Selasa, tanggal dua puluh empat bulan November tahun dua ribu dua puluh enam',
    );
  });

  it.each([
    [0, 'nol'],
    [10, 'sepuluh'],
    [11, 'sebelas'],
    [12, 'dua belas'],
    [20, 'dua puluh'],
    [100, 'seratus'],
    [111, 'seratus sebelas'],
    [999, 'sembilan ratus sembilan puluh sembilan'],
    [1000, 'seribu'],
    [1001, 'seribu satu'],
    [11_000, 'sebelas ribu'],
    [1_001_000, 'satu juta seribu'],
    [1_250_000, 'satu juta dua ratus lima puluh ribu'],
    [2_000_000_001, 'dua miliar satu'],
  ])('%i is %s', (value, words) => {
    expect(numberInWords(value)).toBe(words);
  });

  it.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 1e15])('has no words for %d', (value) => {
    expect(() => numberInWords(value)).toThrow(RangeError);
  });

  it('writes different numbers differently, without stray blanks', () => {
    const number = fc.integer({ min: 0, max: 2_000_000_000 });
    fc.assert(
      fc.property(number, number, (a, b) => {
        expect(numberInWords(a) === numberInWords(b)).toBe(a === b);
        expect(numberInWords(a)).toMatch(/^[a-z]+(?: [a-z]+)*$/);
      }),
    );
  });

  it('counts enclosures', () => {
    expect(countWithWords(2)).toBe('2 (dua)');
  });
});

describe('parseDateInput', () => {
  it.each([
    ['24/11/2026', '2026-11-24'],
    ['24-11-2026', '2026-11-24'],
    ['24.11.2026', '2026-11-24'],
    ['24 11 2026', '2026-11-24'],
    ['4/1/2026', '2026-01-04'],
    ['24 November 2026', '2026-11-24'],
    ['24 nov 2026', '2026-11-24'],
    ['24 Nopember 2026', '2026-11-24'],
    ['24-Des-2026', '2026-12-24'],
    ['1 Mei 2010', '2010-05-01'],
    ['1 May 2010', '2010-05-01'],
    ['17 agustus 1945', '1945-08-17'],
    ['Selasa, 24 November 2026', '2026-11-24'],
    ['2026-11-24', '2026-11-24'],
    [' 2026/11/24 ', '2026-11-24'],
    ['29/02/2024', '2024-02-29'],
  ])('reads %j as %s', (text, date) => {
    expect(parseDateInput(text)).toBe(date);
  });

  it.each([
    '',
    '29/02/2026',
    '31/04/2026',
    '11/24/2026',
    '24/11/26',
    '24/11',
    '24 Foo 2026',
    '2026-11-24T00:00:00Z',
    '00/00/0000',
    '24/11/2026 x',
    '24/11/20266',
    '2'.repeat(10_000),
    '٢٤/١١/٢٠٢٦',
    '-1/11/2026',
  ])('does not guess at %j', (text) => {
    expect(parseDateInput(text)).toBeNull();
  });

  it('reads back every form it is shown in', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        for (const language of ['id', 'en'] as const) {
          expect(parseDateInput(longDate(day, language))).toBe(day);
        }
        expect(parseDateInput(longDateWithWeekday(day, 'id'))).toBe(day);
        expect(parseDateInput(shortDate(day))).toBe(day);
        expect(parseDateInput(day)).toBe(day);
      }),
    );
  });

  it('gives a real day or null for any text', () => {
    const dateLike = fc.string({ unit: fc.constantFrom(...'0123456789/-. nov') });
    fc.assert(
      fc.property(fc.oneof(dateLike, fc.string({ unit: 'binary' })), (text) => {
        const date = parseDateInput(text);
        return date === null || isPlainDate(date);
      }),
    );
  });
});

describe('durations', () => {
  const now = '2026-11-24T07:30:00Z';

  it.each([
    ['2026-11-24T13:40:00Z', 'sisa 6 j 10 m', '6 h 10 m left'],
    ['2026-11-24T09:30:00Z', 'sisa 2 j', '2 h left'],
    ['2026-11-24T07:39:59Z', 'sisa 9 m', '9 m left'],
    ['2026-11-24T07:30:00Z', 'sisa 0 m', '0 m left'],
    ['2026-11-25T11:30:00Z', 'sisa 1 hari 4 j', '1 day 4 h left'],
    ['2026-11-29T11:30:00Z', 'sisa 5 hari', '5 days left'],
    ['2026-11-24T07:20:00Z', 'terlambat 10 m', '10 m overdue'],
    ['2026-11-24T01:20:00Z', 'terlambat 6 j 10 m', '6 h 10 m overdue'],
    ['2026-11-23T07:30:00Z', 'terlambat 1 hari', '1 day overdue'],
    ['2026-11-22T05:30:00Z', 'terlambat 2 hari', '2 days overdue'],
  ])('a clock due %s reads %j', (due, id, en) => {
    expect(remainingText(due, now, 'id')).toBe(id);
    expect(remainingText(due, now, 'en')).toBe(en);
  });

  it('counts working days apart', () => {
    expect(daysLeftText(-2, 'working', 'id')).toBe('terlambat 2 hari kerja');
    expect(daysLeftText(3, 'calendar', 'id')).toBe('sisa 3 hari');
    expect(daysLeftText(0, 'working', 'id')).toBe('hari ini');
    expect(daysLeftText(1, 'working', 'en')).toBe('1 working day left');
    expect(daysLeftText(-2, 'calendar', 'en')).toBe('2 days overdue');
  });

  it('measures a length alone', () => {
    expect(durationText(72 * 3_600_000, 'id')).toBe('3 hari');
    expect(durationText(3_599_999, 'id')).toBe('59 m');
  });
});
