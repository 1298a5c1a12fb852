import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type Ref, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GroupRow } from '../../../../shared/domain/facts/answer';
import { DEFAULT_MAX_ROWS } from '../../../../shared/domain/forms/field-parts';
import type { ControlProps } from './control-props';
import classes from './form.module.css';
import { GroupRowFields } from './group-row';
import { rowsOf, valueOfRows, withCell } from './group-rows';
import { GroupSums } from './group-sums';
import { useRowIds } from './use-row-ids';

interface Removed {
  readonly row: GroupRow;
  readonly index: number;
}

/** A table: rows are added, taken out and brought back; Enter goes on to the next row. */
export function GroupField({ field, ids, value, onChange, inputRef, ...props }: ControlProps) {
  const { t } = useTranslation();
  const rows = rowsOf(value);
  const rowIds = useRowIds(rows.length);
  const [removed, setRemoved] = useState<Removed | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const columns = field.fields ?? [];
  const full = rows.length >= (field.maxRows ?? DEFAULT_MAX_ROWS);

  const focusRow = (index: number) => {
    // The row is drawn after this event.
    requestAnimationFrame(() => {
      const [first] =
        place.current?.querySelectorAll(
          `[data-row="${index}"] input, [data-row="${index}"] select, [data-row="${index}"] textarea`,
        ) ?? [];
      if (first instanceof HTMLElement) first.focus();
    });
  };
  const add = () => {
    if (full) return;
    rowIds.insert(rows.length);
    onChange(valueOfRows([...rows, {}]));
    focusRow(rows.length);
  };
  const remove = (index: number) => {
    const row = rows[index];
    if (row === undefined) return;
    setRemoved({ row, index });
    rowIds.remove(index);
    onChange(valueOfRows(rows.toSpliced(index, 1)));
  };
  const bringBack = ({ row, index }: Removed) => {
    setRemoved(null);
    rowIds.insert(index);
    onChange(valueOfRows(rows.toSpliced(index, 0, row)));
    focusRow(index);
  };

  return (
    <div
      ref={place}
      role="group"
      aria-labelledby={ids.label}
      aria-describedby={ids.describedBy}
      className={classes.group}
    >
      {rows.map((row, index) => (
        <GroupRowFields
          key={rowIds.idOf(index)}
          columns={columns}
          row={row}
          index={index}
          onCell={(name, cell) => onChange(valueOfRows(withCell(rows, index, name, cell)))}
          onRemove={() => remove(index)}
          onNext={() => (index + 1 < rows.length ? focusRow(index + 1) : add())}
          {...props}
        />
      ))}
      <GroupSums columns={columns} rows={rows} />
      <div className={classes.groupFoot}>
        <Button
          ref={inputRef as Ref<HTMLButtonElement>}
          variant="default"
          size="compact-md"
          leftSection={<IconPlus size={16} aria-hidden />}
          disabled={full}
          onClick={add}
          onBlur={props.onBlur}
        >
          {t('sop.form.group.add')}
        </Button>
        {removed !== null && (
          <span className={classes.removed} role="status">
            {t('sop.form.group.removed', { number: removed.index + 1 })}
            <Button variant="subtle" size="compact-md" autoFocus onClick={() => bringBack(removed)}>
              {t('sop.form.group.undo')}
            </Button>
          </span>
        )}
        {full && <span className={classes.aside}>{t('sop.form.group.full')}</span>}
      </div>
    </div>
  );
}
