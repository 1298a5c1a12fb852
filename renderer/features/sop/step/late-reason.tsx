import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MAX_REASON_LENGTH } from '../../../../shared/domain/sop/step-event';

interface LateReasonProps {
  readonly value: string;
  readonly onChange: (reason: string) => void;
}

/** Why a deadline set by law was missed; kept with the signature. */
export function LateReason({ value, onChange }: LateReasonProps) {
  const { t } = useTranslation();
  return (
    <Textarea
      mt="sm"
      label={t('sop.sign.lateReason')}
      description={t('sop.sign.lateHelp')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      maxLength={MAX_REASON_LENGTH}
      autosize
      minRows={2}
    />
  );
}
