import { DateInput } from '@mantine/dates';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { parseDateInput } from '../../../../shared/domain/dates/parse-date-input';
import { isPlainDate } from '../../../../shared/domain/dates/plain-date';
import { localDateOf } from '../../../../shared/domain/dates/zones';
import { useSession } from '../../../app/session-context';
import type { ControlProps } from './control-props';

/** A date, typed as people write it or picked from the calendar. */
export function DateField({
  field,
  ids,
  value,
  onChange,
  onBlur,
  inputRef,
  invalid,
}: ControlProps) {
  const { t } = useTranslation();
  const { shelter } = useSession();
  const today = localDateOf(new Date().toISOString(), shelter.timeZone);
  return (
    <DateInput
      id={ids.control}
      ref={inputRef as Ref<HTMLInputElement>}
      value={typeof value === 'string' && isPlainDate(value) ? value : null}
      onChange={onChange}
      onBlur={onBlur}
      dateParser={parseDateInput}
      valueFormat="D MMMM YYYY"
      placeholder={t('sop.form.datePlaceholder')}
      error={invalid}
      aria-describedby={ids.describedBy}
      clearable
      clearButtonProps={{ 'aria-label': t('sop.form.clear') }}
      {...(field.allowFuture === true ? {} : { maxDate: today })}
    />
  );
}
