import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '../../ui/error-note';
import { useConferencesOf } from './conference-card';
import { ConferenceRows } from './conference-rows';
import classes from './conference.module.css';
import { ConveneDialog } from './convene-dialog';

interface ConferenceOfStepProps {
  readonly caseId: string;
  readonly stepId: string;
}

/** Conferences that were held for one step of the SOP. */
export function ConferencesOfStep({ caseId, stepId }: ConferenceOfStepProps) {
  const { t } = useTranslation();
  const { rows = [], error } = useConferencesOf(caseId);
  const own = rows.filter((row) => row.stepId === stepId);
  return (
    <section className={classes.text}>
      <ErrorNote error={error} />
      {own.length > 0 && <h3>{t('conference.step.held')}</h3>}
      <ConferenceRows rows={own} />
    </section>
  );
}

/** Convenes a conference for the step. */
export function ConveneForStep({ caseId, stepId }: ConferenceOfStepProps) {
  const { t } = useTranslation();
  const [isConvening, setConvening] = useState(false);
  return (
    <>
      <Button onClick={() => setConvening(true)}>{t('conference.convene')}</Button>
      {isConvening && (
        <ConveneDialog caseId={caseId} stepId={stepId} onClose={() => setConvening(false)} />
      )}
    </>
  );
}
