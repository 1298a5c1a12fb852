import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import {
  CONSENT_GIVER_LABELS,
  CONSENT_METHOD_LABELS,
  CONSENT_STATUS_LABELS,
} from '../../../../../shared/domain/intake/codes';
import { FieldGrid } from '../../../../ui/field-grid';
import { ChoiceField } from '../fields/choice-field';
import { FieldHint } from '../fields/field-hint';
import { TextField } from '../fields/line-field';
import { useIntake } from '../fields/use-intake-field';
import classes from './consent-section.module.css';
import { SectionCard } from './section-card';

const PLAIN_WORDS = ['recorded', 'readBy', 'notSent', 'police', 'withdraw'] as const;

/** The client's consent (persetujuan klien) to being registered, said in plain words first. */
export function ConsentSection() {
  const { t } = useTranslation();
  const status = useWatch({ control: useIntake().control, name: 'consent.status' });
  return (
    <SectionCard section="consent">
      <div className={classes.plainWords}>
        <strong>{t('intake.consentReadAloud')}</strong>
        <ul>
          {PLAIN_WORDS.map((sentence) => (
            <li key={sentence}>{t(`intake.consentWords.${sentence}`)}</li>
          ))}
        </ul>
      </div>
      <div className={classes.status}>
        <ChoiceField path="consent.status" labels={CONSENT_STATUS_LABELS} required />
        {status === 'refused' && <FieldHint>{t('intake.consentRefusedHelp')}</FieldHint>}
        {status === 'not_yet' && <FieldHint>{t('intake.consentNotYetHelp')}</FieldHint>}
        {status === 'emergency' && <FieldHint>{t('intake.consentEmergencyHelp')}</FieldHint>}
      </div>
      {status === 'given' && (
        <FieldGrid>
          <ChoiceField path="consent.givenBy" labels={CONSENT_GIVER_LABELS} required />
          <ChoiceField path="consent.method" labels={CONSENT_METHOD_LABELS} required />
        </FieldGrid>
      )}
      <div className={classes.note}>
        <TextField path="consent.note" required={status === 'emergency'} />
      </div>
    </SectionCard>
  );
}
