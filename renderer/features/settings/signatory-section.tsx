import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/card';
import { FieldGrid } from '../../ui/field-grid';
import { SHELTER_SECTIONS } from './shelter-fields';
import { ShelterLine } from './shelter-line';

/** Penanda tangan: the official under the letters. */
export function SignatorySection() {
  const { t } = useTranslation();
  return (
    <Card title={t('settings.sections.signatory')}>
      <FieldGrid>
        {SHELTER_SECTIONS.signatory.map((name) => (
          <ShelterLine key={name} name={name} />
        ))}
      </FieldGrid>
    </Card>
  );
}
