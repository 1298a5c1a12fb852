import { useTranslation } from 'react-i18next';
import { type Form, fieldsOf } from '../../../../shared/domain/forms/definition';
import { type Answers, askedAnswers } from '../../../../shared/domain/forms/validate';
import type { Facts } from '../../../../shared/domain/sop/condition';
import { useSession } from '../../../app/session-context';
import { useBilingual } from '../../../app/use-text';
import { useRegionNames } from '../../../case-parts/use-region-names';
import { answerText, regionsIn } from '../form/answer-text';
import classes from './sealed-answers.module.css';

interface SealedAnswersProps {
  readonly form: Form;
  readonly known: Facts;
  readonly answers: Answers;
}

/** What a signature will seal: the answers to what is asked, and nothing else. */
export function SealedAnswers({ form, known, answers }: SealedAnswersProps) {
  const { t } = useTranslation();
  const text = useBilingual();
  const { timeZone } = useSession().shelter;
  const sealed = askedAnswers(form, answers, known);
  const regionName = useRegionNames(regionsIn(sealed));
  const lines = fieldsOf(form).flatMap((field) => {
    const value = sealed[field.key];
    return value === undefined ? [] : [{ field, value }];
  });
  if (lines.length === 0) return <p>{t('sop.sign.empty')}</p>;
  return (
    <dl className={classes.sealed}>
      {lines.map(({ field, value }) => (
        <div key={field.key}>
          <dt>{text(field.label)}</dt>
          <dd>{text(answerText(field, value, { timeZone, regionName }))}</dd>
        </div>
      ))}
    </dl>
  );
}
