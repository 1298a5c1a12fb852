import { useTranslation } from 'react-i18next';
import {
  CHANNEL_LABELS,
  RELATION_LABELS,
  YES_NO_UNKNOWN_LABELS,
} from '../../../../../shared/domain/intake/codes';
import { FieldGrid } from '../../../../ui/field-grid';
import { ArrivalTime } from '../fields/arrival-time';
import { ChoiceField } from '../fields/choice-field';
import { LineField } from '../fields/line-field';
import { ListField } from '../fields/list-field';
import { SectionCard } from './section-card';

/** Who reported, whether that may be known, and how and when the client came. */
export function ArrivalSection() {
  const { t } = useTranslation();
  return (
    <SectionCard section="arrival">
      <FieldGrid columns={3}>
        <ListField path="reporter.relation" labels={RELATION_LABELS} required />
        <LineField path="reporter.name" />
        <LineField path="reporter.phone" inputMode="tel" />
      </FieldGrid>
      <FieldGrid columns={2}>
        <ChoiceField path="reporter.wantsSecrecy" labels={YES_NO_UNKNOWN_LABELS} required />
        <ArrivalTime />
        <ListField path="arrival.channel" labels={CHANNEL_LABELS} required />
        <LineField path="arrival.from" placeholder={t('intake.fromPlaceholder')} />
      </FieldGrid>
    </SectionCard>
  );
}
