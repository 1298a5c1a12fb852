import { useTranslation } from 'react-i18next';
import type { FactView } from '../../../../shared/contract/cases';
import type { AnswerValue } from '../../../../shared/domain/facts/answer';
import { useBilingual, useDates } from '../../../app/use-text';
import classes from './form.module.css';
import { sameAnswer } from './prefill';

/** Where the value of a question came from, so that it is not asked a second time. */
export function FieldSource({ fact, value }: { fact: FactView; value: AnswerValue | null }) {
  const { t } = useTranslation();
  const text = useBilingual();
  const { dateOf } = useDates();
  // A fact that was not taken over is not the origin of what stands here.
  if (value === null) return null;
  const origin = { source: text(fact.source), date: dateOf(fact.recordedAt) };
  return (
    <span className={classes.aside}>
      {sameAnswer(fact.value, value)
        ? t('sop.form.from', origin)
        : t('sop.form.changedFrom', origin)}
    </span>
  );
}
