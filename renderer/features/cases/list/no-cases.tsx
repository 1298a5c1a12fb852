import { Button } from '@mantine/core';
import { IconFolderOpen, IconPlus, IconSearchOff } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { seesEveryCase } from '../../../../shared/domain/permissions';
import { useSession } from '../../../app/session-context';
import { EmptyNote } from './empty-note';

/** No case is open to this officer: says what opens one, or who assigns it. */
export function NoCases() {
  const { t } = useTranslation();
  const all = seesEveryCase(useSession().officer.role);
  return (
    <EmptyNote
      icon={IconFolderOpen}
      title={t(all ? 'cases.list.none' : 'access.noCases.title')}
      text={t(all ? 'cases.list.noneWhy' : 'access.noCases.text')}
    >
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
