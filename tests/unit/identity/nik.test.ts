import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkNik, checkNikText, NIK_FINDINGS } from '../../../shared/domain/identity/check-nik';
import type { NikContext } from '../../../shared/domain/identity/check-nik';
import {
  formatNik,
  maskNik,
  nikBirthDate,
  nikBirthDates,
  parseNik,
} from '../../../shared/domain/identity/nik';
import type { Nik } from '../../../shared/domain/identity/nik';

const FEMALE = '2171104501950001';
const MALE = '2171100501950002';
const AT = '2026-11-24';

function nik(text: string): Nik {
  const parsed = parseNik(text);
  if (parsed.kind === 'invalid') throw new Error(`not a NIK: ${parsed.code}`);
  return parsed;
}

function codes(text: string, context: Partial<NikContext> = {}) {
  const full: NikContext = { isKnownRegion: (code) => code === '217110', at: AT, ...context };
  return checkNikText(text, full).map((finding) => finding.code);
}

describe('parseNik', () => {
  it('takes 40 off the day of a woman', () => {
    expect(nik(FEMALE)).toEqual({
      kind: 'valid',
      digits: FEMALE,
      regionCode: '217110',
      provinceCode: '21',
      regencyCode: '2171',
      birthDay: 5,
      birthMonth: 1,
      birthYearTwoDigits: 95,
      sex: 'female',
      serial: '0001',
      issuedAbroad: false,
    });
  });

  it('reads a man with the same birth date', () => {
    expect(nik(MALE)).toMatchObject({ sex: 'male', birthDay: 5, birthMonth: 1 });
  });

  it('knows a NIK issued by a mission abroad', () => {
    expect(nik('9904581507900001').issuedAbroad).toBe(true);
  });

  it.each([
    ['2171 1045 0195 0001'],
    ['217110.450195.0001'],
    ['217110-450195-0001'],
    ['217110–450195—0001'],
    ['  2171104501950001\n'],
    ['\u202A2171104501950001\u202C'],
    ['2171104501\u00A0950001'],
  ])('accepts separators people type or paste: %j', (text) => {
    expect(nik(text).digits).toBe(FEMALE);
  });

  it.each([
    ['', 'not_16_digits'],
    ['   ', 'not_16_digits'],
    ['217110450195000', 'not_16_digits'],
    ['21711045019500011', 'not_16_digits'],
    ['0'.repeat(100_000), 'not_16_digits'],
    ['217110450195000O', 'not_digits'],
    ['２１７１１０４５０１９５０００１', 'not_digits'],
    ['٢١٧١١٠٤٥٠١٩٥٠٠٠١', 'not_digits'],
    ['-217110450195000e5', 'not_digits'],
    ['2171104501950001;DROP TABLE', 'not_digits'],
  ])('refuses %j as %s', (text, code) => {
    expect(parseNik(text)).toEqual({ kind: 'invalid', code });
  });

  it('never throws and either gives 16 ASCII digits or a code', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const result = parseNik(text);
        return result.kind === 'invalid' || /^[0-9]{16}$/.test(result.digits);
      }),
    );
  });

  it('reads any sixteen digits and gives them back through formatNik', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{16}$/), (digits) => {
        expect(nik(formatNik(digits)).digits).toBe(digits);
      }),
    );
  });
});

describe('formatNik and maskNik', () => {
  it('groups the digits by meaning', () => {
    expect(formatNik(FEMALE)).toBe('217110 450195 0001');
  });

  it('leaves a text that is no NIK as it is', () => {
    expect(formatNik(' tidak ada ')).toBe('tidak ada');
  });

  it('shows nothing of home, birth date and sex when masked', () => {
    expect(maskNik(FEMALE)).toBe('•••••• •••••• 0001');
    expect(maskNik('21711045')).toBe('••••••••');
  });
});

describe('nikBirthDates', () => {
  it('has one date when the other century is in the future', () => {
    expect(nikBirthDates(nik(FEMALE), AT)).toEqual(['1995-01-05']);
  });

  it('has two when a child and a very old person are both possible', () => {
    expect(nikBirthDates(nik('2171100501200001'), AT)).toEqual(['2020-01-05', '1920-01-05']);
  });

  it('drops the century that would make the person older than 110', () => {
    expect(nikBirthDates(nik('2171100501100001'), AT)).toEqual(['2010-01-05']);
  });

  it('keeps 29 February only in the century where the year is a leap year', () => {
    expect(nikBirthDates(nik('2171102902000001'), AT)).toEqual(['2000-02-29']);
  });

  it('chooses the century nearest to the known age and none without one', () => {
    const old = nik('2171100501200001');
    expect(nikBirthDate(old, AT, 7)).toBe('2020-01-05');
    expect(nikBirthDate(old, AT, 100)).toBe('1920-01-05');
    expect(nikBirthDate(old, AT, null)).toBeNull();
  });
});

describe('checkNik', () => {
  it('finds nothing wrong where number and person agree', () => {
    expect(codes(FEMALE, { sex: 'female', birthDate: '1995-01-05' })).toEqual([]);
  });

  it('reports only the form of a text that is no NIK (V1)', () => {
    expect(codes('12')).toEqual(['nik_not_16_digits']);
    expect(codes('abc', { sex: 'female' })).toEqual(['nik_not_digits']);
  });

  it('warns of a region that no table knows (V2)', () => {
    expect(codes('0000004501950001')).toEqual(['nik_region_unknown']);
  });

  it('does not look for the region of a NIK from abroad (V2)', () => {
    expect(codes('9904584501950001')).toEqual([]);
  });

  it.each([
    ['2171103202950001'],
    ['2171100002950001'],
    ['2171107202950001'],
    ['2171104013950001'],
    ['2171101500950001'],
    ['2171103002950001'],
    ['2171102902990001'],
    ['2171109999990001'],
  ])('warns of a birth date that is in no calendar (V3): %s', (text) => {
    expect(codes(text)).toContain('nik_birth_date_impossible');
  });

  it('warns of issue number 0000 (V4)', () => {
    expect(codes('2171104501950000')).toEqual(['nik_serial_zero']);
  });

  it('warns of another sex and names the forgery indicator (V5)', () => {
    const found = checkNik(nik(MALE), { isKnownRegion: () => true, at: AT, sex: 'female' });
    expect(found).toEqual([{ code: 'nik_sex_differs', level: 'warning', indicator: 'CA5' }]);
  });

  it('does not compare a sex that is not known (V5)', () => {
    expect(codes(MALE, { sex: 'unknown' })).toEqual([]);
  });

  it('asks when the year fits both centuries (V6)', () => {
    expect(codes('2171100501200001')).toEqual(['nik_century_ambiguous']);
    expect(codes('2171100501200001', { estimatedAge: 6 })).toEqual([]);
  });

  it('shows both dates when the told one differs (V7)', () => {
    const found = checkNik(nik(FEMALE), {
      isKnownRegion: () => true,
      at: AT,
      birthDate: '1996-01-05',
    });
    expect(found).toEqual([
      { code: 'nik_birth_date_differs', level: 'warning', datesInNik: ['1995-01-05'] },
    ]);
  });

  it('sees the NIK of an adult on a child as a sign of forgery (V7)', () => {
    const found = checkNik(nik(FEMALE), { isKnownRegion: () => true, at: AT, estimatedAge: 15 });
    expect(found).toMatchObject([{ code: 'nik_adult_for_child', indicator: 'CA5' }]);
  });

  it('warns when the NIK makes a told adult a child', () => {
    expect(codes('2171104501100001', { estimatedAge: 20 })).toEqual(['nik_child_for_adult']);
  });

  it('gives every finding the level of its table row and never throws', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[0-9]{16}$/),
        fc.option(fc.integer({ min: 0, max: 110 })),
        (digits, estimatedAge) => {
          for (const finding of checkNik(nik(digits), {
            isKnownRegion: () => false,
            at: AT,
            estimatedAge,
          })) {
            expect(finding.level).toBe(NIK_FINDINGS[finding.code].level);
          }
        },
      ),
    );
  });
});
