import { Button } from '@mantine/core';
import { IconFolderOpen, IconPlus, IconSearchOff } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyNote } from './empty-note';

/** The vault holds no open case: says what opens one. */
export function NoCases() {
  const { t } = useTranslation();
  return (
    <EmptyNote icon={IconFolderOpen} title={t('cases.list.none')} text={t('cases.list.noneWhy')}>
      <Button
        renderRoot={(props) => <Link to="/new-case" {...props} />}
        leftSection={<IconPlus size={16} aria-hidden />}
      >
        {t('common.newCase')}
      </Button>
    </EmptyNote>
  );
}

/** There are cases, but none under this filter. */
export function NoMatch({ typed, onClear }: { typed: string; onClear: () => void }) {
  const { t } = useTranslation();
  return (
    <EmptyNote
      icon={IconSearchOff}
      title={t('cases.list.noMatch')}
      text={typed === '' ? t('cases.list.noneUnder') : t('cases.list.noMatchWhy')}
    >
      <Button
        variant="default"
        onClick={onClear}
        renderRoot={(props) => <Link to="/cases" search={{}} {...props} />}
      >
        {t('cases.list.showAll')}
      </Button>
    </EmptyNote>
  );
}
