import type { TFunction } from 'i18next';
import type { ReferralView } from '../../../../shared/contract/referrals';

/** The ground of a referral in a few words: "persetujuan P-1/2026". */
export function groundText(t: TFunction, view: ReferralView): string {
  const { ground } = view.choices;
  if (ground === null) return t('common.none');
  if (ground.kind === 'legal_duty') return ground.basisText;
  if (ground.kind === 'vital_interest') return t('referrals.ground.vital_interest');
  const consent = view.consents.find((one) => one.consentId === ground.consentId);
  return `${t('referrals.ground.consent')} ${consent?.number ?? ''}`.trim();
}
