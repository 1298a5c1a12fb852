import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCaseNumber, parseCaseNumber } from '../../../shared/domain/numbering/case-number';
import {
  checkLetterPattern,
  DEFAULT_LETTER_PATTERN,
  formatLetterNumber,
} from '../../../shared/domain/numbering/letter-number';
import { formatRupiah } from '../../../shared/domain/numbering/rupiah';

const values = {
  classification: '400.2.4',
  sequence: 123,
  unit: 'UPTD-PPA',
  month: 11,
  year: 2026,
};

describe('case numbers', () => {
  it('are written with four digits and grow beyond them', () => {
    expect(formatCaseNumber({ prefix: 'BTM', year: 2026, sequence: 417 })).toBe('BTM-26-0417');
    expect(formatCaseNumber({ prefix: 'BTM', year: 2026, sequence: 12_345 })).toBe('BTM-26-12345');
  });

  it('are read as people type them', () => {
    const expected = { prefix: 'BTM', year: 2026, sequence: 417 };
    expect(parseCaseNumber('BTM-26-0417')).toEqual(expected);
    expect(parseCaseNumber(' btm 26 417 ')).toEqual(expected);
    expect(parseCaseNumber('btm26-0417')).toEqual(expected);
  });

  it.each([
    '',
    'BTM',
    'BTM-26',
    'BTM-26-0000',
    'B-26-1',
    'BTM-2026-1',
    'BTM-26-0417x',
    '24/11/2026',
  ])('does not take %j for one', (text) => {
    expect(parseCaseNumber(text)).toBeNull();
  });

  it.each([
    { prefix: 'btm', year: 2026, sequence: 1 },
    { prefix: 'BTM-', year: 2026, sequence: 1 },
    { prefix: 'BTM', year: 26, sequence: 1 },
    { prefix: 'BTM', year: 2026, sequence: 0 },
    { prefix: 'BTM', year: 2026, sequence: 1.5 },
  ])('refuse %j', (parts) => {
    expect(() => formatCaseNumber(parts)).toThrow(RangeError);
  });

  it('read back what was written', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[A-Z]{2,5}$/),
        fc.integer({ min: 2000, max: 2099 }),
        fc.integer({ min: 1, max: 999_999 }),
        (prefix, year, sequence) => {
          const parts = { prefix, year, sequence };
          expect(parseCaseNumber(formatCaseNumber(parts))).toEqual(parts);
        },
      ),
    );
  });
});

describe('letter numbers', () => {
  it('follow the pattern', () => {
    expect(formatLetterNumber(DEFAULT_LETTER_PATTERN, values)).toBe('400.2.4/123/UPTD-PPA/XI/2026');
    expect(formatLetterNumber('R-{urut:4}/{bulan}/{tahun}', { ...values, sequence: 7 })).toBe(
      'R-0007/11/2026',
    );
  });

  it('do not treat values as patterns', () => {
    const hostile = { ...values, classification: '$&{urut}', unit: '$1' };
    expect(formatLetterNumber('{klasifikasi}/{urut}/{unit}', hostile)).toBe('$&{urut}/123/$1');
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['{urut}/{nomor}', 'unknown_placeholder'],
    ['{urut}/{}', 'unknown_placeholder'],
    ['{urut}/{constructor}', 'unknown_placeholder'],
    ['{urut', 'unbalanced_brace'],
    ['urut}', 'unbalanced_brace'],
    ['{{urut}}', 'unbalanced_brace'],
    ['{tahun}/{unit}', 'sequence_missing'],
    ['{urut:0}', 'width_not_allowed'],
    ['{urut:}', 'width_not_allowed'],
    ['{urut:3:4}', 'width_not_allowed'],
    ['{tahun:2}/{urut}', 'width_not_allowed'],
    ['{urut}\u202E', 'bad_character'],
    ['{urut}\n', 'bad_character'],
    [`{urut}${'/'.repeat(200)}`, 'too_long'],
  ])('refuse the pattern %j as %s', (pattern, code) => {
    expect(checkLetterPattern(pattern)).toMatchObject({ kind: 'invalid', code });
    expect(() => formatLetterNumber(pattern, values)).toThrow(RangeError);
  });

  it('lists the placeholders of a good pattern', () => {
    expect(checkLetterPattern(DEFAULT_LETTER_PATTERN)).toEqual({
      kind: 'valid',
      placeholders: ['klasifikasi', 'urut', 'unit', 'romawi', 'tahun'],
    });
  });
});

describe('formatRupiah', () => {
  it.each([
    [1_250_000, 'Rp1.250.000,00', 'Rp1.250.000'],
    [0, 'Rp0,00', 'Rp0'],
    [999, 'Rp999,00', 'Rp999'],
    [1234.5, 'Rp1.234,50', 'Rp1.235'],
    [-1500, '-Rp1.500,00', '-Rp1.500'],
    [-0.001, 'Rp0,00', 'Rp0'],
    [0.999, 'Rp1,00', 'Rp1'],
    [15_000_000_000, 'Rp15.000.000.000,00', 'Rp15.000.000.000'],
  ])('writes %d', (amount, withDecimals, whole) => {
    expect(formatRupiah(amount)).toBe(withDecimals);
    expect(formatRupiah(amount, { decimals: false })).toBe(whole);
  });

  it('refuses what it could not print exactly', () => {
    for (const amount of [Number.NaN, Number.POSITIVE_INFINITY, 1e15]) {
      expect(() => formatRupiah(amount)).toThrow(RangeError);
    }
  });
});
