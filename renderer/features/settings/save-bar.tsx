import { Button, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DraftStatus } from '../../app/use-draft';
import { DraftNote } from '../../ui/draft-note';
import { ErrorNote } from '../../ui/error-note';
import classes from './settings.module.css';

interface SaveBarProps {
  readonly isDirty: boolean;
  readonly isSaved: boolean;
  readonly isPending: boolean;
  readonly error: unknown;
  readonly draft: DraftStatus;
  readonly onGiveUp: () => void;
}

/** Saving the shelter. A draft is kept anyway; saving makes the letters use it. */
export function SaveBar(props: SaveBarProps) {
  const { t } = useTranslation();
  return (
    <footer className={classes.bar}>
      <ErrorNote error={props.error} />
      <div className={classes.barRow}>
        <SaveState {...props} />
        <Button
          variant="default"
          onClick={props.onGiveUp}
          disabled={!props.isDirty || props.isPending}
        >
          {t('settings.giveUp')}
        </Button>
        <Button type="submit" loading={props.isPending} disabled={!props.isDirty}>
          {t('common.save')}
        </Button>
      </div>
    </footer>
  );
}

function SaveState({ isSaved, isDirty, draft }: SaveBarProps) {
  const { t } = useTranslation();
  if (isSaved) {
    return (
      <p className={classes.saved} role="status">
        <IconCircleCheck size={18} aria-hidden />
        {t('settings.saved')}
      </p>
    );
  }
  // A draft of an earlier hour was put back into the fields.
  if (isDirty && draft.kind === 'idle') return <Text c="dimmed">{t('settings.unsaved')}</Text>;
  return <DraftNote status={draft} />;
}
