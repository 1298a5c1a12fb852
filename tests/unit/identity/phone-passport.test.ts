import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passportHint } from '../../../shared/domain/identity/passport';
import { formatPhone, normalisePhone, readPhone } from '../../../shared/domain/identity/phone';

describe('readPhone', () => {
  it.each([
    ['0812-3456-7890', '+6281234567890'],
    ['+62 812 3456 7890', '+6281234567890'],
    ['6281234567890', '+6281234567890'],
    ['+62 (0)812 3456 7890', '+6281234567890'],
    ['62 0812 3456 7890', '+6281234567890'],
    ['81234567890', '+6281234567890'],
    ['(0778) 123456', '+62778123456'],
    ['+60 12-345 6789', '+60123456789'],
    ['129', '129'],
    ['nomor majikan, lupa', 'nomor majikan, lupa'],
    ['0812', '0812'],
    ['+0812345678', '+0812345678'],
    ['', ''],
  ])('normalises %j to %j', (text, expected) => {
    expect(normalisePhone(text)).toBe(expected);
  });

  it('tells the kinds apart', () => {
    expect(readPhone('0812 3456 7890')).toMatchObject({ kind: 'indonesian', mobile: true });
    expect(readPhone('0778 123456')).toMatchObject({ kind: 'indonesian', mobile: false });
    expect(readPhone('+65 6123 4567').kind).toBe('foreign');
    expect(readPhone('110').kind).toBe('short');
    expect(readPhone('0812 / 0813 atau').kind).toBe('unclear');
  });

  it('prints mobile numbers in groups', () => {
    expect(formatPhone('+6281234567890')).toBe('0812-3456-7890');
    expect(formatPhone('0778123456')).toBe('0778123456');
  });

  it('gives the same number when normalised twice, for any text', () => {
    const phoneLike = fc.string({ unit: fc.constantFrom(...'+0123456789 -()62'), maxLength: 20 });
    fc.assert(
      fc.property(fc.oneof(phoneLike, fc.string({ unit: 'binary' })), (text) => {
        const once = normalisePhone(text);
        expect(normalisePhone(once)).toBe(once);
      }),
    );
  });
});

describe('passportHint', () => {
  it.each([
    ['a 1234567', 'A1234567', true],
    ['XC-123456', 'XC123456', true],
    ['E12345', 'E12345', false],
    ['SPLP/KL/123', 'SPLP/KL/123', false],
    ['', '', false],
  ])('tidies %j to %j', (text, normalised, looksIndonesian) => {
    expect(passportHint(text)).toEqual({ normalised, looksIndonesian });
  });
});
