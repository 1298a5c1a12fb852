import { IconCircleMinus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DecisionProgress } from '../../../../shared/domain/sop/progress';
import { useDates } from '../../../app/use-text';
import { ReopenFooter } from './reopen-footer';
import classes from './step-panel.module.css';
import type { StepProps } from './step-props';

/** A step without a place in this case: by what is known, or because somebody decided so. */
export function NotApplicableStep({ view, step, progress }: StepProps) {
  const { t } = useTranslation();
  const { decision } = progress;
  if (decision === null) {
    return (
      <div className={classes.body}>
        <p className={classes.note}>{t('sop.notApplicable')}</p>
      </div>
    );
  }
  return (
    <>
      <div className={classes.body}>
        <DecisionNote decision={decision} />
      </div>
      <ReopenFooter view={view} step={step} label={t('stepDecisions.notApplicable.reopen')} />
    </>
  );
}

function DecisionNote({ decision }: { decision: DecisionProgress }) {
  const { t } = useTranslation();
  const { dateTimeOf } = useDates();
  const { byName, at, reason, approvedByName } = decision;
  return (
    <section className={classes.note}>
      <p className={classes.noteHead}>
        <IconCircleMinus size={18} aria-hidden />{' '}
        {t('stepDecisions.notApplicable.decided', { name: byName, date: dateTimeOf(at) })}
      </p>
      <p>{reason}</p>
      {approvedByName !== null && (
        <p>{t('stepDecisions.notApplicable.approved', { name: approvedByName })}</p>
      )}
    </section>
  );
}
