import { Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CONFERENCE_LIMITS } from '../../../shared/domain/conference/conference';
import { zoneLetters } from '../../../shared/domain/dates/zones';
import { useSession } from '../../app/session-context';
import { Card } from '../../ui/card';
import { DateInput } from '../../ui/date-input';
import { FieldGrid } from '../../ui/field-grid';
import { type ConferenceValues, heldAtOf } from './conference-values';
import classes from './conference.module.css';

interface TextsCardProps {
  readonly values: ConferenceValues;
  readonly onChange: (part: Partial<ConferenceValues>) => void;
}

/** When and where, what about, what was said. */
export function TextsCard({ values, onChange }: TextsCardProps) {
  const { t } = useTranslation();
  return (
    <>
      <Card title={t('conference.when')}>
        <WhenFields values={values} onChange={onChange} />
        <Textarea
          label={t('conference.agenda')}
          description={t('conference.agendaHelp')}
          value={values.agenda}
          onChange={(event) => onChange({ agenda: event.currentTarget.value })}
          maxLength={CONFERENCE_LIMITS.text}
          autosize
          minRows={2}
        />
      </Card>
      <Card title={t('conference.discussion')}>
        <div className={classes.stack}>
          {(['issues', 'options'] as const).map((name) => (
            <Textarea
              key={name}
              label={t(`conference.${name}`)}
              value={values[name]}
              onChange={(event) => onChange({ [name]: event.currentTarget.value })}
              maxLength={CONFERENCE_LIMITS.text}
              autosize
              minRows={3}
            />
          ))}
        </div>
      </Card>
    </>
  );
}

type WhenProps<T> = {
  readonly values: T;
  readonly onChange: (part: Partial<Pick<ConferenceValues, 'date' | 'time' | 'place'>>) => void;
};

/** Day and time on the shelter's clock, and the place. */
export function WhenFields({
  values,
  onChange,
}: WhenProps<Pick<ConferenceValues, 'date' | 'time' | 'place'>>) {
  const { t } = useTranslation();
  const zone = useSession().shelter.timeZone;
  const isTimeWrong = values.date !== '' && heldAtOf(values, zone) === null;
  return (
    <>
      <FieldGrid>
        <DateInput
          label={t('conference.date')}
          value={values.date}
          onChange={(date) => onChange({ date })}
          error={values.date === '' ? t('common.required') : undefined}
        />
        <TextInput
          label={t('conference.time', { zone: zoneLetters(zone) })}
          placeholder={t('conference.timeHelp')}
          value={values.time}
          onChange={(event) => onChange({ time: event.currentTarget.value })}
          error={isTimeWrong && t('agenda.tasks.timeWrong')}
          maxLength={10}
        />
      </FieldGrid>
      <TextInput
        mb="sm"
        label={t('conference.place')}
        description={t('conference.placeHelp')}
        value={values.place}
        onChange={(event) => onChange({ place: event.currentTarget.value })}
        maxLength={CONFERENCE_LIMITS.line}
      />
    </>
  );
}
