import { Button, Group, Modal, Radio, Stack, Text, Textarea } from '@mantine/core';
import { IconAlertTriangle, IconLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReferralView } from '../../../../shared/contract/referrals';
import {
  isRecipient,
  SEAL_KINDS,
  type Sealing,
  type SealKind,
} from '../../../../shared/domain/sealed/sealing';
import { useDates } from '../../../app/use-text';
import { useVault } from '../../../app/vault-context';
import { ErrorNote } from '../../../ui/error-note';
import { Note } from '../note';
import { SealedPassphrase } from './sealed-passphrase';
import { useSeal } from './use-seal';

interface SealDialogProps {
  readonly packet: ReferralView['packets'][number];
  readonly onClose: () => void;
}

/** Seals a copy and saves it; then shows, once, what opens it. */
export function SealDialog({ packet, onClose }: SealDialogProps) {
  const { t } = useTranslation();
  const seal = useSeal(packet.packetId);
  const ended = seal.data;
  const done = ended?.outcome.kind === 'done';
  const passphrase = done ? ended.passphrase : null;
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={t(passphrase === null ? 'sealed.title' : 'sealed.passphraseTitle')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      // The words are shown this once: no slip of the hand closes them.
      withCloseButton={passphrase === null}
      closeOnClickOutside={false}
      closeOnEscape={passphrase === null && !seal.isPending}
    >
      {passphrase !== null && <SealedPassphrase passphrase={passphrase} onTold={onClose} />}
      {done && passphrase === null && (
        <>
          <Text mb="md" role="status">
            {t('sealed.doneKey')}
          </Text>
          <Group justify="flex-end">
            <Button onClick={onClose}>{t('common.close')}</Button>
          </Group>
        </>
      )}
      {!done && (
        <SealForm
          packetId={packet.packetId}
          busy={seal.isPending}
          onSeal={(sealing) => seal.mutate(sealing)}
        >
          <ErrorNote error={seal.error} />
          {ended?.outcome.kind === 'failed' && (
            <Note tone="danger" role="alert" icon={<IconAlertTriangle aria-hidden />}>
              {t(`referrals.handover.outcome.${ended.outcome.code}`)}
            </Note>
          )}
        </SealForm>
      )}
    </Modal>
  );
}

interface SealFormProps {
  readonly packetId: string;
  readonly busy: boolean;
  readonly onSeal: (sealing: Sealing) => void;
  /** What went wrong with the last try. */
  readonly children: React.ReactNode;
}

function SealForm({ packetId, busy, onSeal, children }: SealFormProps) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<SealKind>('pdf');
  const [typed, setTyped] = useState<string>();
  const known = useKnownKey(packetId);
  const recipient = (typed ?? known?.recipient ?? '').trim();
  const wrong = recipient !== '' && !isRecipient(recipient);
  const sealing: Sealing = kind === 'age_key' ? { kind, recipient } : { kind };
  return (
    <>
      <Text c="dimmed" size="sm" mb="md">
        {t('sealed.intro')}
      </Text>
      <Radio.Group
        label={t('sealed.kind')}
        value={kind}
        onChange={(chosen) => setKind(SEAL_KINDS.find((one) => one === chosen) ?? 'pdf')}
        mb="md"
      >
        <Stack gap="xs" mt={6}>
          {SEAL_KINDS.map((one) => (
            <Radio
              key={one}
              value={one}
              label={t(`sealed.${one}`)}
              description={t(`sealed.${one}Help`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      {kind === 'age_key' && (
        <Textarea
          label={t('sealed.recipient')}
          description={<KeyHelp packetId={packetId} />}
          value={typed ?? known?.recipient ?? ''}
          onChange={(event) => setTyped(event.currentTarget.value)}
          error={wrong ? t('sealed.recipientWrong') : undefined}
          maxLength={200}
          rows={2}
          spellCheck={false}
          mb="md"
        />
      )}
      {children}
      <Group justify="flex-end" mt="md">
        <Button
          leftSection={<IconLock size={16} aria-hidden />}
          loading={busy}
          disabled={kind === 'age_key' && !isRecipient(recipient)}
          onClick={() => onSeal(sealing)}
        >
          {t('sealed.seal')}
        </Button>
      </Group>
    </>
  );
}

/** What the field wants, and whose key is in it already. */
function KeyHelp({ packetId }: { packetId: string }) {
  const { t } = useTranslation();
  const { dateTimeOf } = useDates();
  const known = useKnownKey(packetId);
  if (known === undefined || known === null) return t('sealed.recipientHelp');
  return t('sealed.remembered', { officer: known.recordedBy, date: dateTimeOf(known.recordedAt) });
}

function useKnownKey(packetId: string) {
  const { queries } = useVault();
  return useQuery(queries.sealed.agencyKey.queryOptions({ input: { packetId } })).data;
}
