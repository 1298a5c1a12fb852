import type { DisclosureLine, ReferralView } from '../../../../shared/contract/referrals';
import type { Bilingual } from '../../../../shared/domain/bilingual';
import type { Zone } from '../../../../shared/domain/zones';

type SentLine = ReferralView['sent'][number];
type KeptLine = ReferralView['kept'][number];

/** Facts that the letter says in one phrase ("kode BTM-26-0417, perempuan, 16 tahun"). */
const PHRASE_KEYS: readonly string[] = ['case.code', 'victim.sex', 'victim.age'];

/** What is sent: the phrase that names the client, and the other facts one by one. */
export interface SentColumn {
  readonly phrase: readonly SentLine[];
  readonly facts: readonly SentLine[];
  /** The contact is always the office's, wherever the profile has one. */
  readonly officeContact: boolean;
}

export function sentColumn(view: ReferralView): SentColumn {
  return {
    phrase: view.sent.filter((line) => PHRASE_KEYS.includes(line.key)),
    facts: view.sent.filter((line) => !PHRASE_KEYS.includes(line.key)),
    officeContact: view.allowedZones.some(({ zone }) => zone === 'C'),
  };
}

/** Facts of one zone that stay for one reason. Zone `null`: never leaves, whoever asks. */
export interface KeptGroup {
  readonly zone: Zone | null;
  readonly why: KeptLine['why'];
  readonly labels: readonly Bilingual[];
}

export interface KeptColumn {
  /** Conditional facts that could go if somebody says what for. */
  readonly addable: readonly DisclosureLine[];
  readonly groups: readonly KeptGroup[];
}

/** What stays: what can be added one by one, the rest by zone and reason. */
export function keptColumn(view: ReferralView): KeptColumn {
  const staying = view.kept.filter((line) => line.why !== 'not_selected');
  const groups = new Map<string, KeptGroup>();
  for (const { zone, why } of view.keptZones)
    groups.set(`${zone}/${why}`, { zone, why, labels: [] });
  for (const line of staying) {
    // What never leaves is one group, whatever part of the file it stands in.
    const zone = line.why === 'never_leaves' ? null : line.zone;
    const key = `${zone}/${line.why}`;
    const labels = groups.get(key)?.labels ?? [];
    groups.set(key, { zone, why: line.why, labels: [...labels, line.label] });
  }
  return {
    addable: view.kept.filter((line) => line.why === 'not_selected'),
    groups: [...groups.values()].toSorted((a, b) => orderOf(a).localeCompare(orderOf(b))),
  };
}

const orderOf = ({ zone, why }: KeptGroup) => `${why === 'not_consented' ? 0 : 1}${zone ?? 'Z'}`;

export type MissingReason = 'no_value' | 'not_consented' | 'not_selected';

/** Why a required zone is empty: nothing is known, the consent leaves it out, or it needs a tick. */
export function missingReason(view: ReferralView, zone: Zone): MissingReason {
  const inZone = view.kept.filter((line) => line.zone === zone).map((line) => line.why);
  if (inZone.includes('not_consented')) return 'not_consented';
  return inZone.includes('not_selected') ? 'not_selected' : 'no_value';
}
