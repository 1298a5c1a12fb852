import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseHeader } from '../../../../shared/contract/cases';
import { useBilingual } from '../../../app/use-text';
import { isCaseNamedBy } from '../../../case-parts/case-filters';

/** Tells whether a case shows what was typed: number, code name, companion, stage, step or flag. */
export function useCaseText(typed: string): (file: CaseHeader) => boolean {
  const { t } = useTranslation();
  const text = useBilingual();
  return useCallback(
    ({ codeName, number, companion, stage, nextStep, flags }) =>
      isCaseNamedBy(
        [
          codeName,
          number,
          companion,
          stage === null ? '' : text(stage.title),
          nextStep === null ? '' : text(nextStep.title),
          ...flags.map((flag) => t(`cases.flags.${flag}`)),
        ],
        typed,
      ),
    // `text` is a new function whenever the language is another.
    [t, text, typed],
  );
}
