import type { Bilingual } from '../../../../shared/domain/bilingual';
import type { Agency } from '../../../../shared/domain/disclosure/agency';

export type ReferralPurpose = 'treatment' | 'police_report';

/** The packet profile that finishes a referral step; the vault signs the step when it is issued. */
export const PROFILE_OF_PURPOSE: Readonly<Record<ReferralPurpose, string>> = {
  treatment: 'hospital_treatment',
  police_report: 'police_report',
};

interface AgencyEntry {
  readonly agency: Agency;
  readonly profiles: readonly { readonly profileId: string; readonly name: Bilingual }[];
}

/** Agencies that can receive a packet for this purpose. */
export function agenciesFor(entries: readonly AgencyEntry[], purpose: ReferralPurpose) {
  return entries
    .filter(({ agency }) => agency.profiles.includes(PROFILE_OF_PURPOSE[purpose]))
    .map(({ agency }) => agency);
}

/** The name of the profile of a purpose, which is how referral rows tell theirs. */
export function profileNameOf(
  entries: readonly AgencyEntry[],
  purpose: ReferralPurpose,
): Bilingual | undefined {
  return entries
    .flatMap(({ profiles }) => profiles)
    .find(({ profileId }) => profileId === PROFILE_OF_PURPOSE[purpose])?.name;
}
