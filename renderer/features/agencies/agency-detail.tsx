import { Button, Group, Modal, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DirectoryEntry, ProfileChoice } from '../../../shared/contract/agencies';
import { useBilingual, useDates } from '../../app/use-text';
import { useVault } from '../../app/vault-context';
import { Card } from '../../ui/card';
import { ErrorNote } from '../../ui/error-note';
import classes from './agencies.module.css';
import { AgencyState } from './agency-list';

interface AgencyDetailProps {
  readonly entry: DirectoryEntry;
  readonly profiles: readonly ProfileChoice[];
  readonly mayChange: boolean;
  readonly onEdit: () => void;
  readonly onCopy: () => void;
}

/** What is known of one agency, and whose word it is. */
export function AgencyDetail({ entry, profiles, mayChange, onEdit, onCopy }: AgencyDetailProps) {
  const { t } = useTranslation();
  const rows = useRows(entry, profiles);
  return (
    <Card title={entry.agency.name} aside={<AgencyState entry={entry} />}>
      <dl className={classes.facts}>
        {rows.map(([name, lines]) => (
          <div key={name}>
            <dt>{t(`agencies.detail.${name}`)}</dt>
            <dd data-empty={lines.length === 0 || undefined}>
              {lines.length === 0 && t('agencies.detail.empty')}
              {lines.map((line) => (
                <span key={line}>{line}</span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <Origin entry={entry} />
      {mayChange && (
        <Group mt="md" gap="xs">
          <Button onClick={onEdit}>{t('agencies.edit')}</Button>
          <Button variant="default" onClick={onCopy}>
            {t('agencies.copy')}
          </Button>
          <RetireButton key={entry.agencyId} entry={entry} />
        </Group>
      )}
    </Card>
  );
}

function useRows({ agency }: DirectoryEntry, profiles: readonly ProfileChoice[]) {
  const { t } = useTranslation();
  const bilingual = useBilingual();
  const { contact } = agency;
  const filled = (parts: readonly (string | null | undefined)[]) =>
    parts.filter((part) => part !== null && part !== undefined && part !== '');
  return [
    ['type', [t(`agencies.types.${agency.type}`)]],
    ['area', [agency.area]],
    ['services', agency.services.length === 0 ? [] : [agency.services.join(', ')]],
    ['hours', filled([agency.hours])],
    [
      'profiles',
      profiles
        .filter(({ profileId }) => agency.profiles.includes(profileId))
        .map(({ name }) => bilingual(name)),
    ],
    ['letter', [`${agency.addressee}, ${agency.place}`]],
    ['address', filled([contact.address])],
    ['contact', filled([contact.phone, contact.email, contact.officer])],
    [
      'channels',
      agency.safeChannels.map(({ kind, detail }) => `${t(`agencies.channels.${kind}`)}: ${detail}`),
    ],
    [
      'persons',
      agency.persons.map(({ name, position, phone }) =>
        filled([name, position, phone]).join(' · '),
      ),
    ],
    ['note', filled([agency.note])],
  ] as const;
}

function Origin({ entry: { isOwn, changed } }: { readonly entry: DirectoryEntry }) {
  const { t } = useTranslation();
  const { dateOf } = useDates();
  const text =
    changed === null
      ? t('agencies.origin.shipped')
      : t(isOwn ? 'agencies.origin.own' : 'agencies.origin.changed', {
          name: changed.byName,
          date: dateOf(changed.at),
        });
  return <p className={classes.origin}>{text}</p>;
}

/** Takes an agency out of use, after asking once, or puts it back. */
function RetireButton({ entry }: { readonly entry: DirectoryEntry }) {
  const { t } = useTranslation();
  const { queries } = useVault();
  const queryClient = useQueryClient();
  const [asking, setAsking] = useState(false);
  const { agencyId, revision, retired } = entry;
  const retire = useMutation(
    queries.agencies.retire.mutationOptions({
      onSuccess: async () => {
        setAsking(false);
        await queryClient.invalidateQueries();
      },
    }),
  );
  const change = () => retire.mutate({ agencyId, revision, retired: !retired });
  if (retired) {
    return (
      <>
        <Button variant="default" loading={retire.isPending} onClick={change}>
          {t('agencies.restore')}
        </Button>
        <ErrorNote error={retire.error} />
      </>
    );
  }
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('agencies.retire')}
      </Button>
      <Modal
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('agencies.retireDialog.title')}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <Text mb="md">{t('agencies.retireDialog.text', { name: entry.agency.name })}</Text>
        <ErrorNote error={retire.error} />
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={() => setAsking(false)}>
            {t('common.cancel')}
          </Button>
          <Button loading={retire.isPending} onClick={change}>
            {t('agencies.retireDialog.confirm')}
          </Button>
        </Group>
      </Modal>
    </>
  );
}
