import { useTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseHeader } from '../../../../shared/contract/cases';
import type { Moment } from '../../../case-parts/case-filters';
import { CASE_COLUMNS, caseTableFeatures } from './case-columns';
import { CaseRow } from './case-row';
import classes from './case-table.module.css';
import { ColumnHeads } from './column-heads';

const ROW_HEIGHT_PX = 58;
/** Rows kept ready above and below, so that the Tab key always finds the next one. */
const OVERSCAN = 6;

const sortedByDeadline = { sorting: [{ id: 'due', desc: false }] };

/** The rows, sorted by any column. Only what is in sight is drawn: ten or ten thousand cases. */
export function CaseTable({ cases, moment }: { cases: readonly CaseHeader[]; moment: Moment }) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const table = useTable({
    features: caseTableFeatures,
    columns: CASE_COLUMNS,
    data: cases,
    getRowId: (file) => file.caseId,
    initialState: sortedByDeadline,
    enableSortingRemoval: false,
    enableMultiSort: false,
  });
  const { rows } = table.getRowModel();
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT_PX,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: OVERSCAN,
  });
  const [sorted] = table.state.sorting;
  return (
    <div className={classes.scroller} ref={scroller}>
      <div
        role="table"
        aria-label={t('cases.list.title')}
        aria-rowcount={rows.length + 1}
        className={classes.table}
      >
        <ColumnHeads
          sorted={sorted}
          onSort={(columnId) => table.getColumn(columnId)?.toggleSorting()}
        />
        <div
          role="rowgroup"
          className={classes.body}
          style={{ height: virtualizer.getTotalSize() }}
        >
          {virtualizer.getVirtualItems().map((item) => {
            const file = rows[item.index]?.original;
            return (
              file !== undefined && (
                <CaseRow
                  key={item.key}
                  ref={virtualizer.measureElement}
                  file={file}
                  index={item.index}
                  top={item.start}
                  moment={moment}
                />
              )
            );
          })}
        </div>
      </div>
    </div>
  );
}
