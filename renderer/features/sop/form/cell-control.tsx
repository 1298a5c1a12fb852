import { NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useTranslation } from 'react-i18next';
import { parseDateInput } from '../../../../shared/domain/dates/parse-date-input';
import { isPlainDate } from '../../../../shared/domain/dates/plain-date';
import { localDateOf } from '../../../../shared/domain/dates/zones';
import type { GroupColumn } from '../../../../shared/domain/forms/definition';
import { YES_NO_UNKNOWN, YES_NO_UNKNOWN_LABELS } from '../../../../shared/domain/intake/codes';
import { useSession } from '../../../app/session-context';
import { useBilingual } from '../../../app/use-text';
import classes from './form.module.css';

interface CellProps {
  readonly column: GroupColumn;
  readonly cell: string | number | null;
  readonly error: string | undefined;
  readonly onChange: (cell: string | number | null) => void;
  readonly onBlur: () => void;
}

/** One cell of a table, by the type of its column. */
export function CellControl({ column, cell, error, onChange, onBlur }: CellProps) {
  const { t } = useTranslation();
  const text = useBilingual();
  const label = text(column.label);
  const shared = {
    label: column.required ? label : `${label} (${t('common.optional')})`,
    ...(column.help === undefined ? {} : { description: text(column.help) }),
    error,
    onBlur,
  };
  switch (column.type) {
    case 'text':
      return (
        <TextInput
          {...shared}
          value={String(cell ?? '')}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case 'longText':
      return (
        <Textarea
          {...shared}
          className={classes.wholeRow}
          autosize
          minRows={1}
          maxRows={6}
          value={String(cell ?? '')}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case 'number':
      return (
        <NumberInput
          {...shared}
          value={typeof cell === 'number' ? cell : ''}
          onChange={(typed) => onChange(typeof typed === 'number' ? typed : null)}
          decimalSeparator=","
          thousandSeparator="."
          clampBehavior="none"
          hideControls
        />
      );
    case 'date':
      return <DateCell {...shared} column={column} cell={cell} onChange={onChange} />;
    case 'choice':
    case 'yesNo':
      return (
        <NativeSelect
          {...shared}
          value={String(cell ?? '')}
          onChange={(event) => onChange(event.currentTarget.value)}
          data={[
            { value: '', label: t('sop.form.group.choose') },
            ...codesOf(column).map(({ value, label: words }) => ({ value, label: text(words) })),
          ]}
        />
      );
  }
}

function codesOf({ type, options }: GroupColumn) {
  if (type !== 'yesNo') return options ?? [];
  return YES_NO_UNKNOWN.map((value) => ({ value, label: YES_NO_UNKNOWN_LABELS[value] }));
}

type DateCellProps = Pick<CellProps, 'column' | 'cell' | 'onChange' | 'onBlur'> & {
  readonly label: string;
  readonly error: string | undefined;
};

function DateCell({ column, cell, onChange, ...shared }: DateCellProps) {
  const { t } = useTranslation();
  const { shelter } = useSession();
  const today = localDateOf(new Date().toISOString(), shelter.timeZone);
  return (
    <DateInput
      {...shared}
      value={typeof cell === 'string' && isPlainDate(cell) ? cell : null}
      onChange={onChange}
      dateParser={parseDateInput}
      valueFormat="D MMMM YYYY"
      placeholder={t('sop.form.datePlaceholder')}
      clearable
      clearButtonProps={{ 'aria-label': t('sop.form.clear') }}
      {...(column.allowFuture === true ? {} : { maxDate: today })}
    />
  );
}
