import {
  IconAlertTriangle,
  IconCircleCheck,
  IconClockExclamation,
  IconHourglassHigh,
  IconMessageReply,
  IconPencil,
  IconSend,
  IconX,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ReferralRow } from '../../shared/contract/referrals';
import { type FollowUp, followUpOf } from '../../shared/domain/ledger/follow-up';
import { useDates } from '../app/use-text';
import { Pill, type Tone } from '../ui/pill';

const LOOKS = {
  draft: { tone: 'neutral', Icon: IconPencil },
  waiting_receipt: { tone: 'accent', Icon: IconSend },
  waiting_answer: { tone: 'accent', Icon: IconHourglassHigh },
  overdue: { tone: 'danger', Icon: IconClockExclamation },
  answered: { tone: 'good', Icon: IconMessageReply },
  recall: { tone: 'danger', Icon: IconAlertTriangle },
  recalled: { tone: 'neutral', Icon: IconCircleCheck },
  cancelled: { tone: 'neutral', Icon: IconX },
} as const satisfies Record<FollowUp, { tone: Tone; Icon: typeof IconPencil }>;

/** Where a referral stands with its agency, in a word with its icon. */
export function ReferralStatePill({ row }: { row: ReferralRow }) {
  const { t } = useTranslation();
  const { plainDateOf } = useDates();
  const followUp = followUpOf(row, plainDateOf(new Date().toISOString()));
  const { tone, Icon } = LOOKS[followUp];
  return (
    <Pill tone={tone} icon={<Icon aria-hidden />}>
      {t(`ledger.followUp.${followUp}`)}
    </Pill>
  );
}
