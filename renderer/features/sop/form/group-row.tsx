import { ActionIcon } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { type KeyboardEvent, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { GroupRow } from '../../../../shared/domain/facts/answer';
import type { GroupColumn } from '../../../../shared/domain/forms/definition';
import { CellControl } from './cell-control';
import type { ControlProps } from './control-props';
import classes from './form.module.css';

interface GroupRowProps extends Pick<ControlProps, 'partError' | 'onBlur'> {
  readonly columns: readonly GroupColumn[];
  readonly row: GroupRow;
  readonly index: number;
  readonly onCell: (name: string, cell: string | number | null) => void;
  readonly onRemove: () => void;
  readonly onNext: () => void;
}

/** One row of a table: a cell for each column, and the way to take the row out. */
export function GroupRowFields({ columns, row, index, onCell, onRemove, ...props }: GroupRowProps) {
  const { t } = useTranslation();
  const titleId = useId();
  const number = index + 1;
  const rowError = props.partError(`[${index}]`);
  return (
    <div className={classes.row} role="group" aria-labelledby={titleId} data-row={index}>
      <div className={classes.rowHead}>
        <span id={titleId}>{t('sop.form.group.row', { number })}</span>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('sop.form.group.remove', { number })}
          onClick={onRemove}
        >
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      </div>
      {rowError !== undefined && <p className={classes.error}>{rowError}</p>}
      <div className={classes.cells} onKeyDown={(event) => goOn(event, props.onNext)}>
        {columns.map((column) => (
          <CellControl
            key={column.name}
            column={column}
            cell={row[column.name] ?? null}
            error={props.partError(`[${index}].${column.name}`)}
            onChange={(cell) => onCell(column.name, cell)}
            onBlur={props.onBlur}
          />
        ))}
      </div>
    </div>
  );
}

/** Enter in a line of text goes to the next row instead of signing the form. */
function goOn(event: KeyboardEvent, onNext: () => void): void {
  const { target } = event;
  if (event.key !== 'Enter' || !(target instanceof HTMLInputElement)) return;
  event.preventDefault();
  // A calendar that is open takes the key for itself.
  if (target.getAttribute('aria-expanded') !== 'true') onNext();
}
