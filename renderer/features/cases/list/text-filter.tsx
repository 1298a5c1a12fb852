import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './case-list.module.css';

/** Narrows the rows by what they show. Names of clients are found with Ctrl+K, not here. */
export function TextFilter({ typed, onType }: { typed: string; onType: (text: string) => void }) {
  const { t } = useTranslation();
  return (
    <TextInput
      className={classes.search}
      aria-label={t('cases.list.filter')}
      placeholder={t('cases.list.filter')}
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={
        typed !== '' && (
          <CloseButton size="sm" aria-label={t('cases.list.clear')} onClick={() => onType('')} />
        )
      }
      value={typed}
      onChange={(event) => onType(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onType('');
      }}
    />
  );
}
