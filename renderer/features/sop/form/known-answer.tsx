import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FactView } from '../../../../shared/contract/cases';
import type { AnswerValue } from '../../../../shared/domain/facts/answer';
import { useBilingual, useDates } from '../../../app/use-text';
import classes from './form.module.css';
import { sameAnswer } from './prefill';

interface KnownAnswerProps {
  readonly fact: FactView;
  readonly offer: AnswerValue;
  readonly value: AnswerValue | null;
  readonly onUse: (value: AnswerValue) => void;
}

/**
 * The answer that the file holds already, before somebody asks again: it can be taken over with one
 * press. While it stands in the field as it is, there is nothing to offer.
 */
export function KnownAnswer({ fact, offer, value, onUse }: KnownAnswerProps) {
  const { t } = useTranslation();
  const text = useBilingual();
  const { dateOf } = useDates();
  if (sameAnswer(offer, value)) return null;
  const origin = { source: text(fact.source), date: dateOf(fact.recordedAt) };
  return (
    <div className={classes.known}>
      <p>
        <span className={classes.knownText}>
          {t('sop.form.known')} {text(fact.text)}
        </span>
        <span className={classes.aside}>{t('sop.form.from', origin)}</span>
      </p>
      <Button
        variant="light"
        size="compact-sm"
        aria-label={t('sop.form.useFor', { label: text(fact.label) })}
        onClick={() => onUse(offer)}
      >
        {t('sop.form.use')}
      </Button>
    </div>
  );
}
