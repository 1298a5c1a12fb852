import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RELATION_LABELS } from '../../../../../shared/domain/intake/codes';
import { useSession } from '../../../../app/session-context';
import { FieldGrid } from '../../../../ui/field-grid';
import { FieldHint } from '../fields/field-hint';
import { LineField } from '../fields/line-field';
import { ListField } from '../fields/list-field';
import { useIntake } from '../fields/use-intake-field';
import { guardianNeeded } from '../intake-sections';
import { hasWords, restoreIntake } from '../intake-values';
import { SectionCard } from './section-card';

/** Relations that a guardian cannot have. */
const { self: _self, anonymous: _anonymous, ...GUARDIAN_LABELS } = RELATION_LABELS;

/** Parent or guardian, when the client is a child or may be one. */
export function GuardianSection() {
  const { t } = useTranslation();
  const zone = useSession().shelter.timeZone;
  const values = restoreIntake(useWatch({ control: useIntake().control }));
  const [asked, setAsked] = useState(false);
  const needed = guardianNeeded(values, new Date().toISOString(), zone);
  const byGuardian = values.consent.status === 'given' && values.consent.givenBy === 'guardian';
  const shown = needed || asked || byGuardian || hasWords(values.guardian);
  return (
    <SectionCard section="guardian">
      {shown ? (
        <>
          <FieldGrid>
            <LineField path="guardian.name" required={byGuardian} />
            <ListField path="guardian.relation" labels={GUARDIAN_LABELS} />
          </FieldGrid>
          {values.gates.G7 === 'yes' && (
            <FieldHint tone="warn">{t('intake.guardianMayBeSuspect')}</FieldHint>
          )}
        </>
      ) : (
        <Button variant="default" size="xs" mb="md" onClick={() => setAsked(true)}>
          {t('intake.guardianAnyway')}
        </Button>
      )}
    </SectionCard>
  );
}
