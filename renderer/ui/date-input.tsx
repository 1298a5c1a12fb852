import { DateInput as MantineDateInput } from '@mantine/dates';
import { parseDateInput } from '../../shared/domain/dates/parse-date-input';
import { useDates } from '../app/use-text';

interface DateInputProps {
  readonly label: string;
  readonly description?: string;
  readonly error?: string | undefined;
  /** YYYY-MM-DD, or empty. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly minDate?: string;
  readonly maxDate?: string;
  readonly disabled?: boolean;
}

/** A date that is typed as people write it, or picked. */
export function DateInput({ value, onChange, ...props }: DateInputProps) {
  const { date } = useDates();
  return (
    <MantineDateInput
      {...props}
      value={value === '' ? null : value}
      onChange={(next) => onChange(next ?? '')}
      valueFormat={(shown) => date(shown)}
      dateParser={parseDateInput}
    />
  );
}
