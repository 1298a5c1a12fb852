import { Button, Loader } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LedgerFilter } from '../../../shared/contract/ledger';
import { ReferralPlaces } from '../../app/layout/referral-places';
import { useVault } from '../../app/vault-context';
import { ErrorNote } from '../../ui/error-note';
import { FilterBar } from './filter-bar';
import { EVERYTHING, isNarrowed, ledgerFilterOf } from './ledger-filter';
import { LedgerDetailDialog } from './ledger-detail';
import { LedgerTable } from './ledger-table';
import classes from './ledger.module.css';

/** Buku pengungkapan data: every packet that left, to whom and on which ground. */
export function LedgerPage() {
  const { t } = useTranslation();
  const { file = '' } = useSearch({ from: '/referrals/ledger' });
  const [choice, setChoice] = useState({ ...EVERYTHING, caseId: file });
  const filter = useMemo(() => ledgerFilterOf(choice), [choice]);
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1>{t('ledger.title')}</h1>
        <ReferralPlaces />
      </header>
      <FilterBar choice={choice} onChoose={setChoice} />
      <LedgerPages key={JSON.stringify(filter)} filter={filter} narrowed={isNarrowed(choice)} />
    </div>
  );
}

interface LedgerPagesProps {
  readonly filter: LedgerFilter;
  readonly narrowed: boolean;
}

/** The rows under a filter, a page at a time, the newest first. */
function LedgerPages({ filter, narrowed }: LedgerPagesProps) {
  const { t } = useTranslation();
  const { queries } = useVault();
  const [before, setBefore] = useState<number | undefined>(undefined);
  const [opened, setOpened] = useState<string | null>(null);
  const { data, error } = useQuery(
    queries.ledger.list.queryOptions({
      input: before === undefined ? filter : { ...filter, before },
      placeholderData: keepPreviousData,
      gcTime: 0,
    }),
  );
  const next = data?.before ?? null;
  return (
    <>
      <ErrorNote error={error} />
      {data === undefined && error === null && <Loader aria-label={t('ledger.loading')} />}
      {data?.entries.length === 0 && (
        <p className={classes.empty}>{t(narrowed ? 'ledger.emptyFilter' : 'ledger.empty')}</p>
      )}
      {data !== undefined && data.entries.length > 0 && (
        <>
          <p className={classes.muted}>
            {t('ledger.count', { count: data.total })} · {t('ledger.intro')}
          </p>
          <LedgerTable entries={data.entries} onOpen={setOpened} />
        </>
      )}
      <div className={classes.pager}>
        {before !== undefined && (
          <Button variant="default" onClick={() => setBefore(undefined)}>
            {t('ledger.newest')}
          </Button>
        )}
        {next !== null && (
          <Button variant="default" onClick={() => setBefore(next)}>
            {t('ledger.older')}
          </Button>
        )}
      </div>
      <LedgerDetailDialog referralId={opened} onClose={() => setOpened(null)} />
    </>
  );
}
