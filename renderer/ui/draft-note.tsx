import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DraftStatus } from '../app/use-draft';
import { useDates } from '../app/use-text';

/** Says that the words are safe, without asking anything. Announced politely. */
export function DraftNote({ status }: { status: DraftStatus }) {
  const { t } = useTranslation();
  const { timeOf } = useDates();
  const text = {
    idle: '',
    saving: t('common.draftSaving'),
    saved: status.kind === 'saved' ? t('common.draftSaved', { time: timeOf(status.at) }) : '',
    failed: t('common.draftFailed'),
  }[status.kind];
  return (
    <Text size="sm" c={status.kind === 'failed' ? 'red' : 'dimmed'} role="status">
      {text}
    </Text>
  );
}
