import { useTranslation } from 'react-i18next';
import type { Form } from '../../../../shared/domain/forms/definition';
import type { Answers } from '../../../../shared/domain/forms/validate';
import { explainMatrix, optionLabels } from '../../../../shared/domain/screening/explain-matrix';
import { evaluateMatrix } from '../../../../shared/domain/screening/matrix';
import { useBilingual } from '../../../app/use-text';
import classes from './form.module.css';

/** The form whose answers the matrix reads (F-04, process-means-purpose). */
export const MATRIX_FORM = 'F-04';

const COLUMN_KEYS = ['screening.process', 'screening.means', 'screening.purpose'];

interface ScreeningResultProps {
  readonly form: Form;
  readonly answers: Answers;
  readonly treatedAsChild: boolean;
}

/** What the matrix says so far, in words. A help for the officer, never a verdict. */
export function ScreeningResult({ form, answers, treatedAsChild }: ScreeningResultProps) {
  const { t } = useTranslation();
  const text = useBilingual();
  const result = evaluateMatrix({
    process: answers['screening.process'],
    means: answers['screening.means'],
    purpose: answers['screening.purpose'],
    iloIndicators: answers['screening.iloIndicators'],
    isMinor: treatedAsChild ? 'yes' : 'no',
  });
  const explained = text(explainMatrix(result, optionLabels(form, COLUMN_KEYS)));
  const [head, reasons] = splitAtReason(explained);
  return (
    <section
      className={classes.result}
      data-indicated={result.indicated}
      aria-label={t('sop.screening.label')}
      aria-live="polite"
    >
      <strong>{head}</strong>
      {reasons !== '' && <p>{reasons}</p>}
    </section>
  );
}

/** The finding stands on its own line, as a heading; no word of it is changed. */
function splitAtReason(sentence: string): readonly [string, string] {
  const at = sentence.search(/ (karena|because) /);
  return at < 0 ? [sentence, ''] : [sentence.slice(0, at), sentence.slice(at + 1)];
}
