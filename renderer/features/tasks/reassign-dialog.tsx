import { Button, Group, Modal, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Task } from '../../../shared/contract/tasks';
import { useVault } from '../../app/vault-context';
import { ErrorNote } from '../../ui/error-note';
import { OwnerSelect } from './owner-select';
import { useRefreshTasks } from './use-tasks';

/** Gives a task to another officer. */
export function ReassignDialog({ task, onClose }: { task: Task; onClose: () => void }) {
  const { t } = useTranslation();
  const { queries } = useVault();
  const refresh = useRefreshTasks();
  const [ownerId, setOwner] = useState<string | null>(task.ownerId);
  const reassign = useMutation(
    queries.tasks.reassign.mutationOptions({
      onSuccess: async () => {
        onClose();
        await refresh();
      },
    }),
  );
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('agenda.tasks.reassignTitle')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack gap="sm">
        <OwnerSelect caseId={task.caseId ?? undefined} value={ownerId} onChange={setOwner} />
        <ErrorNote error={reassign.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button
            loading={reassign.isPending}
            disabled={ownerId === null || ownerId === task.ownerId}
            onClick={() => {
              if (ownerId !== null) reassign.mutate({ taskId: task.taskId, ownerId });
            }}
          >
            {t('agenda.tasks.reassign')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
