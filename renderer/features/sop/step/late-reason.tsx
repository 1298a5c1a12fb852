import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MAX_REASON_LENGTH } from '../../../../shared/domain/sop/step-event';

interface LateReasonProps {
  /** Titles of steps with a legal deadline that the case would be closed over. */
  readonly openDuties?: readonly string[];
  readonly value: string;
  readonly onChange: (reason: string) => void;
}

/** Why a deadline set by law was missed, or is left open; kept with the signature. */
export function LateReason({ openDuties = [], value, onChange }: LateReasonProps) {
  const { t } = useTranslation();
  const words = openDuties.length === 0 ? 'late' : 'openDuties';
  return (
    <Textarea
      mt="sm"
      label={t(`sop.sign.${words}Reason`)}
      description={t(`sop.sign.${words}Help`, { steps: openDuties.join('; ') })}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      maxLength={MAX_REASON_LENGTH}
      autosize
      minRows={2}
    />
  );
}
