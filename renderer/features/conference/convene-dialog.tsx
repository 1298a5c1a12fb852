import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CONFERENCE_LIMITS } from '../../../shared/domain/conference/conference';
import { addDays } from '../../../shared/domain/dates/plain-date';
import { useSession } from '../../app/session-context';
import { useDates } from '../../app/use-text';
import { useVault } from '../../app/vault-context';
import { useRefreshCases } from '../../case-parts/case-view';
import { ErrorNote } from '../../ui/error-note';
import { heldAtOf } from './conference-values';
import { WhenFields } from './texts-card';

interface ConveneDialogProps {
  readonly caseId: string;
  /** The step that closing the conference will sign. */
  readonly stepId: string | null;
  readonly onClose: () => void;
}

/** Convenes a conference, and goes to its screen. */
export function ConveneDialog({ caseId, stepId, onClose }: ConveneDialogProps) {
  const { t } = useTranslation();
  const { queries } = useVault();
  const zone = useSession().shelter.timeZone;
  const { plainDateOf } = useDates();
  const navigate = useNavigate();
  const refresh = useRefreshCases();
  const [when, setWhen] = useState(() => ({
    date: addDays(plainDateOf(new Date().toISOString()), 1),
    time: '09.00',
    place: '',
  }));
  const [agenda, setAgenda] = useState('');
  const heldAt = heldAtOf(when, zone);
  const convene = useMutation(
    queries.conferences.convene.mutationOptions({
      onSuccess: async ({ conferenceId }) => {
        onClose();
        await navigate({ to: '/conferences/$conferenceId', params: { conferenceId } });
        await refresh();
      },
    }),
  );
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (heldAt === null) return;
    const { place } = when;
    convene.mutate({ caseId, stepId, heldAt, place, agenda, persons: [] });
  };
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={t('conference.convene')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <p>{t('conference.conveneText')}</p>
          <div>
            <WhenFields values={when} onChange={(part) => setWhen({ ...when, ...part })} />
          </div>
          <Textarea
            label={t('conference.agenda')}
            description={t('conference.agendaHelp')}
            value={agenda}
            onChange={(event) => setAgenda(event.currentTarget.value)}
            maxLength={CONFERENCE_LIMITS.text}
            autosize
            minRows={3}
            data-autofocus
          />
          <ErrorNote error={convene.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={convene.isPending} disabled={heldAt === null}>
              {t('conference.convene')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
