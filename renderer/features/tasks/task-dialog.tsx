import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TASK_TITLE_MAX } from '../../../shared/domain/tasks/task';
import { useSession } from '../../app/session-context';
import { useVault } from '../../app/vault-context';
import { ErrorNote } from '../../ui/error-note';
import { DueFields, NO_DUE, readDue } from './due-fields';
import { OwnerSelect } from './owner-select';
import { useRefreshTasks } from './use-tasks';

interface TaskDialogProps {
  readonly caseId?: string;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** A new task by hand, of a case or outside any. */
export function TaskDialog({ caseId, opened, onClose }: TaskDialogProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('agenda.tasks.new')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <TaskForm caseId={caseId} onClose={onClose} />
    </Modal>
  );
}

interface TaskFormProps {
  readonly caseId: string | undefined;
  readonly onClose: () => void;
}

function TaskForm({ caseId, onClose }: TaskFormProps) {
  const { t } = useTranslation();
  const { queries } = useVault();
  const own = useSession().officer.officerId;
  const refresh = useRefreshTasks();
  const [title, setTitle] = useState('');
  const [ownerId, setOwner] = useState<string | null>(own);
  const [due, setDue] = useState(NO_DUE);
  const [tried, setTried] = useState(false);
  const add = useMutation(
    queries.tasks.add.mutationOptions({
      onSuccess: async () => {
        onClose();
        await refresh();
      },
    }),
  );
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    const read = readDue(due);
    if (title.trim() === '' || ownerId === null || read === null) return;
    add.mutate({ ...(caseId !== undefined && { caseId }), title, ownerId, ...read });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <TextInput
          label={t('agenda.tasks.name')}
          description={t('agenda.tasks.nameHelp')}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
          maxLength={TASK_TITLE_MAX}
          error={tried && title.trim() === '' && t('agenda.tasks.missing')}
          data-autofocus
        />
        <OwnerSelect
          caseId={caseId}
          value={ownerId}
          onChange={setOwner}
          error={tried && ownerId === null ? t('agenda.tasks.missing') : undefined}
        />
        <DueFields value={due} onChange={setDue} tried={tried} />
        <ErrorNote error={add.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={add.isPending}>
            {t('agenda.tasks.add')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
