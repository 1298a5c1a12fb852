import { Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../ui/card';
import type { StepProps } from '../steps';
import classes from './ground.module.css';

/** Kewajiban hukum: the duties behind this referral, each with its article. */
export function LegalGround({ view, choices, change, readOnly }: StepProps) {
  const { t } = useTranslation();
  const { ground } = choices;
  const chosen = ground?.kind === 'legal_duty' ? ground.basisText : null;
  return (
    <Card title={t('referrals.ground.legal_duty')}>
      <Radio.Group
        label={t('referrals.ground.duty')}
        value={chosen}
        onChange={(basisText) => change({ ground: { kind: 'legal_duty', basisText } })}
      >
        <div className={classes.options}>
          {view.legalDuties.map((duty) => (
            <Radio key={duty} value={duty} label={duty} disabled={readOnly} />
          ))}
        </div>
      </Radio.Group>
    </Card>
  );
}
