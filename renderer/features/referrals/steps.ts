import type { ReferralChoices, ReferralView } from '../../../shared/contract/referrals';

/** Steps of the wizard, in the order in which they are walked. */
export const WIZARD_STEPS = [
  'agency',
  'ground',
  'data',
  'attachments',
  'letter',
  'preview',
  'handover',
] as const;
export type WizardStep = (typeof WIZARD_STEPS)[number];

/** What every step of the wizard is given. */
export interface StepProps {
  /** The referral as the vault holds it, computed from the choices saved last. */
  readonly view: ReferralView;
  /** The choices as they stand on the screen. */
  readonly choices: ReferralChoices;
  readonly change: (part: Partial<ReferralChoices>) => void;
  /** After approval or cancellation nothing can be changed any more. */
  readonly readOnly: boolean;
}

/** Where a referral is taken up again. */
export function firstStep(view: ReferralView): WizardStep {
  if (view.row.state === 'issued' || view.row.state === 'received') return 'handover';
  return hasGround(view, view.choices) ? 'data' : 'agency';
}

/** `true` when the chosen ground still carries: a withdrawn consent does not. */
export function hasGround(view: ReferralView, { ground }: ReferralChoices): boolean {
  if (ground === null) return false;
  if (ground.kind !== 'consent') return true;
  const consent = view.consents.find((one) => one.consentId === ground.consentId);
  return consent !== undefined && consent.withdrawnAt === null;
}

/** Beyond the ground there is nothing to show before there is one. */
export function isReachable(step: WizardStep, grounded: boolean): boolean {
  return grounded || WIZARD_STEPS.indexOf(step) <= WIZARD_STEPS.indexOf('ground');
}

export function stepAfter(step: WizardStep): WizardStep | undefined {
  return WIZARD_STEPS[WIZARD_STEPS.indexOf(step) + 1];
}

export function stepBefore(step: WizardStep): WizardStep | undefined {
  return WIZARD_STEPS[WIZARD_STEPS.indexOf(step) - 1];
}
