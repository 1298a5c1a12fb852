import { Button, Group, Modal, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconHistory } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDates } from '../../../app/use-text';
import classes from './resume-note.module.css';

/** Says that earlier words were found and are being continued; they can be given up, after asking. */
export function ResumeNote({
  savedAt,
  onDiscard,
}: {
  savedAt: string;
  onDiscard: () => Promise<void>;
}) {
  const { t } = useTranslation();
  const { dateTimeOf } = useDates();
  const [asking, { open, close }] = useDisclosure(false);
  const [discarding, setDiscarding] = useState(false);
  const discard = () => {
    setDiscarding(true);
    void onDiscard().finally(() => setDiscarding(false));
  };
  return (
    <div className={classes.note} role="status">
      <IconHistory size={18} aria-hidden />
      <Text size="sm">{t('intake.resumed', { time: dateTimeOf(savedAt) })}</Text>
      <Button variant="subtle" size="compact-sm" onClick={open}>
        {t('intake.discard')}
      </Button>
      <Modal opened={asking} onClose={close} title={t('intake.discardTitle')}>
        <Text>{t('intake.discardText')}</Text>
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={close} data-autofocus>
            {t('intake.discardKeep')}
          </Button>
          <Button color="red.9" onClick={discard} loading={discarding}>
            {t('intake.discard')}
          </Button>
        </Group>
      </Modal>
    </div>
  );
}
