import { UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { CASE_COLUMN_IDS, type CaseColumnId } from './case-columns';
import classes from './case-table.module.css';

interface ColumnHeadsProps {
  readonly sorted: { readonly id: string; readonly desc: boolean } | undefined;
  readonly onSort: (columnId: CaseColumnId) => void;
}

/** Headings that sort; the one in use says in which direction. */
export function ColumnHeads({ sorted, onSort }: ColumnHeadsProps) {
  const { t } = useTranslation();
  return (
    <div role="rowgroup" className={classes.heads}>
      <div role="row" aria-rowindex={1} className={classes.columns}>
        {CASE_COLUMN_IDS.map((id) => {
          const direction = sorted?.id === id ? (sorted.desc ? 'descending' : 'ascending') : 'none';
          return (
            <div
              key={id}
              role="columnheader"
              aria-sort={direction}
              className={classes.head}
              data-column={id}
            >
              <UnstyledButton className={classes.sort} onClick={() => onSort(id)}>
                {t(`cases.columns.${id}`)}
                {direction === 'ascending' && <IconArrowUp size={14} aria-hidden />}
                {direction === 'descending' && <IconArrowDown size={14} aria-hidden />}
              </UnstyledButton>
            </div>
          );
        })}
      </div>
    </div>
  );
}
