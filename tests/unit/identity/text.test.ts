import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLine, cleanText } from '../../../shared/domain/identity/text';

describe('cleanLine', () => {
  it.each([
    ["D'Contoh Nur’aini", "D'Contoh Nur’aini"],
    ['Zoë Müller-Łukasz', 'Zoë Müller-Łukasz'],
    ['Nguyễn Thị Hoa', 'Nguyễn Thị Hoa'],
    ['陈美兰', '陈美兰'],
    ['أمينة', 'أمينة'],
  ])('keeps the legitimate name %j', (text, expected) => {
    expect(cleanLine(text)).toBe(expected);
  });

  it.each([
    ['Contoh\u202EitaleM', 'ContohitaleM'],
    ['\u2066Contoh\u2069', 'Contoh'],
    ['Con\u200Btoh\u200D', 'Contoh'],
    ['Con\u00ADtoh', 'Contoh'],
    ['\uFEFFContoh', 'Contoh'],
    ['Contoh\u0000\u0007\u001B[31m', 'Contoh[31m'],
    ['Contoh\u009B', 'Contoh'],
    ['Contoh\uD800', 'Contoh'],
    ['Contoh\u{E0041}', 'Contoh'],
    ['Contoh\r\nMelati\tSari', 'Contoh Melati Sari'],
    ['  Contoh \u00A0\u3000 Melati ', 'Contoh Melati'],
    ['e\u200B\u0301', 'é'],
    [' \u200B\u202E ', ''],
  ])('cleans %j', (text, expected) => {
    expect(cleanLine(text)).toBe(expected);
  });

  it('is stable and leaves one line without hidden signs for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = cleanLine(text);
        expect(cleanLine(once)).toBe(once);
        expect(once).not.toMatch(/[\n\r\t\u202A-\u202E\u2066-\u2069\u200B-\u200F]/u);
      }),
    );
  });
});

describe('cleanText', () => {
  it('keeps paragraphs and drops the rest', () => {
    expect(cleanText(' satu \r\n\r\n\r\n\r\n dua\u202E \t tiga \u2028empat')).toBe(
      'satu\n\ndua tiga\nempat',
    );
  });

  it('is stable for any text', () => {
    const unit = fc.constantFrom('a', ' ', '\n', '\r', '\t', '\u200B', '\u0301', '\u2028', 'é');
    fc.assert(
      fc.property(fc.string({ unit }), (text) => cleanText(cleanText(text)) === cleanText(text)),
    );
  });
});
