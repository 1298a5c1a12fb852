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
  /** Required facts of the identity sheet, zone by zone: names and numbers are not listed here. */
  readonly sheet: readonly { readonly zone: Zone; readonly lines: readonly SentLine[] }[];
  /** The contact is always the office's, wherever the profile has one. */
  readonly officeContact: boolean;
}

export function sentColumn(view: ReferralView): SentColumn {
  const onSheet = (line: SentLine) => line.onIdentitySheet && line.rule === 'required';
  const sheet = (['B', 'L'] as const).map((zone) => ({
    zone,
    lines: view.sent.filter((line) => line.zone === zone && onSheet(line)),
  }));
  return {
    phrase: view.sent.filter((line) => PHRASE_KEYS.includes(line.key)),
    facts: view.sent.filter((line) => !PHRASE_KEYS.includes(line.key) && !onSheet(line)),
    sheet: sheet.filter(({ lines }) => lines.length > 0),
    officeContact: view.allowedZones.some(({ zone }) => zone === 'C'),
  };
}

/** Answers of the office to itself, as the matrix of packets lists them (`internal`). */
const WORKING_KEYS = /^(gate|review|consent)\.|^case\.codeName$/;

/** What a group of kept facts is called: a zone, what never leaves, or working notes. */
export type KeptTitle = Zone | 'never' | 'working';

/** Facts that stay for one reason. */
export interface KeptGroup {
  readonly title: KeptTitle;
  /** Other facts of the zone may go to this agency; these may not. */
  readonly onlySome: boolean;
  readonly why: KeptLine['why'];
  readonly labels: readonly Bilingual[];
  /** Those that a case manager or the head may let out against the matrix. */
  readonly overridable: readonly DisclosureLine[];
}

export interface KeptColumn {
  /** Conditional facts that could go if somebody says what for. */
  readonly addable: readonly DisclosureLine[];
  readonly groups: readonly KeptGroup[];
}

/** What stays: what can be added one by one, the rest by zone and reason. */
export function keptColumn(view: ReferralView): KeptColumn {
  const staying = view.kept.filter((line) => line.why !== 'not_selected');
  const allowed = new Set(view.allowedZones.map(({ zone }) => zone));
  const groups = new Map<string, KeptGroup>();
  for (const { zone, why } of view.keptZones) {
    groups.set(`${zone}/${why}`, {
      title: zone,
      onlySome: false,
      why,
      labels: [],
      overridable: [],
    });
  }
  for (const line of staying) {
    const title = titleOf(line);
    const key = `${title}/${line.why}`;
    const onlySome = line.why === 'forbidden' && line.zone !== null && allowed.has(line.zone);
    const { labels = [], overridable = [] } = groups.get(key) ?? {};
    groups.set(key, {
      title,
      onlySome,
      why: line.why,
      labels: [...labels, line.label],
      overridable: line.overridable ? [...overridable, line] : overridable,
    });
  }
  return {
    addable: view.kept.filter((line) => line.why === 'not_selected'),
    groups: [...groups.values()].toSorted((a, b) => orderOf(a).localeCompare(orderOf(b))),
  };
}

function titleOf({ key, zone, why }: KeptLine): KeptTitle {
  if (why === 'never_leaves' || zone === null) return 'never';
  return why === 'forbidden' && WORKING_KEYS.test(key) ? 'working' : zone;
}

/** What the consent leaves out comes first: that can change. Zones follow in their order. */
const orderOf = ({ title, why }: KeptGroup) =>
  `${why === 'not_consented' ? 0 : 1}${title.length === 1 ? title : `Z${title}`}`;

export type MissingReason = 'no_value' | 'not_consented' | 'not_selected';

/** Why a required zone is empty: nothing is known, the consent leaves it out, or it needs a tick. */
export function missingReason(view: ReferralView, zone: Zone): MissingReason {
  const inZone = view.kept.filter((line) => line.zone === zone).map((line) => line.why);
  if (inZone.includes('not_consented')) return 'not_consented';
  return inZone.includes('not_selected') ? 'not_selected' : 'no_value';
}
