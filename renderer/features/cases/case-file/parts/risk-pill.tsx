import { IconTriangle, IconTriangleFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RiskLevel } from '../../../../../shared/contract/cases';
import { Pill, type Tone } from '../../../../ui/pill';

const TONES: Readonly<Record<RiskLevel, Tone>> = { high: 'danger', medium: 'warn', low: 'neutral' };

/** The level of risk the companion found, in words. */
export function RiskPill({ level }: { level: RiskLevel }) {
  const { t } = useTranslation();
  const Icon = level === 'high' ? IconTriangleFilled : IconTriangle;
  return (
    <Pill tone={TONES[level]} icon={<Icon aria-hidden />}>
      {t(`caseFile.risk.${level}`)}
    </Pill>
  );
}
