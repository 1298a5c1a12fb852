import { Button, Loader } from '@mantine/core';
import { IconUsersGroup } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReferralPlaces } from '../../app/layout/referral-places';
import { useDates } from '../../app/use-text';
import { useVault } from '../../app/vault-context';
import { ErrorNote } from '../../ui/error-note';
import { BatchDialog } from './batch/batch-dialog';
import { BoardEmpty } from './board/board-empty';
import { BoardTable } from './board/board-table';
import classes from './board/board.module.css';
import { type BoardFilter, boardFilter, filterRows } from './board/filters';
import { BoardTabs } from './board/board-tabs';

/** Rujukan: every packet, prepared, on its way, received or late. */
export function ReferralBoard() {
  const { t } = useTranslation();
  const { queries } = useVault();
  const { plainDateOf } = useDates();
  const navigate = useNavigate({ from: '/referrals' });
  const filter = boardFilter(useSearch({ from: '/referrals' }).filter);
  const list = useQuery(queries.referrals.list.queryOptions({ input: {} }));
  const today = plainDateOf(new Date().toISOString());
  const show = (next: BoardFilter) =>
    void navigate({ search: next === 'all' ? {} : { filter: next } });
  const [isBatch, setBatch] = useState(false);
  const rows = list.data ?? [];
  const shown = filterRows(rows, filter, today);
  return (
    <div className={classes.board}>
      <header className={classes.head}>
        <h1>{t('referrals.board.title')}</h1>
        <ReferralPlaces />
        <Button
          variant="default"
          leftSection={<IconUsersGroup size={16} aria-hidden />}
          onClick={() => setBatch(true)}
        >
          {t('referrals.batch.open')}
        </Button>
      </header>
      <BatchDialog
        opened={isBatch}
        onClose={() => setBatch(false)}
        onBegun={() => {
          setBatch(false);
          show('draft');
        }}
      />
      <ErrorNote error={list.error} />
      {list.isPending && <Loader size="sm" aria-label={t('common.loading')} />}
      {list.data !== undefined && (
        <>
          {rows.length > 0 && (
            <BoardTabs
              filter={filter}
              count={(one) => filterRows(rows, one, today).length}
              onFilter={show}
            />
          )}
          {shown.length > 0 ? (
            <BoardTable rows={shown} />
          ) : (
            <BoardEmpty nothingAtAll={rows.length === 0} onShowAll={() => show('all')} />
          )}
        </>
      )}
    </div>
  );
}
