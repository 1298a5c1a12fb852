import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../ui/card';
import type { StepProps } from '../steps';

/** Kepentingan vital: only with a reason. */
export function VitalGround({ choices, change, readOnly }: StepProps) {
  const { t } = useTranslation();
  const { ground } = choices;
  const [reason, setReason] = useState(ground?.kind === 'vital_interest' ? ground.reason : '');
  const write = (text: string) => {
    setReason(text);
    const given = text.trim() !== '';
    change({ ground: given ? { kind: 'vital_interest', reason: text } : null });
  };
  return (
    <Card title={t('referrals.ground.vital_interest')}>
      <Textarea
        label={t('referrals.ground.vitalReason')}
        description={t('referrals.ground.vitalReasonHelp')}
        value={reason}
        onChange={(event) => write(event.currentTarget.value)}
        maxLength={500}
        autosize
        minRows={3}
        required
        disabled={readOnly}
      />
    </Card>
  );
}
