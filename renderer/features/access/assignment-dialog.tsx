import { Button, Checkbox, Group, Modal, Select, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Assignment } from '../../../shared/contract/access';
import { useVault } from '../../app/vault-context';
import { useRefreshCases } from '../../case-parts/case-view';
import { ErrorNote } from '../../ui/error-note';
import classes from './access.module.css';

interface AssignmentDialogProps {
  readonly caseId: string;
  readonly number: string;
  readonly assigned: readonly Assignment[];
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Chooses the officers of a case, and among them the companion (pendamping). */
export function AssignmentDialog({ number, opened, onClose, ...rest }: AssignmentDialogProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('access.assignments.dialogTitle', { number })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <AssignmentForm {...rest} onClose={onClose} />
    </Modal>
  );
}

type AssignmentFormProps = Omit<AssignmentDialogProps, 'number' | 'opened'>;

function AssignmentForm({ caseId, assigned, onClose }: AssignmentFormProps) {
  const { t } = useTranslation();
  const { queries } = useVault();
  const queryClient = useQueryClient();
  const refresh = useRefreshCases();
  const officers = useQuery(queries.officers.list.queryOptions());
  const [chosen, setChosen] = useState(() => assigned.map(({ officerId }) => officerId));
  const [companion, setCompanion] = useState(assigned[0]?.officerId ?? null);
  const save = useMutation(
    queries.access.assign.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: queries.access.key() });
        await refresh();
        onClose();
      },
    }),
  );
  const active = (officers.data ?? []).filter(({ state }) => state === 'active');
  const people = active.filter(({ officerId }) => chosen.includes(officerId));
  const first = people.find(({ officerId }) => officerId === companion) ?? people[0];
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (first === undefined) return;
    const others = people.filter((one) => one !== first);
    save.mutate({ caseId, officerIds: [first, ...others].map(({ officerId }) => officerId) });
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <Text c="dimmed">{t('access.assignments.why')}</Text>
      <Checkbox.Group
        label={t('access.assignments.officers')}
        value={chosen}
        onChange={setChosen}
        error={
          officers.data !== undefined && first === undefined && t('access.assignments.needOne')
        }
      >
        <div className={classes.choices}>
          {active.map(({ officerId, displayName, role }) => (
            <Checkbox
              key={officerId}
              value={officerId}
              label={displayName}
              description={t(`access.roles.${role}`)}
            />
          ))}
        </div>
      </Checkbox.Group>
      <Select
        label={t('access.assignments.companionLabel')}
        description={t('access.assignments.companionHelp')}
        data={people.map(({ officerId, displayName }) => ({
          value: officerId,
          label: displayName,
        }))}
        value={first?.officerId ?? null}
        onChange={setCompanion}
        allowDeselect={false}
        disabled={people.length === 0}
      />
      <ErrorNote error={officers.error ?? save.error} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose} disabled={save.isPending}>
          {t('common.cancel')}
        </Button>
        <Button type="submit" loading={save.isPending} disabled={first === undefined}>
          {t('access.assignments.save')}
        </Button>
      </Group>
    </form>
  );
}
