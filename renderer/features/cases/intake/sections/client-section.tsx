import { useTranslation } from 'react-i18next';
import { SEX_LABELS, SPOKEN_LANGUAGE_LABELS } from '../../../../../shared/domain/intake/codes';
import { FieldGrid } from '../../../../ui/field-grid';
import { AgeFields } from '../fields/age-fields';
import { ChoiceField } from '../fields/choice-field';
import { CitizenshipField } from '../fields/citizenship-field';
import { CodeNameField } from '../fields/code-name-field';
import { LineField } from '../fields/line-field';
import { ListField } from '../fields/list-field';
import { NikFields } from '../fields/nik-fields';
import { RegionField } from '../fields/region-field';
import { SectionCard } from './section-card';

/** Who the client is, as far as that can be told today. */
export function ClientSection({ ownCaseId }: { ownCaseId: string | null }) {
  const { t } = useTranslation();
  return (
    <SectionCard section="client">
      <FieldGrid columns={3}>
        <CodeNameField />
        <LineField path="victim.name" description={t('intake.nameHelp')} />
        <LineField path="victim.nickname" description={t('intake.nicknameHelp')} />
      </FieldGrid>
      <FieldGrid>
        <ChoiceField path="victim.sex" labels={SEX_LABELS} required />
        <CitizenshipField />
      </FieldGrid>
      <AgeFields />
      <NikFields ownCaseId={ownCaseId} />
      <FieldGrid>
        <LineField path="victim.passport" />
        <RegionField />
        <ListField
          path="victim.language"
          labels={SPOKEN_LANGUAGE_LABELS}
          description={t('intake.languageHelp')}
          required
        />
        <LineField path="victim.phone" inputMode="tel" description={t('intake.phoneHelp')} />
      </FieldGrid>
    </SectionCard>
  );
}
