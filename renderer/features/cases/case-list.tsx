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
import type { ClosedCase } from '../../../shared/contract/cases';
import { caseFilterOf, isCaseNamedBy, isCaseUnder } from '../../case-parts/case-filters';
import classes from './list/case-list.module.css';
import { ClosedCases } from './list/closed-cases';
import { CaseTable } from './list/case-table';
import { FilterTabs } from './list/filter-tabs';
import { NoCases, NoMatch } from './list/no-cases';
import { TextFilter } from './list/text-filter';
import { useCaseText } from './list/use-case-text';

const NONE: readonly ClosedCase[] = [];

/** Daftar kasus: open cases by code name and number, narrowed by tabs and by typing; and the closed. */
export function CaseList() {
  const { t } = useTranslation();
  const { queries } = useVault();
  const asked = useSearch({ from: '/cases' }).filter;
  const filter = asked === 'closed' ? asked : caseFilterOf(asked);
  const [typed, setTyped] = useState('');
  const zone = useSession().shelter.timeZone;
  const now = useNow();
  const moment = useMemo(() => ({ now, zone }), [now, zone]);
  const isNamed = useCaseText(typed);
  const { data: cases, error } = useQuery(queries.cases.list.queryOptions());
  const { data: closed = NONE, error: closedError } = useQuery(queries.cases.closed.queryOptions());
  const shown = useMemo(() => {
    if (filter === 'closed') return [];
    return (cases ?? []).filter((file) => isCaseUnder(file, filter, moment) && isNamed(file));
  }, [cases, filter, moment, isNamed]);
  const shownClosed = useMemo(
    () =>
      filter === 'closed'
        ? closed.filter((file) =>
            isCaseNamedBy([file.codeName, file.number, file.companion], typed),
          )
        : [],
    [closed, filter, typed],
  );
  const count = shown.length + shownClosed.length;
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
      <ErrorNote error={error ?? closedError} />
      {cases !== undefined && cases.length + closed.length === 0 && <NoCases />}
      {cases !== undefined && cases.length + closed.length > 0 && (
        <>
          <FilterTabs cases={cases} closed={closed.length} filter={filter} moment={moment} />
          {count === 0 && <NoMatch typed={typed} onClear={() => setTyped('')} />}
          {shown.length > 0 && <CaseTable cases={shown} moment={moment} />}
          {shownClosed.length > 0 && <ClosedCases cases={shownClosed} />}
          <p className="visually-hidden" role="status">
            {t('cases.list.shown', { count })}
          </p>
        </>
      )}
    </div>
  );
}
