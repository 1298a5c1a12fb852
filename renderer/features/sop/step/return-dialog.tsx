import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SopStep } from '../../../../shared/domain/sop/definition';
import { useBilingual } from '../../../app/use-text';
import { useVault } from '../../../app/vault-context';
import type { CaseView } from '../../../case-parts/case-view';
import { ReasonDialog } from './reason-dialog';
import { useStepChange } from './use-step-change';

interface ReturnDialogProps {
  readonly view: CaseView;
  readonly step: SopStep;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** The second person sends a step back and says what to put right. */
export function ReturnDialog({ view: { caseId }, step, opened, onClose }: ReturnDialogProps) {
  const { t } = useTranslation();
  const text = useBilingual();
  const { queries } = useVault();
  const changed = useStepChange(caseId);
  const sendBack = useMutation(
    queries.sop.returnStep.mutationOptions({
      onSuccess: async (answer) => {
        onClose();
        await changed(answer);
      },
    }),
  );
  return (
    <ReasonDialog
      opened={opened}
      onClose={onClose}
      title={t('stepDecisions.returned.title', { step: text(step.title) })}
      text={t('stepDecisions.returned.text')}
      label={t('stepDecisions.returned.reason')}
      confirm={t('stepDecisions.returned.confirm')}
      pending={sendBack.isPending}
      error={sendBack.error}
      onConfirm={(reason) => sendBack.mutate({ caseId, stepId: step.id, reason })}
    />
  );
}
