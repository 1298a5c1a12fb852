import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { parseNik } from '../../../../../shared/domain/identity/nik';
import { NIK_MISSING_REASON_LABELS } from '../../../../../shared/domain/intake/codes';
import { FieldGrid } from '../../../../ui/field-grid';
import { FieldHint } from './field-hint';
import { LineField } from './line-field';
import { ListField } from './list-field';
import { NikReading } from './nik-reading';
import { useIntake } from './use-intake-field';

/** The NIK with what it says of itself, or why there is none. */
export function NikFields({ ownCaseId }: { ownCaseId: string | null }) {
  const { t } = useTranslation();
  const text = useWatch({ control: useIntake().control, name: 'victim.nik' });
  const nik = parseNik(text);
  return (
    <div>
      <FieldGrid>
        <div>
          <LineField
            path="victim.nik"
            inputMode="numeric"
            placeholder={t('intake.nikPlaceholder')}
            description={t('intake.nikHelp')}
          />
          <NikProgress text={text} />
        </div>
        <ListField
          path="victim.nikMissingReason"
          labels={NIK_MISSING_REASON_LABELS}
          description={t('intake.nikMissingHelp')}
        />
      </FieldGrid>
      {nik.kind === 'valid' && <NikReading nik={nik} ownCaseId={ownCaseId} />}
    </div>
  );
}

function NikProgress({ text }: { text: string }) {
  const { t } = useTranslation();
  const nik = parseNik(text);
  if (nik.kind === 'valid' || text.trim() === '') return null;
  if (nik.code === 'not_digits') {
    return <FieldHint tone="warn">{t('intake.nikLetters')}</FieldHint>;
  }
  const count = text.replace(/\D/g, '').length;
  return (
    <FieldHint tone={count > 16 ? 'warn' : 'plain'}>{t('intake.nikDigits', { count })}</FieldHint>
  );
}
