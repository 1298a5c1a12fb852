import {
  IconShieldCheck,
  IconShieldExclamation,
  IconShieldHalf,
  type TablerIcon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RiskLevel } from '../../shared/domain/risk/rule';
import { Pill, type Tone } from '../ui/pill';
import classes from './case-flags.module.css';

const LOOKS: Readonly<Record<RiskLevel, { readonly tone: Tone; readonly icon: TablerIcon }>> = {
  high: { tone: 'danger', icon: IconShieldExclamation },
  medium: { tone: 'warn', icon: IconShieldHalf },
  low: { tone: 'good', icon: IconShieldCheck },
};

interface RiskPillProps {
  readonly level: RiskLevel | null;
  /** With the word "risk", where no column says it. */
  readonly named?: boolean;
}

/** The level of the last risk triage, or that there was none yet. */
export function RiskPill({ level, named = false }: RiskPillProps) {
  const { t } = useTranslation();
  if (level === null) return <span className={classes.quiet}>{t('cases.risk.none')}</span>;
  const { tone, icon: Icon } = LOOKS[level];
  return (
    <Pill tone={tone} icon={<Icon aria-hidden />}>
      {t(named ? `caseFile.risk.${level}` : `cases.risk.${level}`)}
    </Pill>
  );
}
