import { Button, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SopStep } from '../../../../shared/domain/sop/definition';
import { canDecideNotApplicable } from '../../../../shared/domain/sop/guards';
import { useBilingual } from '../../../app/use-text';
import { useVault } from '../../../app/vault-context';
import type { CaseView } from '../../../case-parts/case-view';
import { ReasonDialog } from './reason-dialog';
import { useStepChange } from './use-step-change';

/** "Tidak berlaku …" where that may be decided, with the approval it will need. */
export function NotApplicableButton({ view, step }: { view: CaseView; step: SopStep }) {
  const { t } = useTranslation();
  const text = useBilingual();
  const { queries } = useVault();
  const { caseId } = view;
  const changed = useStepChange(caseId);
  const [opened, setOpened] = useState(false);
  const decide = useMutation(
    queries.sop.notApplicable.mutationOptions({
      onSuccess: async (answer) => {
        setOpened(false);
        await changed(answer);
      },
    }),
  );
  // The vault's own rule: what it would refuse is not offered.
  const verdict = canDecideNotApplicable(view.sop, view.progress, step.id);
  if (!verdict.ok) return null;
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        {t('stepDecisions.notApplicable.button')}
      </Button>
      <ReasonDialog
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('stepDecisions.notApplicable.title', { step: text(step.title) })}
        text={t('stepDecisions.notApplicable.text')}
        label={t('stepDecisions.notApplicable.reason')}
        confirm={t('stepDecisions.notApplicable.confirm')}
        pending={decide.isPending}
        error={decide.error}
        onConfirm={(reason) => decide.mutate({ caseId, stepId: step.id, reason })}
      >
        {verdict.approver !== null && (
          <Text mb="sm" fw={600}>
            {t('stepDecisions.notApplicable.approval', {
              role: t(`stepDecisions.roles.${verdict.approver}`),
            })}
          </Text>
        )}
      </ReasonDialog>
    </>
  );
}
