import { useTranslation } from 'react-i18next';
import type { Gate } from '../../../../shared/domain/intake/codes';

interface GateText {
  readonly question: string;
  /** What a "yes" asks of the officer. */
  readonly effect: string;
  /** Part of the effect rests on local practice that an officer still has to confirm. */
  readonly needsConfirmation: boolean;
}

/** Gates whose effect names deadlines or offices that only the region can confirm. */
const NEEDS_CONFIRMATION: ReadonlySet<Gate> = new Set(['G2', 'G7', 'G10']);

/**
 * The words of the safety gates before there is a case, the same as in the SOP file. The only place
 * that has to change when the vault hands out the gates without a case.
 */
export function useGateTexts(): (gate: Gate) => GateText {
  const { t } = useTranslation();
  return (gate) => ({
    question: t(`intake.gates.${gate}.question`),
    effect: t(`intake.gates.${gate}.effect`),
    needsConfirmation: NEEDS_CONFIRMATION.has(gate),
  });
}
