import {
  IconCircleCheck,
  IconClockExclamation,
  IconPencil,
  IconSend,
  IconX,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ReferralRow } from '../../../shared/contract/referrals';
import { useDates } from '../../app/use-text';
import { Pill, type Tone } from '../../ui/pill';
import { isReplyOverdue } from './board/filters';

const TONES = {
  draft: 'neutral',
  issued: 'accent',
  received: 'good',
  cancelled: 'neutral',
  late: 'danger',
} as const satisfies Record<string, Tone>;

const ICONS = {
  draft: IconPencil,
  issued: IconSend,
  received: IconCircleCheck,
  cancelled: IconX,
  late: IconClockExclamation,
};

/** Where a referral stands, in a word with its icon. */
export function ReferralStatePill({ row }: { row: ReferralRow }) {
  const { t } = useTranslation();
  const { plainDateOf } = useDates();
  const late = isReplyOverdue(row, plainDateOf(new Date().toISOString()));
  const state = late ? 'late' : row.state;
  const Icon = ICONS[state];
  return (
    <Pill tone={TONES[state]} icon={<Icon aria-hidden />}>
      {t(`referrals.state.${state}`)}
    </Pill>
  );
}
