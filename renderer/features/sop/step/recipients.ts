import type { Bilingual } from '../../../../shared/domain/bilingual';
import type { Agency } from '../../../../shared/domain/disclosure/agency';

interface AgencyEntry {
  readonly agency: Agency;
  readonly profiles: readonly { readonly profileId: string; readonly name: Bilingual }[];
}

/** An agency and the kind of packet it can receive; the vault signs the step when it is issued. */
export interface Recipient {
  readonly agency: Agency;
  readonly profileId: string;
  readonly purpose: Bilingual;
}

/** Agencies that can receive one of these packets, an agency once for each. */
export function recipientsFor(
  entries: readonly AgencyEntry[],
  profiles: readonly string[],
): readonly Recipient[] {
  return entries.flatMap((entry) =>
    entry.profiles
      .filter(({ profileId }) => profiles.includes(profileId))
      .map(({ profileId, name }) => ({ agency: entry.agency, profileId, purpose: name })),
  );
}
