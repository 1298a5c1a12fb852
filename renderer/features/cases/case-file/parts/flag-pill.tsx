import {
  IconAmbulance,
  IconAlertTriangle,
  IconBabyCarriage,
  IconDisabled,
  IconEyeExclamation,
  IconHeart,
  IconLanguage,
  IconUrgent,
  IconWorld,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CaseFlag } from '../../../../../shared/contract/cases';
import { Pill, type Tone } from '../../../../ui/pill';

const LOOKS = {
  emergency: { tone: 'danger', Icon: IconUrgent },
  child: { tone: 'warn', Icon: IconBabyCarriage },
  maybe_child: { tone: 'warn', Icon: IconBabyCarriage },
  foreign: { tone: 'neutral', Icon: IconWorld },
  pregnant: { tone: 'neutral', Icon: IconHeart },
  disability: { tone: 'neutral', Icon: IconDisabled },
  perpetrator_near: { tone: 'warn', Icon: IconEyeExclamation },
  interpreter: { tone: 'neutral', Icon: IconLanguage },
  danger: { tone: 'danger', Icon: IconAlertTriangle },
  medical: { tone: 'danger', Icon: IconAmbulance },
} as const satisfies Record<CaseFlag, { tone: Tone; Icon: typeof IconHeart }>;

/** One thing that makes the case need special care. */
export function FlagPill({ flag }: { flag: CaseFlag }) {
  const { t } = useTranslation();
  const { tone, Icon } = LOOKS[flag];
  return (
    <Pill tone={tone} icon={<Icon aria-hidden />}>
      {t(`caseFile.flags.${flag}`)}
    </Pill>
  );
}
