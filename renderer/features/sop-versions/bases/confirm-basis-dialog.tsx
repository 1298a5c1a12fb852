import { Button, Group, Modal, Radio, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useVault } from '../../../app/vault-context';
import { ErrorNote } from '../../../ui/error-note';
import classes from '../sop-versions.module.css';
import { useRefreshBases } from './use-refresh-bases';

/** A basis that can be confirmed: of which element, and its very text. */
export interface WaitingBasis {
  readonly elementId: string;
  readonly text: string;
}

interface ConfirmBasisDialogProps {
  /** One of these is confirmed at a time; none keeps the dialog closed. */
  readonly bases: readonly WaitingBasis[];
  readonly onClose: () => void;
}

/** By which document a basis is confirmed (konfirmasi daerah). */
export function ConfirmBasisDialog({ bases, onClose }: ConfirmBasisDialogProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={bases.length > 0}
      onClose={onClose}
      title={t('sopVersions.bases.dialogTitle')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <ConfirmForm bases={bases} onClose={onClose} />
    </Modal>
  );
}

/** The shortest source that says anything; the contract asks for as much. */
const MIN_SOURCE = 5;

function ConfirmForm({ bases, onClose }: ConfirmBasisDialogProps) {
  const { t } = useTranslation();
  const { queries } = useVault();
  const refresh = useRefreshBases();
  const [index, setIndex] = useState('0');
  const [source, setSource] = useState('');
  const [isTried, setTried] = useState(false);
  const isShort = source.trim().length < MIN_SOURCE;
  const confirm = useMutation(
    queries.sopVersions.confirm.mutationOptions({
      onSuccess: async () => {
        await refresh();
        onClose();
      },
    }),
  );
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setTried(true);
    const basis = bases[Number(index)];
    if (isShort || basis === undefined) return;
    confirm.mutate({ elementId: basis.elementId, text: basis.text, source });
  };
  return (
    <form className={classes.stack} onSubmit={submit} noValidate>
      {bases.length === 1 ? (
        <p className={classes.quote}>{bases[0]?.text}</p>
      ) : (
        <Radio.Group label={t('sopVersions.bases.which')} value={index} onChange={setIndex}>
          <div className={classes.choices}>
            {bases.map(({ text }, place) => (
              <Radio key={text} value={String(place)} label={text} />
            ))}
          </div>
        </Radio.Group>
      )}
      <TextInput
        label={t('sopVersions.bases.source')}
        description={t('sopVersions.bases.sourceHelp')}
        error={isTried && isShort && t('sopVersions.bases.sourceShort')}
        value={source}
        onChange={(event) => setSource(event.currentTarget.value)}
        maxLength={500}
        data-autofocus
      />
      <Text size="sm" c="dimmed">
        {t('sopVersions.bases.dialogText')}
      </Text>
      <ErrorNote error={confirm.error} />
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose} disabled={confirm.isPending}>
          {t('common.cancel')}
        </Button>
        <Button type="submit" loading={confirm.isPending}>
          {t('sopVersions.bases.submit')}
        </Button>
      </Group>
    </form>
  );
}
