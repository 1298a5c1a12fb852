import { Button } from '@mantine/core';
import { IconCircleCheck, IconRefreshAlert } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBilingual, useDates } from '../../../app/use-text';
import { useVault } from '../../../app/vault-context';
import { stepOf } from '../../../case-parts/case-view';
import { ErrorNote } from '../../../ui/error-note';
import { FormStep } from '../form/form-step';
import { LateNote } from './late-note';
import { ReopenFooter } from './reopen-footer';
import { SignedAnswers } from './signed-answers';
import type { StepProps } from './step-props';
import classes from './step-panel.module.css';
import { TaskStep } from './task-step';
import { useStepChange } from './use-step-change';

/** A signed step: who and when, what was sealed, and the way to open it again. */
export function DoneStep({ view, step, progress }: StepProps) {
  const { t } = useTranslation();
  const [checking, setChecking] = useState(false);
  const stale = progress.staleBecause.length > 0;
  if (checking && step.kind.kind === 'form') {
    return <FormStep view={view} step={step} progress={progress} formId={step.kind.formId} />;
  }
  if (checking && step.kind.kind === 'task') {
    return <TaskStep view={view} step={step} progress={progress} />;
  }
  return (
    <>
      <div className={classes.body}>
        <Signature progress={progress} />
        {stale && <StaleNote view={view} stepIds={progress.staleBecause} />}
        <SignedAnswers caseId={view.caseId} step={step} progress={progress} />
        <PreviousSignatures progress={progress} />
      </div>
      <ReopenFooter view={view} step={step}>
        {stale && (step.kind.kind === 'form' || step.kind.kind === 'task') && (
          <Button onClick={() => setChecking(true)}>{t('sop.signed.confirmAgain')}</Button>
        )}
        {stale && (step.kind.kind === 'referral' || step.kind.kind === 'conference') && (
          <ConfirmAgainButton caseId={view.caseId} stepId={step.id} />
        )}
      </ReopenFooter>
    </>
  );
}

/** A packet or a conference is not made again: whoever checked it stands by it. */
function ConfirmAgainButton({ caseId, stepId }: { caseId: string; stepId: string }) {
  const { t } = useTranslation();
  const { queries } = useVault();
  const changed = useStepChange(caseId);
  const confirm = useMutation(queries.sop.sign.mutationOptions({ onSuccess: changed }));
  return (
    <>
      <ErrorNote error={confirm.error} />
      <Button
        loading={confirm.isPending}
        onClick={() => confirm.mutate({ caseId, stepId, answers: {} })}
      >
        {t('stepDecisions.confirmAgain')}
      </Button>
    </>
  );
}

function Signature({ progress: { signature, late } }: Pick<StepProps, 'progress'>) {
  const { t } = useTranslation();
  const { dateTimeOf } = useDates();
  if (signature === null) return null;
  const { at, byName, countersignedBy, countersignedAt } = signature;
  return (
    <section className={classes.note} data-tone={late === null ? 'good' : 'warn'}>
      <p className={classes.noteHead}>
        <IconCircleCheck size={18} aria-hidden /> {t('sop.signed.title', { name: byName })},{' '}
        {dateTimeOf(at)}
      </p>
      {countersignedBy !== null && countersignedAt !== null && (
        <p>
          {t('stepDecisions.awaiting.second', {
            name: countersignedBy,
            date: dateTimeOf(countersignedAt),
          })}
        </p>
      )}
      {late !== null && <LateNote late={late} />}
    </section>
  );
}

function StaleNote({ view, stepIds }: Pick<StepProps, 'view'> & { stepIds: readonly string[] }) {
  const { t } = useTranslation();
  const text = useBilingual();
  const titles = stepIds.map((stepId) => {
    const step = stepOf(view.sop, stepId);
    return step === undefined ? stepId : text(step.title);
  });
  return (
    <section className={classes.note} data-tone="warn" role="status">
      <p className={classes.noteHead}>
        <IconRefreshAlert size={18} aria-hidden />{' '}
        {t('sop.signed.stale', { steps: titles.join(', ') })}
      </p>
    </section>
  );
}

/** Signatures that stood before; they stay readable. */
export function PreviousSignatures({ progress }: Pick<StepProps, 'progress'>) {
  const { t } = useTranslation();
  const { dateTimeOf } = useDates();
  if (progress.previousSignatures.length === 0) return null;
  return (
    <section className={classes.answers}>
      <h3>{t('sop.signed.previous')}</h3>
      <ul className={classes.list}>
        {progress.previousSignatures.map((one) => (
          <li key={one.at} className={classes.muted}>
            {t('sop.signed.previousOne', { name: one.byName, date: dateTimeOf(one.at) })}
            {one.note !== null && <p className={classes.written}>{one.note}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
