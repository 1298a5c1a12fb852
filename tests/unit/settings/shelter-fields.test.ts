import { describe, expect, it } from 'vitest';
import {
  shelterDraftSchema,
  shelterFormSchema,
} from '../../../renderer/features/settings/shelter-fields';
import { LETTER_PATTERN_ERRORS } from '../../../shared/domain/numbering/letter-number';
import { newShelter } from '../../../shared/domain/shelter';
import { settings } from '../../../renderer/i18n/id/settings';

const shelter = newShelter('UPTD PPA Kota Contoh', 'Kota Batam');
const withPattern = (pattern: string) => ({
  ...shelter,
  letterNumber: { ...shelter.letterNumber, pattern },
});

describe('shelterFormSchema', () => {
  it('takes the settings of a fresh vault as they are', () => {
    expect(shelterFormSchema.parse(shelter)).toEqual(shelter);
  });

  it.each([
    ['', 'pattern_empty'],
    ['{klasifikasi}/{unit}', 'pattern_sequence_missing'],
    ['{urut}/{bulann}', 'pattern_unknown_placeholder'],
    ['{urut}/{unit', 'pattern_unbalanced_brace'],
    ['{urut}#{tahun}', 'pattern_bad_character'],
    ['{urut}/{tahun:2}', 'pattern_width_not_allowed'],
  ])('refuses the pattern %j before a letter could be numbered with it', (pattern, message) => {
    const { error } = shelterFormSchema.safeParse(withPattern(pattern));
    expect(error?.issues.map((issue) => [issue.path.join('.'), issue.message])).toEqual([
      ['letterNumber.pattern', message],
    ]);
  });

  it('has words for everything that can be wrong with a pattern', () => {
    expect(Object.keys(settings.errors)).toEqual(
      expect.arrayContaining(LETTER_PATTERN_ERRORS.map((code) => `pattern_${code}`)),
    );
  });
});

describe('shelterDraftSchema', () => {
  it('keeps half a form, which the form itself would not save', () => {
    const half = { ...withPattern('{uru'), name: '', casePrefix: 'b' };
    expect(shelterFormSchema.safeParse(half).success).toBe(false);
    expect(shelterDraftSchema.parse(half)).toEqual(half);
  });

  it('takes every shelter that the form takes', () => {
    expect(shelterDraftSchema.parse(shelter)).toEqual(shelter);
  });
});
