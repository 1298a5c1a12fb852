import { Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Note } from '../note';
import classes from './handover.module.css';

interface SealedPassphraseProps {
  readonly passphrase: string;
  readonly onTold: () => void;
}

/** The words that open a sealed copy, large and numbered, to be read out. Gone when it is closed. */
export function SealedPassphrase({ passphrase, onTold }: SealedPassphraseProps) {
  const { t } = useTranslation();
  return (
    <>
      <Text mb="sm">{t('sealed.passphraseIntro')}</Text>
      <ol className={classes.words}>
        {passphrase.split('-').map((word, at) => (
          <li key={at}>{word}</li>
        ))}
      </ol>
      <output className={classes.passphrase} data-passphrase>
        {passphrase}
      </output>
      <Note
        tone="warn"
        icon={<IconAlertTriangle aria-hidden />}
        title={t('sealed.passphraseApart')}
      >
        {t('sealed.passphraseOnce')}
      </Note>
      <Group justify="flex-end" mt="md">
        <Button onClick={onTold}>{t('sealed.told')}</Button>
      </Group>
    </>
  );
}
