import type { DisclosureLine, ReferralRow, ReferralView } from '../../../shared/contract/referrals';
import type { FactView } from '../../../shared/contract/cases';
import { localDateOf } from '../../../shared/domain/dates/zones';
import type { Agency } from '../../../shared/domain/disclosure/agency';
import {
  type CaseFact,
  type Disclosure,
  disclose,
  type LegalGround,
} from '../../../shared/domain/disclosure/disclose';
import { isSheetFact } from '../../../shared/domain/disclosure/echoes';
import { isFreeText } from '../../../shared/domain/disclosure/propose-masks';
import { type DisclosureProfile, findProfile } from '../../../shared/domain/disclosure/matrix';
import { knownAgeAt } from '../../../shared/domain/identity/age';
import { stepsOf, type Sop, type SopStep } from '../../../shared/domain/sop/definition';
import { ZONES } from '../../../shared/domain/zones';
import { UserError } from '../../../shared/contract/errors';
import { findAgency } from '../agencies/directory';
import { readCase, readFacts } from '../cases/records';
import { factViews, INTAKE_SOURCE } from '../cases/fact-views';
import { listConsents } from '../consents/consents';
import { withdrawalDueAt } from '../ledger/withdrawal-due';
import { letterheadGaps, offersHandover } from '../packets/packets';
import { definitionOf } from '../sop/library';
import { pinOf } from '../sop/progress';
import type { UseCaseContext } from '../state';
import { canOverride, masksView, overridesView } from './referral-marks';
import { readPackets, type Referral } from './referrals.store';

/** A referral with all that its screens and its pages are made of. */
export interface LoadedReferral {
  readonly referral: Referral;
  readonly agency: Agency;
  readonly profile: DisclosureProfile;
  readonly ground: LegalGround | null;
  readonly disclosure: Disclosure;
  readonly facts: readonly FactView[];
}

const GIVERS = {
  self: 'client',
  guardian: 'guardian',
  self_and_guardian: 'client_and_guardian',
} as const;

const NOTHING_GRANTED: LegalGround = {
  kind: 'consent',
  consentNumber: '',
  givenBy: 'client',
  date: '',
  zones: [],
};

export function loadReferral(context: UseCaseContext, referral: Referral): LoadedReferral {
  const agency = findAgency(context, referral.agencyId);
  const profile = findProfile(context.resources.matrix, referral.profileId);
  if (agency === undefined || profile === undefined) throw new UserError('not_found');
  const ground = legalGround(context, referral);
  const facts = currentFacts(context, referral.caseId);
  const disclosure = disclose({
    profile,
    internal: context.resources.matrix.internal,
    facts: [caseCodeFact(referral), ...facts.map(caseFact)],
    ground: ground ?? NOTHING_GRANTED,
    selections: referral.choices.selections.map(({ key, reason }) => ({
      kind: 'fact',
      key,
      reason,
    })),
    overrides: referral.choices.overrides,
    masks: referral.choices.masks,
  });
  return { referral, agency, profile, ground, disclosure, facts };
}

/** On what the disclosure rests now; a withdrawn consent carries nothing. */
function legalGround(context: UseCaseContext, referral: Referral): LegalGround | null {
  const { ground } = referral.choices;
  if (ground === null || ground.kind !== 'consent') return ground;
  const consent = listConsents(context, referral).find(
    (one) => one.consentId === ground.consentId && one.agencyId === referral.agencyId,
  );
  if (consent === undefined || consent.withdrawnAt !== null) return null;
  return {
    kind: 'consent',
    consentNumber: consent.number,
    givenBy: GIVERS[consent.givenBy],
    date: localDateOf(consent.givenAt, context.session.shelter.timeZone),
    zones: consent.zones,
  };
}

/** Facts of the case, with the age of today and not of the day of arrival. */
function currentFacts(context: UseCaseContext, caseId: string): readonly FactView[] {
  const records = readFacts(context.vault.db, caseId);
  const valueOf = (key: string) => records.find((record) => record.key === key)?.value;
  const birthDate = valueOf('victim.birthDate');
  const estimatedAge = valueOf('victim.estimatedAge');
  const age = knownAgeAt(
    {
      birthDate: typeof birthDate === 'string' ? birthDate : null,
      estimatedAge: typeof estimatedAge === 'number' ? estimatedAge : null,
    },
    localDateOf(context.now, context.session.shelter.timeZone),
  );
  return factViews(
    context,
    records.map((record) =>
      record.key === 'victim.age' && age !== null ? { ...record, value: age } : record,
    ),
  );
}

/** The case number is what an agency knows the client by; it is a fact of zone A like the age. */
function caseCodeFact(referral: Referral): CaseFact {
  return {
    key: 'case.code',
    zone: 'A',
    label: { id: 'Kode kasus', en: 'Case code' },
    value: referral.caseNumber,
    valueText: referral.caseNumber,
    source: INTAKE_SOURCE.id,
    recordedAt: referral.createdAt,
  };
}

function caseFact(view: FactView): CaseFact {
  const { key, zone, label, value, text, source, recordedAt } = view;
  return { key, zone, label, value, valueText: text.id, source: source.id, recordedAt };
}

/** The referral as its screens show it: the two columns, what is missing, what was issued. */
export function referralView(context: UseCaseContext, loaded: LoadedReferral): ReferralView {
  const { referral, agency, profile, disclosure, facts } = loaded;
  const { sop } = definitionOf(context, pinOf(readCase(context.vault.db, referral.caseId)));
  const sources = new Map(facts.map((fact) => [fact.key, fact.source]));
  const isOverridden = (key: string) =>
    referral.choices.overrides.some((override) => override.key === key);
  const overridden = new Set(
    facts.flatMap(({ key, zone }) => (isOverridden(key) && zone !== null ? [zone] : [])),
  );
  const line = (fact: CaseFact): DisclosureLine => ({
    key: fact.key,
    zone: fact.zone,
    label: fact.label,
    text: fact.valueText,
    source: sources.get(fact.key) ?? { id: fact.source, en: fact.source },
    recordedAt: fact.recordedAt,
    onIdentitySheet: fact.zone === 'B' || fact.zone === 'L',
  });
  return {
    row: referralRow(context, referral),
    agency,
    profileId: profile.id,
    profilePurpose: profile.purpose,
    profileRules: profile.rules,
    choices: referral.choices,
    consents: listConsents(context, referral).filter((one) => one.agencyId === agency.id),
    legalDuties: legalDuties(sop, profile.id),
    allowedZones: ZONES.flatMap((zone) => {
      const { rule } = profile.zones[zone];
      const isOpen = rule !== 'forbidden' || overridden.has(zone);
      return isOpen ? [{ zone, required: rule === 'required' }] : [];
    }),
    sent: disclosure.sent.map(({ fact, rule, text, reason }) => ({
      ...line(fact),
      text,
      rule,
      reason: reason ?? '',
      maskable: !isSheetFact(fact) && isFreeText(fact),
    })),
    kept: disclosure.kept.flatMap((item) =>
      item.kind === 'fact'
        ? [{ ...line(item.fact), why: item.why, overridable: canOverride(context, item) }]
        : [],
    ),
    keptZones: disclosure.kept.flatMap((item) =>
      item.kind === 'zone' ? [{ zone: item.zone, why: item.why }] : [],
    ),
    missing: disclosure.missing.map(({ zone }) => zone),
    offersHandover: offersHandover(context, profile.id),
    overrides: overridesView(context, loaded),
    masks: masksView(context, loaded),
    letterheadGaps: letterheadGaps(context.session.shelter),
    packets: readPackets(context.vault.db, referral.referralId),
  };
}

export function referralRow(context: UseCaseContext, referral: Referral): ReferralRow {
  const { agencyId, choices, withdrawnAt, toldOn, ...row } = referral;
  const { profileId } = row;
  const agency = findAgency(context, agencyId);
  const profile = findProfile(context.resources.matrix, profileId);
  return {
    ...row,
    replyBy: row.replyBy ?? choices.replyBy,
    agencyName: agency?.name ?? agencyId,
    profileName: profile?.name ?? { id: profileId, en: profileId },
    recall:
      withdrawnAt === null
        ? null
        : {
            withdrawnAt,
            toldOn,
            dueAt: withdrawalDueAt(context, withdrawnAt),
            basis: context.resources.ledger.withdrawal.basis.text,
          },
  };
}

/** The SOP step that issuing this packet finishes. */
export function stepOfProfile(sop: Sop, profileId: string): SopStep | undefined {
  return stepsOf(sop).find(
    (step) => step.kind.kind === 'referral' && step.kind.profiles.includes(profileId),
  );
}

/** Duties of the law that carry this disclosure without consent: those behind the step's clocks. */
function legalDuties(sop: Sop, profileId: string): string[] {
  const step = stepOfProfile(sop, profileId);
  return sop.clocks
    .filter((clock) => clock.stepId === step?.id && clock.kind === 'hard')
    .flatMap((clock) => clock.basis.filter((basis) => basis.status === 'law').slice(0, 1))
    .map((basis) => basis.text.split(':')[0] ?? basis.text);
}
