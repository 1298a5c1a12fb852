import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { ADULT_AGE_YEARS, ageAt } from '../../../../../shared/domain/identity/age';
import { AGE_UNKNOWN_REASON_LABELS } from '../../../../../shared/domain/intake/codes';
import { optionalAge, optionalBirthDate } from '../../../../../shared/domain/intake/fields';
import { FieldGrid } from '../../../../ui/field-grid';
import { useSession } from '../../../../app/session-context';
import { useDates } from '../../../../app/use-text';
import { FieldHint } from './field-hint';
import { LineField } from './line-field';
import { ListField } from './list-field';
import { useErrorText, useFieldError, useIntake } from './use-intake-field';

/** A date shorter than this is still being typed. */
const TYPED_DATE_LENGTH = 8;

/** Birth date, else an estimated age, else why there is neither. */
export function AgeFields() {
  const { t } = useTranslation();
  return (
    <FieldGrid columns={3}>
      <div>
        <LineField path="victim.birthDate" placeholder="24/11/1995" />
        <BirthDateHint />
      </div>
      <div>
        <LineField
          path="victim.estimatedAge"
          inputMode="numeric"
          rightSection={t('intake.years')}
          rightSectionWidth={54}
        />
        <EstimatedAgeHint />
      </div>
      <ListField path="victim.ageUnknownReason" labels={AGE_UNKNOWN_REASON_LABELS} />
    </FieldGrid>
  );
}

function BirthDateHint() {
  const { t } = useTranslation();
  const zone = useSession().shelter.timeZone;
  const dates = useDates();
  const errorText = useErrorText();
  const refused = useFieldError('victim.birthDate') !== undefined;
  const text = useWatch({ control: useIntake().control, name: 'victim.birthDate' });
  const now = new Date().toISOString();
  const read = optionalBirthDate(now, zone).safeParse(text);
  if (!read.success) {
    if (refused || text.trim().length < TYPED_DATE_LENGTH) return null;
    return <FieldHint tone="warn">{errorText(read.error.issues[0]?.message)}</FieldHint>;
  }
  if (read.data === null) return null;
  const age = ageAt(read.data, dates.plainDateOf(now)) ?? 0;
  return (
    <FieldHint tone="good">
      {t(age < ADULT_AGE_YEARS ? 'intake.birthDateReadChild' : 'intake.birthDateRead', {
        date: dates.date(read.data),
        age,
      })}
    </FieldHint>
  );
}

function EstimatedAgeHint() {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const refused = useFieldError('victim.estimatedAge') !== undefined;
  const { control } = useIntake();
  const [text, birthDate] = useWatch({
    control,
    name: ['victim.estimatedAge', 'victim.birthDate'],
  });
  const read = optionalAge().safeParse(text);
  if (refused) return null;
  if (!read.success) {
    return <FieldHint tone="warn">{errorText(read.error.issues[0]?.message)}</FieldHint>;
  }
  if (read.data === null) return null;
  if (birthDate.trim() !== '') return <FieldHint>{t('intake.birthDateCounts')}</FieldHint>;
  return read.data < ADULT_AGE_YEARS ? <FieldHint>{t('intake.isChild')}</FieldHint> : null;
}
