import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShelterYear } from '../../../../shared/contract/sop-versions';
import { useDates } from '../../../app/use-text';
import { useVault } from '../../../app/vault-context';
import { Card } from '../../../ui/card';
import { ErrorNote } from '../../../ui/error-note';
import { Pill } from '../../../ui/pill';
import classes from '../sop-versions.module.css';
import { YearEditor } from './year-editor';

/** Hari libur: the table of each year, and adding the next one. */
export function HolidaysPart() {
  const { t } = useTranslation();
  const { queries } = useVault();
  const [edited, setEdited] = useState<ShelterYear | null>(null);
  const { data, error } = useQuery(queries.sopVersions.holidays.queryOptions());
  if (edited !== null) return <YearEditor year={edited} onClose={() => setEdited(null)} />;
  const next = Math.max(...(data ?? []).map(({ table }) => table.year)) + 1;
  return (
    <div className={classes.stack}>
      <p className={classes.muted}>{t('sopVersions.holidays.why')}</p>
      <ErrorNote error={error} />
      {data?.map((year) => (
        <YearCard key={year.table.year} year={year} onEdit={() => setEdited(year)} />
      ))}
      {data !== undefined && (
        <div>
          <Button
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => setEdited(emptyYear(next))}
          >
            {t('sopVersions.holidays.addYear', { year: next })}
          </Button>
        </div>
      )}
    </div>
  );
}

function emptyYear(year: number): ShelterYear {
  const basis = { text: '', status: 'needs_confirmation' } as const;
  return { table: { year, basis, days: [] }, revision: 0, changed: null };
}

function YearCard({ year, onEdit }: { year: ShelterYear; onEdit: () => void }) {
  const { t } = useTranslation();
  const { dateOf } = useDates();
  const { table, changed } = year;
  return (
    <Card
      title={t('sopVersions.holidays.year', { year: table.year })}
      aside={
        <span className={classes.counts}>
          <Pill>{t('sopVersions.holidays.days', { count: table.days.length })}</Pill>
          <Button
            variant="default"
            size="compact-md"
            aria-label={t('sopVersions.holidays.editOf', { year: table.year })}
            onClick={onEdit}
          >
            {t('sopVersions.holidays.edit')}
          </Button>
        </span>
      }
    >
      <p>{table.basis.text}</p>
      <p className={classes.muted}>
        {changed === null
          ? t('sopVersions.holidays.app')
          : t('sopVersions.holidays.own', { name: changed.byName, date: dateOf(changed.at) })}
      </p>
    </Card>
  );
}
