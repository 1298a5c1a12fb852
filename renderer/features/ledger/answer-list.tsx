import { useTranslation } from 'react-i18next';
import type { LedgerDetail } from '../../../shared/contract/ledger';
import { useDates } from '../../app/use-text';
import classes from './ledger.module.css';

/** What an agency answered, the oldest first. */
export function AnswerList({ answers }: { answers: LedgerDetail['answers'] }) {
  const { t } = useTranslation();
  const { date, dateTimeOf } = useDates();
  return (
    <ul className={classes.answers}>
      {answers.map((answer) => (
        <li key={answer.recordedAt}>
          <strong>{t(`ledger.answer.outcomes.${answer.outcome}`)}</strong>
          <span>
            {t('ledger.answer.line', { date: date(answer.answeredOn), by: answer.answeredBy })}
          </span>
          <p>{answer.summary}</p>
          {answer.done !== '' && (
            <p>
              {t('ledger.answer.done')}: {answer.done}
            </p>
          )}
          <small>
            {t('ledger.answer.recorded', {
              name: answer.recordedBy,
              date: dateTimeOf(answer.recordedAt),
            })}
          </small>
        </li>
      ))}
    </ul>
  );
}
