import type { Bilingual } from '../bilingual';
import type { AnswerValue } from '../facts/answer';
import { isUnanswered } from '../facts/answer';
import { ZONES, type Zone } from '../zones';
import { isGuardianSafe, isTreatedAsChild } from './child';
import { maskText, type TextMask } from './mask-text';
import { type DisclosureProfile, ruleFact, type SendRule, zoneOrder } from './matrix';
import { type Override, overrideReason } from './override';

/** One thing known about a case, as the vault holds it. Zone `null` never leaves. */
export interface CaseFact {
  readonly key: string;
  readonly zone: Zone | null;
  readonly label: Bilingual;
  readonly value: AnswerValue;
  /** The value in plain Indonesian, as it is printed. */
  readonly valueText: string;
  readonly source: string;
  /** UTC ISO instant. */
  readonly recordedAt: string;
}

/**
 * Who gave a consent (sop: self, guardian, other). A closed list and not a name, because it is
 * printed on the letter, where no name may stand.
 */
export const CONSENT_GIVERS = ['client', 'guardian', 'client_and_guardian', 'other'] as const;
export type ConsentGiver = (typeof CONSENT_GIVERS)[number];

/** The legal ground of a disclosure (UU 27/2022 Pasal 20 ayat (2) huruf a, c and d). */
export type LegalGround =
  | {
      readonly kind: 'consent';
      readonly consentNumber: string;
      readonly givenBy: ConsentGiver;
      /** YYYY-MM-DD */
      readonly date: string;
      readonly zones: readonly Zone[];
    }
  | { readonly kind: 'legal_duty'; readonly basisText: string }
  | { readonly kind: 'vital_interest'; readonly reason: string };

/** A conditional fact, or a whole conditional zone, that was ticked, and what it is needed for. */
export type Selection =
  | { readonly kind: 'fact'; readonly key: string; readonly reason: string }
  | { readonly kind: 'zone'; readonly zone: Zone; readonly reason: string };

export interface SentFact {
  readonly fact: CaseFact & { readonly zone: Zone };
  /** `override`: the matrix forbids it, and a case manager or the head let it out. */
  readonly rule: SendRule | 'override';
  /**
   * What is printed: the value with its masks, or "belum diketahui" where that is itself
   * information. `fact.valueText` is the whole value and is never printed.
   */
  readonly text: string;
  /** What a conditional fact is needed for, or why a forbidden one goes. */
  readonly reason?: string;
}

/**
 * Why something stays: the profile forbids it, it is the place of the shelter, it was not ticked,
 * the consent does not cover it, or it never leaves (reporter, phone, working notes, contact).
 */
export type KeptReason =
  | 'forbidden'
  | 'always_forbidden'
  | 'not_selected'
  | 'not_consented'
  | 'never_leaves';

export type KeptItem =
  | { readonly kind: 'fact'; readonly fact: CaseFact; readonly why: KeptReason }
  | { readonly kind: 'zone'; readonly zone: Zone; readonly why: 'forbidden' | 'always_forbidden' };

export interface MissingZone {
  readonly zone: Zone;
  readonly why: 'no_value' | 'not_consented' | 'not_selected';
}

export interface Disclosure {
  readonly profileId: string;
  readonly sent: readonly SentFact[];
  readonly kept: readonly KeptItem[];
  /** `true` when a fact of zone B goes along, on a sheet of its own. */
  readonly identitySheet: boolean;
  /** Required zones of which no answered fact is sent. */
  readonly missing: readonly MissingZone[];
}

export interface DisclosureInput {
  readonly profile: DisclosureProfile;
  /** `internal` of the matrix: keys that leave only where a profile names them. */
  readonly internal: readonly string[];
  readonly facts: readonly CaseFact[];
  readonly ground: LegalGround;
  readonly selections: readonly Selection[];
  /** Only those that a case manager or the head gave. */
  readonly overrides?: readonly Override[];
  readonly masks?: readonly TextMask[];
}

/** Printed where an allergy, a medicine or a pregnancy was asked about without an answer. */
export const UNKNOWN_TEXT = 'belum diketahui';

type Verdict =
  | { readonly kind: 'sent'; readonly item: SentFact }
  | { readonly kind: 'kept'; readonly item: KeptItem }
  | { readonly kind: 'absent' };

/**
 * Divides what is known about a case into what one agency gets and what stays. What is sent is
 * always inside the matrix with its overrides and inside the ground: nothing of zone N, zone C or
 * zone `null` is ever sent, a consent only narrows, and an unanswered fact is absent instead of
 * printed as a dash, so that nobody can fill the paper by guess. The order of the input does not
 * matter.
 */
export function disclose(input: DisclosureInput): Disclosure {
  const guardianSafe = isGuardianSafe(input.facts);
  const verdicts = input.facts.map((fact) => judgeFact(input, fact, guardianSafe));
  const sent = verdicts.flatMap((verdict) => (verdict.kind === 'sent' ? [verdict.item] : []));
  const kept = verdicts.flatMap((verdict) => (verdict.kind === 'kept' ? [verdict.item] : []));
  return {
    profileId: input.profile.id,
    sent: sent.toSorted((a, b) => compareSent(input.profile, a, b)),
    kept: [...kept, ...forbiddenZones(input.profile, kept)].toSorted(compareKept),
    identitySheet: sent.some(({ fact }) => fact.zone === 'B'),
    missing: findMissing(input, sent, kept),
  };
}

function judgeFact(input: DisclosureInput, fact: CaseFact, guardianSafe: boolean): Verdict {
  const { zone } = fact;
  const unanswered = isUnanswered(fact.value) || fact.valueText.trim() === '';
  if (zone === null || zone === 'C') return keep(fact, 'never_leaves', unanswered);
  if (zone === 'N') return keep(fact, 'always_forbidden', unanswered);

  const ruling = ruleFact(input.profile, input.internal, zone, fact.key);
  if (ruling.kind === 'forbidden') return judgeForbidden(input, { ...fact, zone }, unanswered);
  const rule = zone === 'L' && !guardianSafe ? 'conditional' : ruling.rule;

  const printsUnknown = unanswered && ruling.printUnknown && rule === 'required';
  if (unanswered && !printsUnknown) return { kind: 'absent' };
  if (!isCovered(input.ground, zone)) return keep(fact, 'not_consented', unanswered);
  const text = printsUnknown ? UNKNOWN_TEXT : printedText(input, fact);
  if (rule === 'required') return { kind: 'sent', item: { fact: { ...fact, zone }, rule, text } };

  const reason = findReason(input.selections, fact.key, zone);
  if (reason === undefined) return keep(fact, 'not_selected', unanswered);
  return { kind: 'sent', item: { fact: { ...fact, zone }, rule, text, reason } };
}

/** An override goes past the matrix, and past nothing else: the ground must cover its zone too. */
function judgeForbidden(
  input: DisclosureInput,
  fact: SentFact['fact'],
  unanswered: boolean,
): Verdict {
  const reason = overrideReason(input.overrides ?? [], input.internal, fact);
  if (reason === undefined) return keep(fact, 'forbidden', unanswered);
  if (unanswered) return { kind: 'absent' };
  if (!isCovered(input.ground, fact.zone)) return keep(fact, 'not_consented', unanswered);
  const text = printedText(input, fact);
  return { kind: 'sent', item: { fact, rule: 'override', text, reason } };
}

/** Facts of these zones name a person and stand on a sheet of their own, unmasked. */
export const SHEET_ZONES: readonly (Zone | null)[] = ['B', 'L'];

function printedText({ masks = [] }: DisclosureInput, { key, zone, valueText }: CaseFact): string {
  return SHEET_ZONES.includes(zone) ? valueText : maskText(key, valueText, masks);
}

function keep(fact: CaseFact, why: KeptReason, unanswered: boolean): Verdict {
  return unanswered ? { kind: 'absent' } : { kind: 'kept', item: { kind: 'fact', fact, why } };
}

function isCovered(ground: LegalGround, zone: Zone): boolean {
  return ground.kind !== 'consent' || ground.zones.includes(zone);
}

/** A tick without a reason is no tick. A reason for the fact itself goes before the zone's. */
function findReason(selections: readonly Selection[], key: string, zone: Zone): string | undefined {
  const reasons = (kind: 'fact' | 'zone') =>
    selections
      .filter((one) => one.kind === kind)
      .filter((one) => (one.kind === 'fact' ? one.key === key : one.zone === zone))
      .map((one) => one.reason.trim())
      .filter((reason) => reason !== '')
      .toSorted();
  return reasons('fact')[0] ?? reasons('zone')[0];
}

/** Forbidden zones of which nothing is known yet are named too: the refusal itself is shown. */
function forbiddenZones(profile: DisclosureProfile, kept: readonly KeptItem[]): KeptItem[] {
  const known = new Set(kept.map((item) => (item.kind === 'fact' ? item.fact.zone : item.zone)));
  return ZONES.filter((zone) => profile.zones[zone].rule === 'forbidden' && !known.has(zone)).map(
    (zone) => ({ kind: 'zone', zone, why: zone === 'N' ? 'always_forbidden' : 'forbidden' }),
  );
}

/**
 * Zone C is always met by the office itself and zone M by the packet's own ground. Zone L is
 * needed only for a client who is a child or may be one.
 */
function findMissing(
  input: DisclosureInput,
  sent: readonly SentFact[],
  kept: readonly KeptItem[],
): MissingZone[] {
  const child = isTreatedAsChild(input.facts);
  return ZONES.filter((zone) => zone !== 'C' && zone !== 'M' && (zone !== 'L' || child))
    .filter((zone) => input.profile.zones[zone].rule === 'required')
    .filter((zone) => !sent.some(({ fact }) => fact.zone === zone && !isUnanswered(fact.value)))
    .map((zone) => ({ zone, why: whyMissing(zone, kept) }));
}

function whyMissing(zone: Zone, kept: readonly KeptItem[]): MissingZone['why'] {
  const reasons = kept.flatMap((item) =>
    item.kind === 'fact' && item.fact.zone === zone ? [item.why] : [],
  );
  if (reasons.includes('not_consented')) return 'not_consented';
  return reasons.includes('not_selected') ? 'not_selected' : 'no_value';
}

function compareSent(profile: DisclosureProfile, a: SentFact, b: SentFact): number {
  return (
    zoneOrder(a.fact.zone) - zoneOrder(b.fact.zone) ||
    listPosition(profile, a.fact) - listPosition(profile, b.fact) ||
    compareFacts(a.fact, b.fact)
  );
}

function listPosition(profile: DisclosureProfile, fact: SentFact['fact']): number {
  const keys = Object.keys(profile.zones[fact.zone].facts ?? {});
  const position = keys.indexOf(fact.key);
  return position === -1 ? keys.length : position;
}

function compareKept(a: KeptItem, b: KeptItem): number {
  const zoneOf = (item: KeptItem) => (item.kind === 'fact' ? item.fact.zone : item.zone);
  const rank = (zone: Zone | null) => (zone === null ? ZONES.length : zoneOrder(zone));
  const byZone = rank(zoneOf(a)) - rank(zoneOf(b));
  if (byZone !== 0 || a.kind === 'zone' || b.kind === 'zone') return byZone;
  return compareFacts(a.fact, b.fact);
}

function compareFacts(a: CaseFact, b: CaseFact): number {
  return (
    compareText(a.key, b.key) ||
    compareText(a.recordedAt, b.recordedAt) ||
    compareText(a.valueText, b.valueText) ||
    compareText(a.source, b.source)
  );
}

/** Plain code unit order: the same on every machine, whatever its language. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
