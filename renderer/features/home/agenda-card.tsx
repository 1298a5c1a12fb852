import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Moment } from '../../case-parts/case-filters';
import { type Whose, WhoseControl } from '../../case-parts/whose';
import { Card } from '../../ui/card';
import { TaskDialog } from '../tasks';
import { AgendaRowView } from './agenda-row';
import type { AgendaGroup } from './agenda-rows';
import classes from './agenda.module.css';

/** Rows that are shown at first; the rest waits behind a button. */
const ROWS_AT_FIRST = 12;
const COLUMNS = ['due', 'what', 'case', 'waiting'] as const;

interface AgendaCardProps {
  readonly groups: readonly AgendaGroup[];
  readonly whose: Whose;
  readonly moment: Moment;
}

/** Yang harus dilakukan: what is due, grouped by how soon, for oneself or for everybody. */
export function AgendaCard({ groups, whose, moment }: AgendaCardProps) {
  const { t } = useTranslation();
  const [showsAll, setShowsAll] = useState(false);
  const [isAdding, setAdding] = useState(false);
  const total = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  const shown = showsAll ? groups : firstRows(groups, ROWS_AT_FIRST);
  return (
    <Card
      title={t('agenda.title')}
      aside={
        <div className={classes.aside}>
          <WhoseControl whose={whose} />
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => setAdding(true)}
          >
            {t('agenda.tasks.new')}
          </Button>
        </div>
      }
    >
      {total === 0 ? (
        <p className={classes.muted}>{t(whose.isMine ? 'agenda.emptyMine' : 'agenda.empty')}</p>
      ) : (
        <table className={classes.table}>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col" data-column={column}>
                  {t(`agenda.columns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          {shown.map(({ group, rows }) => (
            <tbody key={group}>
              <tr className={classes.group} data-group={group}>
                <th scope="rowgroup" colSpan={COLUMNS.length}>
                  {t(`agenda.groups.${group}`)}
                </th>
              </tr>
              {rows.map((row) => (
                <AgendaRowView key={row.duty.key} row={row} moment={moment} />
              ))}
            </tbody>
          ))}
        </table>
      )}
      {!showsAll && total > ROWS_AT_FIRST && (
        <Button variant="subtle" size="compact-sm" mt="xs" onClick={() => setShowsAll(true)}>
          {t('agenda.showAll', { count: total - ROWS_AT_FIRST })}
        </Button>
      )}
      <TaskDialog opened={isAdding} onClose={() => setAdding(false)} />
    </Card>
  );
}

function firstRows(groups: readonly AgendaGroup[], count: number): readonly AgendaGroup[] {
  let left = count;
  return groups.flatMap(({ group, rows }) => {
    const shown = rows.slice(0, left);
    left -= shown.length;
    return shown.length === 0 ? [] : [{ group, rows: shown }];
  });
}
