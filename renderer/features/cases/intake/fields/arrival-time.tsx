import { Button, TextInput } from '@mantine/core';
import { type Ref, useState } from 'react';
import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { parseInstant, zoneLetters } from '../../../../../shared/domain/dates/zones';
import { useSession } from '../../../../app/session-context';
import { useDates } from '../../../../app/use-text';
import { joinArrival, splitArrival, type TypedTime } from './arrival-text';
import { FieldHint } from './field-hint';
import classes from './fields.module.css';
import { useFieldError, useIntake } from './use-intake-field';

/** When the client came, on the calendar and the clock of the shelter. */
export function ArrivalTime() {
  const { control } = useIntake();
  return (
    <Controller
      control={control}
      name="arrival.at"
      render={({ field }) => (
        <ArrivalInputs value={field.value} onChange={field.onChange} firstRef={field.ref} />
      )}
    />
  );
}

function ArrivalInputs({
  value,
  onChange,
  firstRef,
}: {
  value: string;
  onChange: (value: string) => void;
  firstRef: Ref<HTMLInputElement>;
}) {
  const { t } = useTranslation();
  const zone = useSession().shelter.timeZone;
  const dates = useDates();
  const error = useFieldError('arrival.at');
  const [typed, setTyped] = useState(() => splitArrival(value, zone));
  const change = (next: TypedTime) => {
    setTyped(next);
    onChange(joinArrival(next, zone));
  };
  return (
    <div>
      <div className={classes.dateTime}>
        <TextInput
          ref={firstRef}
          label={t('intake.arrivalDate')}
          value={typed.date}
          onChange={(event) => change({ ...typed, date: event.currentTarget.value })}
          error={error !== undefined}
          required
          autoComplete="off"
        />
        <TextInput
          label={t('intake.arrivalTime', { zone: zoneLetters(zone) })}
          value={typed.time}
          onChange={(event) => change({ ...typed, time: event.currentTarget.value })}
          error={error !== undefined}
          required
          autoComplete="off"
        />
        <Button
          variant="default"
          onClick={() => change(splitArrival(new Date().toISOString(), zone))}
        >
          {t('intake.arrivalNow')}
        </Button>
      </div>
      {error !== undefined && <FieldHint tone="warn">{error}</FieldHint>}
      {error === undefined && parseInstant(value) !== null && (
        <FieldHint>{`${dates.weekdayOf(value)}, ${dates.timeOf(value)}`}</FieldHint>
      )}
    </div>
  );
}
