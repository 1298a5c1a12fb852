import { Button } from '@mantine/core';
import { IconCircleMinus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DecisionProgress } from '../../../../shared/domain/sop/progress';
import { useDates } from '../../../app/use-text';
import { ReopenDialog } from './reopen-dialog';
import classes from './step-panel.module.css';
import type { StepProps } from './step-props';

/** A step without a place in this case: by what is known, or because somebody decided so. */
export function NotApplicableStep({ view, step, progress }: StepProps) {
  const { t } = useTranslation();
  const [reopening, setReopening] = useState(false);
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
      <footer className={classes.footer}>
        <span className={classes.footerNote} />
        <Button variant="default" onClick={() => setReopening(true)}>
          {t('stepDecisions.notApplicable.reopen')}
        </Button>
      </footer>
      <ReopenDialog
        view={view}
        step={step}
        opened={reopening}
        onClose={() => setReopening(false)}
      />
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
