import { Button, Loader } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditFilter } from '../../../shared/contract/audit';
import type { CaseHeader } from '../../../shared/contract/cases';
import type { OfficerEntry } from '../../../shared/contract/officers';
import { useVault } from '../../app/vault-context';
import { ErrorNote } from '../../ui/error-note';
import classes from './audit.module.css';
import { AuditTable } from './audit-table';

interface AuditPagesProps {
  readonly filter: AuditFilter;
  readonly officers: readonly OfficerEntry[];
  readonly files: readonly CaseHeader[];
}

/** The entries under a filter, a page at a time, the newest first. */
export function AuditPages({ filter, officers, files }: AuditPagesProps) {
  const { t } = useTranslation();
  const { queries } = useVault();
  const [before, setBefore] = useState<number | undefined>(undefined);
  const { data, error } = useQuery(
    queries.audit.list.queryOptions({
      input: before === undefined ? filter : { ...filter, before },
      placeholderData: keepPreviousData,
      gcTime: 0,
    }),
  );
  const next = data?.before ?? null;
  return (
    <>
      <ErrorNote error={error} />
      {data === undefined && error === null && <Loader aria-label={t('audit.list.loading')} />}
      {data?.entries.length === 0 && <p className={classes.empty}>{t('audit.list.empty')}</p>}
      {data !== undefined && data.entries.length > 0 && (
        <AuditTable entries={data.entries} officers={officers} files={files} />
      )}
      <div className={classes.pager}>
        {before !== undefined && (
          <Button variant="default" onClick={() => setBefore(undefined)}>
            {t('audit.list.newest')}
          </Button>
        )}
        {next !== null && (
          <Button variant="default" onClick={() => setBefore(next)}>
            {t('audit.list.older')}
          </Button>
        )}
      </div>
    </>
  );
}
