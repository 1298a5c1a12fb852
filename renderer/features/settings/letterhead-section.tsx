import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/card';
import { FieldGrid } from '../../ui/field-grid';
import { SHELTER_SECTIONS } from './shelter-fields';
import { ShelterLine } from './shelter-line';

/** Lembaga & kop surat. The address is the office's; where clients sleep is never asked. */
export function LetterheadSection() {
  const { t } = useTranslation();
  return (
    <Card title={t('settings.sections.letterhead')}>
      <FieldGrid>
        <ShelterLine name="name" description={t('settings.help.name')} />
        <ShelterLine name="city" description={t('settings.help.city')} />
        {SHELTER_SECTIONS.letterhead.map((name) => (
          <ShelterLine
            key={name}
            name={name}
            {...(name === 'letterhead.address' && {
              description: t('settings.help.address'),
            })}
          />
        ))}
      </FieldGrid>
    </Card>
  );
}
