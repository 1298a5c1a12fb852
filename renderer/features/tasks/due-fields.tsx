import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { parseClockTime } from '../../../shared/domain/dates/zones';
import { DateInput } from '../../ui/date-input';
import { FieldGrid } from '../../ui/field-grid';

/** A day and a time as they are typed. */
export interface TypedDue {
  /** YYYY-MM-DD, or empty. */
  readonly date: string;
  readonly time: string;
}

export const NO_DUE: TypedDue = { date: '', time: '' };

/** What is typed as the contract has it; `null` while it cannot be read. */
export function readDue({
  date,
  time,
}: TypedDue): { dueOn: string; dueTime: string | null } | null {
  if (date === '') return null;
  if (time.trim() === '') return { dueOn: date, dueTime: null };
  const clock = parseClockTime(time);
  if (clock === null) return null;
  const pad = (value: number) => String(value).padStart(2, '0');
  return { dueOn: date, dueTime: `${pad(clock.hour)}:${pad(clock.minute)}` };
}

interface DueFieldsProps {
  readonly value: TypedDue;
  readonly onChange: (value: TypedDue) => void;
  /** Shows what is missing. */
  readonly tried: boolean;
}

/** By which day, and where it matters by which time. */
export function DueFields({ value, onChange, tried }: DueFieldsProps) {
  const { t } = useTranslation();
  const isTimeWrong = value.time.trim() !== '' && parseClockTime(value.time) === null;
  return (
    <FieldGrid>
      <DateInput
        label={t('agenda.tasks.due')}
        value={value.date}
        onChange={(date) => onChange({ ...value, date })}
        error={tried && value.date === '' ? t('agenda.tasks.missing') : undefined}
      />
      <TextInput
        label={t('agenda.tasks.dueTime')}
        value={value.time}
        onChange={(event) => onChange({ ...value, time: event.currentTarget.value })}
        error={isTimeWrong && t('agenda.tasks.timeWrong')}
        maxLength={10}
      />
    </FieldGrid>
  );
}
