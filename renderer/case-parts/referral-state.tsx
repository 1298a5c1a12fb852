import { IconCircleCheck, IconCircleX, IconHourglassHigh, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ReferralRow } from '../../shared/contract/referrals';
import { Pill, type Tone } from '../ui/pill';

const LOOKS = {
  draft: { tone: 'neutral', Icon: IconPencil },
  issued: { tone: 'accent', Icon: IconHourglassHigh },
  received: { tone: 'good', Icon: IconCircleCheck },
  cancelled: { tone: 'neutral', Icon: IconCircleX },
} as const satisfies Record<ReferralRow['state'], { tone: Tone; Icon: typeof IconPencil }>;

/** Where a referral stands, as icon and word. */
export function ReferralState({ state }: { state: ReferralRow['state'] }) {
  const { t } = useTranslation();
  const { tone, Icon } = LOOKS[state];
  return (
    <Pill tone={tone} icon={<Icon aria-hidden />}>
      {t(`caseFile.referrals.states.${state}`)}
    </Pill>
  );
}
