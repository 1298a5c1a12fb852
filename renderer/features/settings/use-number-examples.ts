import { useState } from 'react';
import { datePartsOf } from '../../../shared/domain/dates/plain-date';
import { formatCaseNumber, isCaseNumberPrefix } from '../../../shared/domain/numbering/case-number';
import {
  checkLetterPattern,
  formatLetterNumber,
} from '../../../shared/domain/numbering/letter-number';
import { useDates } from '../../app/use-text';
import type { ShelterDraft } from './shelter-fields';

const EXAMPLE_LETTER = 123;
const EXAMPLE_CASE = 417;
const NONE = '–';

/** A letter and a case number as they would come out today; a dash while the pattern is not right. */
export function useNumberExamples(
  parts: Partial<ShelterDraft['letterNumber']> | undefined,
  prefix: string | undefined,
): { readonly letter: string; readonly caseNumber: string } {
  const { plainDateOf } = useDates();
  const [openedAt] = useState(() => new Date().toISOString());
  const { month, year } = datePartsOf(plainDateOf(openedAt));
  const { pattern = '', classification = '', unit = '' } = parts ?? {};
  const isPattern = checkLetterPattern(pattern).kind === 'valid';
  const isPrefix = prefix !== undefined && isCaseNumberPrefix(prefix);
  return {
    letter: isPattern
      ? formatLetterNumber(pattern, { classification, unit, sequence: EXAMPLE_LETTER, month, year })
      : NONE,
    caseNumber: isPrefix ? formatCaseNumber({ prefix, year, sequence: EXAMPLE_CASE }) : NONE,
  };
}
