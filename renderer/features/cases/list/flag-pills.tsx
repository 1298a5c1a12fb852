import {
  IconAlertTriangle,
  IconEye,
  IconMoodKid,
  IconShieldCheck,
  IconShieldExclamation,
  IconShieldHalf,
  IconStethoscope,
  IconUrgent,
  type TablerIcon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CaseFlag, RiskLevel } from '../../../../shared/contract/cases';
import { Pill, type Tone } from '../../../ui/pill';
import classes from './flag-pills.module.css';

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

const RISK_LOOKS: Readonly<Record<RiskLevel, Required<Look>>> = {
  high: { tone: 'danger', icon: IconShieldExclamation },
  medium: { tone: 'warn', icon: IconShieldHalf },
  low: { tone: 'good', icon: IconShieldCheck },
};

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

/** The level of the last risk triage, or that there was none yet. */
export function RiskPill({ level }: { level: RiskLevel | null }) {
  const { t } = useTranslation();
  if (level === null) return <span className={classes.quiet}>{t('cases.risk.none')}</span>;
  const { tone, icon: Icon } = RISK_LOOKS[level];
  return (
    <Pill tone={tone} icon={<Icon aria-hidden />}>
      {t(`cases.risk.${level}`)}
    </Pill>
  );
}
