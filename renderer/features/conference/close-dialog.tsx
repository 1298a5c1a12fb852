import { Button, Checkbox, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conference, ConferenceEcho } from '../../../shared/contract/conferences';
import { MAX_REASON_LENGTH } from '../../../shared/domain/sop/step-event';
import { useSession } from '../../app/session-context';
import { useBilingual } from '../../app/use-text';
import { useVault } from '../../app/vault-context';
import { ErrorNote } from '../../ui/error-note';
import classes from './conference.module.css';
import { useKeepConference } from './use-conference';

interface CloseDialogProps {
  readonly conference: Conference;
  readonly onClose: () => void;
}

/** Says what is missing, shows words that may name the client, and signs. */
export function CloseDialog({ conference, onClose }: CloseDialogProps) {
  const { t } = useTranslation();
  const { queries } = useVault();
  const { position } = useSession().officer;
  const { conferenceId } = conference.row;
  const keep = useKeepConference();
  const [accepted, setAccepted] = useState<readonly string[]>([]);
  const [lateReason, setLateReason] = useState('');
  const check = useQuery(
    queries.conferences.check.queryOptions({ input: { conferenceId }, gcTime: 0 }),
  );
  const close = useMutation(
    queries.conferences.close.mutationOptions({
      onSuccess: async (next) => {
        onClose();
        await keep(next);
      },
    }),
  );
  const { gaps = [], echoes = [], needsLateReason = false } = check.data ?? {};
  const isReady =
    check.data !== undefined &&
    gaps.length === 0 &&
    echoes.every(({ echoId }) => accepted.includes(echoId)) &&
    (!needsLateReason || lateReason.trim() !== '');
  const sign = () =>
    close.mutate({
      conferenceId,
      revision: conference.revision,
      acceptedEchoes: [...accepted],
      ...(needsLateReason && { lateReason }),
    });
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={t('conference.close.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack gap="sm">
        <p>{t('conference.close.text', { position })}</p>
        {gaps.length > 0 && (
          <section className={classes.warning} role="status">
            <h3>{t('conference.close.missing')}</h3>
            <ul>
              {gaps.map((gap) => (
                <li key={gap}>{t(`conference.gaps.${gap}`)}</li>
              ))}
            </ul>
          </section>
        )}
        <Echoes echoes={echoes} accepted={accepted} onAccept={setAccepted} />
        {needsLateReason && (
          <Textarea
            label={t('conference.close.lateReason')}
            value={lateReason}
            onChange={(event) => setLateReason(event.currentTarget.value)}
            maxLength={MAX_REASON_LENGTH}
            autosize
            minRows={2}
          />
        )}
        <ErrorNote error={check.error ?? close.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t(echoes.length > 0 ? 'conference.close.change' : 'common.cancel')}
          </Button>
          <Button disabled={!isReady} loading={close.isPending} onClick={sign}>
            {t('conference.close.confirm')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

interface EchoesProps {
  readonly echoes: readonly ConferenceEcho[];
  readonly accepted: readonly string[];
  readonly onAccept: (accepted: readonly string[]) => void;
}

/** Each place is looked at for itself; nothing is ticked beforehand. */
function Echoes({ echoes, accepted, onAccept }: EchoesProps) {
  const { t } = useTranslation();
  const text = useBilingual();
  const partName = usePartName();
  if (echoes.length === 0) return null;
  return (
    <section className={classes.warning}>
      <p>{t('conference.close.echoes')}</p>
      {echoes.map(({ echoId, part, words, factLabel }) => (
        <Checkbox
          key={echoId}
          label={t('conference.close.accept', {
            part: partName(part),
            words,
            fact: text(factLabel),
          })}
          checked={accepted.includes(echoId)}
          onChange={(event) =>
            onAccept(
              event.currentTarget.checked
                ? [...accepted, echoId]
                : accepted.filter((one) => one !== echoId),
            )
          }
        />
      ))}
    </section>
  );
}

const PARTS = ['place', 'agenda', 'issues', 'options'] as const;

/** `decision:2` → Keputusan 2. */
function usePartName(): (part: string) => string {
  const { t } = useTranslation();
  return (part) => {
    const known = PARTS.find((one) => one === part);
    if (known !== undefined) return t(`conference.close.parts.${known}`);
    return t('conference.close.parts.decision', { number: part.split(':')[1] ?? '' });
  };
}
