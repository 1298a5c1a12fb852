import { IconPlayerSkipForward } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useDates } from '../../../app/use-text';
import { PreviousSignatures } from './done-step';
import { ReopenFooter } from './reopen-footer';
import type { StepProps } from './step-props';
import classes from './step-panel.module.css';

/** A skipped step: who, why, who approved, and the way back. */
export function SkippedStep({ view, step, progress }: StepProps) {
  const { t } = useTranslation();
  const { dateTimeOf } = useDates();
  const { skip } = progress;
  if (skip === null) return null;
  return (
    <>
      <div className={classes.body}>
        <section className={classes.note}>
          <p className={classes.noteHead}>
            <IconPlayerSkipForward size={18} aria-hidden />{' '}
            {t('sop.skipped.title', { name: skip.byName, date: dateTimeOf(skip.at) })}
          </p>
          <p>
            {t('sop.skipped.reason')}: {t(`sop.skip.reasons.${skip.reasonCode}`)}
          </p>
          <p>
            {t('sop.skipped.note')}: {skip.note}
          </p>
          {skip.approvedByName !== null && (
            <p>
              {t('sop.skipped.approver')}: {skip.approvedByName}
            </p>
          )}
        </section>
        <PreviousSignatures progress={progress} />
      </div>
      <ReopenFooter view={view} step={step} />
    </>
  );
}
