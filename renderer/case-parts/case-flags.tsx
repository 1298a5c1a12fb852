import {
  IconAlertTriangle,
  IconEye,
  IconMoodKid,
  IconStethoscope,
  IconUrgent,
  type TablerIcon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CaseFlag } from '../../shared/contract/cases';
import { Pill, type Tone } from '../ui/pill';
import classes from './case-flags.module.css';

interface Look {
  readonly tone: Tone;
  readonly icon?: TablerIcon;
}

/** Red for danger now; amber for what must not be overlooked, as in the head of the case file. */
const FLAG_LOOKS: Readonly<Record<CaseFlag, Look>> = {
  danger: { tone: 'danger', icon: IconAlertTriangle },
  medical: { tone: 'danger', icon: IconStethoscope },
  perpetrator_near: { tone: 'warn', icon: IconEye },
  child: { tone: 'warn', icon: IconMoodKid },
  maybe_child: { tone: 'warn', icon: IconMoodKid },
  emergency: { tone: 'warn', icon: IconUrgent },
  foreign: { tone: 'neutral' },
  pregnant: { tone: 'neutral' },
  disability: { tone: 'neutral' },
  interpreter: { tone: 'neutral' },
};

const FLAG_ORDER: readonly CaseFlag[] = [
  'danger',
  'medical',
  'emergency',
  'perpetrator_near',
  'child',
  'maybe_child',
  'pregnant',
  'disability',
  'foreign',
  'interpreter',
];

/** What needs special care, as words, danger first. */
export function CaseFlags({ flags }: { flags: readonly CaseFlag[] }) {
  const { t } = useTranslation();
  return (
    <span className={classes.flags}>
      {FLAG_ORDER.filter((flag) => flags.includes(flag)).map((flag) => {
        const { tone, icon: Icon } = FLAG_LOOKS[flag];
        return (
          <Pill key={flag} tone={tone} icon={Icon !== undefined && <Icon aria-hidden />}>
            {t(`cases.flags.${flag}`)}
          </Pill>
        );
      })}
    </span>
  );
}
