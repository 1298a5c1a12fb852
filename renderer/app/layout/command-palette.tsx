import { Spotlight } from '@mantine/spotlight';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './command-palette.module.css';
import { useAgencyActions, useCaseActions, useCommandActions } from './palette-actions';
import { filterActions } from './palette-filter';
import { paletteStore, useFirstHighlighted } from './palette-store';

/** Ctrl+K: cases by code name, number, name or NIK; agencies; and everything that can be done. */
export function CommandPalette({ onHelp }: { onHelp: () => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const cases = useCaseActions(text);
  const agencies = useAgencyActions(text);
  const commands = useCommandActions(onHelp);
  useFirstHighlighted([...cases, ...agencies].map(({ id }) => id).join(' '));
  return (
    <Spotlight
      store={paletteStore}
      classNames={{
        action: classes.action ?? '',
        actionDescription: classes.description ?? '',
        actionSection: classes.section ?? '',
      }}
      actions={[
        { group: t('common.spotlight.cases'), actions: cases },
        { group: t('common.spotlight.agencies'), actions: agencies },
        { group: t('common.spotlight.commands'), actions: commands },
      ]}
      filter={(query, groups) => filterActions(query, groups, t('common.spotlight.cases'))}
      query={text}
      onQueryChange={setText}
      shortcut="mod + K"
      tagsToIgnore={[]}
      triggerOnContentEditable
      nothingFound={t('common.searchEmpty')}
      searchProps={{ placeholder: t('common.search'), 'aria-label': t('common.search') }}
      overlayProps={{ backgroundOpacity: 0.35, blur: 0 }}
      transitionProps={{ duration: 0 }}
      centered={false}
      scrollable
      maxHeight={420}
    />
  );
}
