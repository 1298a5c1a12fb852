import { Button } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseDateInput } from '../../../../shared/domain/dates/parse-date-input';
import { addDays } from '../../../../shared/domain/dates/plain-date';
import { localDateOf } from '../../../../shared/domain/dates/zones';
import type { SopStep } from '../../../../shared/domain/sop/definition';
import { canDefer, MAX_DEFER_DAYS } from '../../../../shared/domain/sop/guards';
import { useSession } from '../../../app/session-context';
import { useBilingual } from '../../../app/use-text';
import { useVault } from '../../../app/vault-context';
import type { CaseView } from '../../../case-parts/case-view';
import { ReasonDialog } from './reason-dialog';
import { useStepChange } from './use-step-change';

/** "Tunda …" for a supervisor, where a step may be put off; nothing for anybody else. */
export function DeferButton({ view, step }: { view: CaseView; step: SopStep }) {
  const { t } = useTranslation();
  const { officer } = useSession();
  const [opened, setOpened] = useState(false);
  // The vault's own rule: what it would refuse is not offered.
  if (!canDefer(view.sop, view.progress, step.id, officer.role).ok) return null;
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        {t('stepDecisions.defer.button')}
      </Button>
      <DeferDialog view={view} step={step} opened={opened} onClose={() => setOpened(false)} />
    </>
  );
}

interface DeferDialogProps {
  readonly view: CaseView;
  readonly step: SopStep;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Asks until when and why. No day is chosen beforehand. */
function DeferDialog({ view: { caseId }, step, opened, onClose }: DeferDialogProps) {
  const { t } = useTranslation();
  const text = useBilingual();
  const { queries } = useVault();
  const { shelter } = useSession();
  const changed = useStepChange(caseId);
  const [until, setUntil] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const defer = useMutation(
    queries.sop.defer.mutationOptions({
      onSuccess: async (answer) => {
        onClose();
        await changed(answer);
      },
    }),
  );
  const today = localDateOf(new Date().toISOString(), shelter.timeZone);
  const last = addDays(today, MAX_DEFER_DAYS);
  const fits = until !== null && until > today && until <= last;
  const days = { days: MAX_DEFER_DAYS };
  return (
    <ReasonDialog
      opened={opened}
      onClose={onClose}
      title={t('stepDecisions.defer.title', { step: text(step.title) })}
      text={t('stepDecisions.defer.text')}
      label={t('stepDecisions.defer.reason')}
      confirm={t('stepDecisions.defer.confirm')}
      pending={defer.isPending}
      error={defer.error}
      complete={fits}
      onTried={() => setTried(true)}
      onConfirm={(reason) => {
        if (until !== null) defer.mutate({ caseId, stepId: step.id, until, reason });
      }}
    >
      <DateInput
        label={t('stepDecisions.defer.until')}
        description={t('stepDecisions.defer.untilHelp', days)}
        value={until}
        onChange={setUntil}
        dateParser={parseDateInput}
        valueFormat="D MMMM YYYY"
        placeholder={t('sop.form.datePlaceholder')}
        minDate={addDays(today, 1)}
        maxDate={last}
        error={tried && !fits ? t('stepDecisions.defer.untilBad', days) : undefined}
        mb="sm"
      />
    </ReasonDialog>
  );
}
