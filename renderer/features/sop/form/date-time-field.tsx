import { TextInput } from '@mantine/core';
import { type Ref, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clockTime, shortDate } from '../../../../shared/domain/dates/format';
import { parseDateInput } from '../../../../shared/domain/dates/parse-date-input';
import { instantFromLocal, localDateOf, parseInstant } from '../../../../shared/domain/dates/zones';
import { useSession } from '../../../app/session-context';
import { useDates } from '../../../app/use-text';
import type { ControlProps } from './control-props';
import classes from './form.module.css';

/** What stands between date and time while they are not yet an instant. */
const BETWEEN = ' | ';

/** A day and a time of the shelter's clock. Half an answer is kept as typed and never guessed. */
export function DateTimeField({ ids, value, onChange, onBlur, inputRef, invalid }: ControlProps) {
  const { t } = useTranslation();
  const { timeZone } = useSession().shelter;
  const { language } = useDates();
  const [typed, setTyped] = useState(() => {
    const text = typeof value === 'string' ? value : '';
    if (parseInstant(text) === null) {
      const [date = '', time = ''] = text.split(BETWEEN);
      return { date, time };
    }
    return {
      date: shortDate(localDateOf(text, timeZone)),
      time: clockTime(text, timeZone, language),
    };
  });
  const change = (next: typeof typed) => {
    setTyped(next);
    const date = parseDateInput(next.date);
    const instant = date === null ? null : instantFromLocal(date, next.time, timeZone);
    const blank = next.date.trim() === '' && next.time.trim() === '';
    onChange(blank ? null : (instant ?? `${next.date}${BETWEEN}${next.time}`));
  };
  return (
    <div className={classes.dateTime}>
      <TextInput
        id={ids.control}
        ref={inputRef as Ref<HTMLInputElement>}
        value={typed.date}
        onChange={(event) => change({ ...typed, date: event.currentTarget.value })}
        onBlur={onBlur}
        placeholder={t('sop.form.datePlaceholder')}
        error={invalid}
        aria-describedby={ids.describedBy}
      />
      <TextInput
        value={typed.time}
        onChange={(event) => change({ ...typed, time: event.currentTarget.value })}
        onBlur={onBlur}
        placeholder={t('sop.form.timePlaceholder')}
        aria-label={t('sop.form.time')}
        error={invalid}
      />
    </div>
  );
}
