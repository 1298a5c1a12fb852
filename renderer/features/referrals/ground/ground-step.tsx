import { Radio, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GroundChoice } from '../../../../shared/contract/referrals';
import { Card } from '../../../ui/card';
import type { StepProps } from '../steps';
import wizard from '../wizard.module.css';
import { ConsentGround } from './consent-ground';
import classes from './ground.module.css';
import { LegalGround } from './legal-ground';
import { VitalGround } from './vital-ground';

type GroundKind = GroundChoice['kind'];

/** Dasar: on what the disclosure rests. Without one nothing goes on. */
export function GroundStep(props: StepProps & { readonly flush: () => Promise<void> }) {
  const { t } = useTranslation();
  const { view, choices, change, readOnly } = props;
  const [kind, setKind] = useState<GroundKind | null>(choices.ground?.kind ?? null);
  const kinds: readonly GroundKind[] = [
    'consent',
    ...(view.legalDuties.length > 0 ? (['legal_duty'] as const) : []),
    'vital_interest',
  ];
  const choose = (next: string) => {
    const chosen = kinds.find((one) => one === next);
    if (chosen === undefined || chosen === kind) return;
    setKind(chosen);
    // Another kind of ground does not rest on the old one's details.
    change({ ground: null });
  };
  return (
    <div className={wizard.columns} data-kind="halves">
      <Card title={t('referrals.ground.title')}>
        <Text c="dimmed" mb="sm">
          {t('referrals.ground.intro')}
        </Text>
        <Radio.Group value={kind} onChange={choose} aria-label={t('referrals.ground.title')}>
          <div className={classes.options}>
            {kinds.map((one) => (
              <Radio.Card key={one} value={one} className={classes.option} disabled={readOnly}>
                <Radio.Indicator disabled={readOnly} />
                <span>
                  <strong>{t(`referrals.ground.${one}`)}</strong>
                  <small>{t(`referrals.ground.${one}Help`)}</small>
                </span>
              </Radio.Card>
            ))}
          </div>
        </Radio.Group>
      </Card>
      {kind === 'consent' && <ConsentGround {...props} />}
      {kind === 'legal_duty' && <LegalGround {...props} />}
      {kind === 'vital_interest' && <VitalGround {...props} />}
    </div>
  );
}
