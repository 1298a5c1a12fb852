import { Alert, Button, Group, Modal, Textarea } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseMoveReport } from '../../../../shared/contract/sop-versions';
import { useVault } from '../../../app/vault-context';
import { useRefreshCases } from '../../../case-parts/case-view';
import { ErrorNote } from '../../../ui/error-note';
import classes from '../sop-versions.module.css';
import { DeadlineList, MoveReportView } from './move-report';

interface MoveCaseDialogProps {
  readonly caseId: string;
  /** `null` keeps the dialog closed. */
  readonly report: CaseMoveReport | null;
  readonly onClose: () => void;
}

/** What would change for this case, and why it is moved. */
export function MoveCaseDialog({ caseId, report, onClose }: MoveCaseDialogProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={report !== null}
      onClose={onClose}
      title={t('sopVersions.move.dialogTitle', { to: report?.toVersion ?? '' })}
      size="xl"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {report !== null && <MoveForm caseId={caseId} report={report} onClose={onClose} />}
    </Modal>
  );
}

interface MoveFormProps {
  readonly caseId: string;
  readonly report: CaseMoveReport;
  readonly onClose: () => void;
}

function MoveForm({ caseId, report, onClose }: MoveFormProps) {
  const { t } = useTranslation();
  const { queries } = useVault();
  const queryClient = useQueryClient();
  const refresh = useRefreshCases();
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const isBlocked = report.hides.length > 0;
  const move = useMutation(
    queries.sopVersions.move.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: queries.sopVersions.key() });
        await refresh();
        onClose();
      },
    }),
  );
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setTried(true);
    if (reason.trim() === '' || isBlocked) return;
    const { fromVersion, toVersion } = report;
    move.mutate({ caseId, fromVersion, toVersion, reason });
  };
  return (
    <form className={classes.stack} onSubmit={submit} noValidate>
      {isBlocked && (
        <Alert color="red" variant="light" role="alert" icon={<IconAlertTriangle aria-hidden />}>
          {t('sopVersions.move.hides')}
          <DeadlineList deadlines={report.hides} />
        </Alert>
      )}
      <MoveReportView report={report} />
      <Textarea
        label={t('sopVersions.move.reason')}
        error={isTried && reason.trim() === '' && t('common.required')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        maxLength={2000}
        autosize
        minRows={2}
        disabled={isBlocked}
      />
      <ErrorNote error={move.error} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose} disabled={move.isPending}>
          {t('common.cancel')}
        </Button>
        <Button type="submit" loading={move.isPending} disabled={isBlocked}>
          {t('sopVersions.move.submit')}
        </Button>
      </Group>
    </form>
  );
}
