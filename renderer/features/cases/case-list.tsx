import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/session-context';
import { useNow } from '../../app/use-now';
import { useVault } from '../../app/vault-context';
import { ErrorNote } from '../../ui/error-note';
import { caseFilterOf, isCaseUnder } from '../../case-parts/case-filters';
import classes from './list/case-list.module.css';
import { CaseTable } from './list/case-table';
import { FilterTabs } from './list/filter-tabs';
import { NoCases, NoMatch } from './list/no-cases';
import { TextFilter } from './list/text-filter';
import { useCaseText } from './list/use-case-text';

/** Daftar kasus: all open cases by code name and number, narrowed by tabs and by typing. */
export function CaseList() {
  const { t } = useTranslation();
  const { queries } = useVault();
  const filter = caseFilterOf(useSearch({ from: '/cases' }).filter);
  const [typed, setTyped] = useState('');
  const zone = useSession().shelter.timeZone;
  const now = useNow();
  const moment = useMemo(() => ({ now, zone }), [now, zone]);
  const isNamed = useCaseText(typed);
  const { data: cases, error } = useQuery(queries.cases.list.queryOptions());
  const shown = useMemo(
    () => (cases ?? []).filter((file) => isCaseUnder(file, filter, moment) && isNamed(file)),
    [cases, filter, moment, isNamed],
  );
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1>{t('cases.list.title')}</h1>
        <TextFilter typed={typed} onType={setTyped} />
        <Button
          renderRoot={(props) => <Link to="/new-case" {...props} />}
          leftSection={<IconPlus size={16} aria-hidden />}
        >
          {t('common.newCase')}
        </Button>
      </header>
      <ErrorNote error={error} />
      {cases !== undefined && cases.length === 0 && <NoCases />}
      {cases !== undefined && cases.length > 0 && (
        <>
          <FilterTabs cases={cases} filter={filter} moment={moment} />
          {shown.length === 0 ? (
            <NoMatch typed={typed} onClear={() => setTyped('')} />
          ) : (
            <CaseTable cases={shown} moment={moment} />
          )}
          <p className="visually-hidden" role="status">
            {t('cases.list.shown', { count: shown.length })}
          </p>
        </>
      )}
    </div>
  );
}
