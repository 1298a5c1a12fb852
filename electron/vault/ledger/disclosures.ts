import { UserError } from '../../../shared/contract/errors';
import {
  LEDGER_PAGE_ENTRIES,
  type LedgerDetail,
  type LedgerEntry,
  type LedgerFilter,
} from '../../../shared/contract/ledger';
import { addDays } from '../../../shared/domain/dates/plain-date';
import {
  instantFromLocal,
  localDateOf,
  type ShelterZone,
} from '../../../shared/domain/dates/zones';
import type { Agency } from '../../../shared/domain/disclosure/agency';
import type { Disclosure, LegalGround } from '../../../shared/domain/disclosure/disclose';
import { findProfile } from '../../../shared/domain/disclosure/matrix';
import { responseTimes } from '../../../shared/domain/ledger/response-times';
import { ZONES } from '../../../shared/domain/zones';
import { findAgency } from '../agencies/directory';
import { ownCases } from '../access/need-to-know';
import type { UseCaseContext } from '../state';
import { readAnswers } from './answers.store';
import {
  countDisclosures,
  type DisclosureContent,
  type DisclosureFilter,
  type DisclosureRow,
  insertDisclosure,
  insertOutput,
  readContent,
  readDisclosure,
  readDisclosures,
  readOutputs,
  readSentPackets,
} from './disclosures.store';
import { readWithdrawal, withdrawalView } from './withdrawals.store';

/** A packet as it is issued: what leaves, to whom, on what ground. */
export interface IssuedPacket {
  readonly referralId: string;
  readonly caseId: string;
  readonly agency: Agency;
  readonly profileId: string;
  readonly ground: LegalGround;
  /** The consent's id where the ground is one. */
  readonly consentId: string | null;
  readonly disclosure: Disclosure;
  readonly overrides: DisclosureContent['overrides'];
}

/**
 * Writes what left into the ledger. Must run in the transaction that issues the packet, so that no
 * packet exists without its row. The names of the facts are kept, never a value.
 */
export function recordDisclosure(context: UseCaseContext, packet: IssuedPacket): void {
  const { agency, disclosure, ground, referralId, caseId, profileId, consentId } = packet;
  const sent = disclosure.sent.map(({ fact }) => fact);
  const zones = ZONES.filter((zone) => sent.some((fact) => fact.zone === zone));
  insertDisclosure(
    context.vault.db,
    {
      referralId,
      caseId,
      profileId,
      consentId,
      agencyId: agency.id,
      agencyName: agency.name,
      groundKind: ground.kind,
      groundText: groundText(ground),
      zones: JSON.stringify(zones),
      at: context.now,
      by: context.officer.officerId,
    },
    {
      facts: JSON.stringify(sent.map(({ key, zone, label }) => ({ key, zone, label }))),
      overrides: JSON.stringify(packet.overrides),
    },
  );
}

function groundText(ground: LegalGround): string {
  switch (ground.kind) {
    case 'consent':
      return ground.consentNumber;
    case 'legal_duty':
      return ground.basisText;
    case 'vital_interest':
      return ground.reason;
  }
}

interface OutputInput {
  readonly referralId: string;
  readonly copyNumber: number;
  /** `printed`, `saved`, or another way on which a copy leaves. */
  readonly how: string;
}

/** Writes down that a copy left the vault. Must run in a transaction. */
export function recordDisclosureOutput(
  { vault, now, officer }: UseCaseContext,
  output: OutputInput,
) {
  insertOutput(vault.db, { ...output, at: now, by: officer.officerId });
}

type PageRequest = LedgerFilter & { readonly before?: number | undefined };

/** A page of the ledger, newest first, of the cases that the officer may see. */
export function listDisclosures(context: UseCaseContext, { before, ...request }: PageRequest) {
  const { db } = context.vault;
  const filter = filterOf(context, request);
  const rows = readDisclosures(
    db,
    filter,
    before ?? Number.MAX_SAFE_INTEGER,
    LEDGER_PAGE_ENTRIES + 1,
  );
  const entries = rows.slice(0, LEDGER_PAGE_ENTRIES).map((row) => ledgerEntry(context, row));
  const isLast = rows.length <= LEDGER_PAGE_ENTRIES;
  return {
    entries,
    total: countDisclosures(db, filter),
    before: isLast ? null : (entries.at(-1)?.sequence ?? null),
  };
}

function filterOf(context: UseCaseContext, { from, to, ...rest }: LedgerFilter): DisclosureFilter {
  const zone = context.session.shelter.timeZone;
  return {
    ...rest,
    from: from === undefined ? undefined : startOfDay(from, zone),
    until: to === undefined ? undefined : startOfDay(addDays(to, 1), zone),
    cases: ownCases(context),
  };
}

/** @throws UserError `invalid_input` for a day that the clock of the shelter does not have */
function startOfDay(day: string, zone: ShelterZone): string {
  const instant = instantFromLocal(day, '00.00', zone);
  if (instant === null) throw new UserError('invalid_input', { fields: ['from', 'to'] });
  return new Date(Date.parse(instant)).toISOString();
}

/** A row as the screens show it, with names for what the row holds as ids. */
export function ledgerEntry(context: UseCaseContext, row: DisclosureRow): LedgerEntry {
  const { resources, session } = context;
  const { groundKind, groundText: text, withdrawnAt, ...rest } = row;
  const { profileId, consentId: _consent, addressee: _to, place: _place, ...shown } = rest;
  const profile = findProfile(resources.matrix, profileId);
  return {
    ...shown,
    agencyName: agencyNameOf(context, row),
    profileName: profile?.name ?? { id: profileId, en: profileId },
    ground: {
      kind: groundKind,
      text,
      article: resources.ledger.grounds[groundKind].basis.text,
      withdrawnAt,
    },
    receivedOn:
      rest.receivedOn === null || rest.receivedOn.length === 10
        ? rest.receivedOn
        : localDateOf(rest.receivedOn, session.shelter.timeZone),
  };
}

interface NamedAgency {
  readonly agencyId: string;
  readonly agencyName: string | null;
}

/** The agency as it was called when the packet left. */
function agencyNameOf(context: UseCaseContext, { agencyId, agencyName }: NamedAgency): string {
  return agencyName ?? findAgency(context, agencyId)?.name ?? agencyId;
}

interface ReferralRef {
  readonly referralId: string;
}

/** The row of a referral that has left. @throws UserError `not_found` */
export function requireDisclosure(context: UseCaseContext, referralId: string): DisclosureRow {
  const row = readDisclosure(context.vault.db, referralId);
  if (row === undefined) throw new UserError('not_found');
  return row;
}

/** All that is known of one disclosure. @throws UserError `not_found` before it was issued */
export function readLedgerDetail(
  context: UseCaseContext,
  { referralId }: ReferralRef,
): LedgerDetail {
  const { db } = context.vault;
  const row = requireDisclosure(context, referralId);
  const content = readContent(db, row.sequence);
  const withdrawal = readWithdrawal(db, referralId);
  return {
    entry: ledgerEntry(context, row),
    facts: content?.facts ?? null,
    overrides: content?.overrides ?? [],
    outputs: [...readOutputs(db, referralId)],
    answers: [...readAnswers(db, referralId)],
    withdrawal: withdrawalView(withdrawal),
  };
}

/** How fast each agency answers, over the cases that the officer may see. */
export function listResponseTimes(context: UseCaseContext) {
  const { timeZone } = context.session.shelter;
  const packets = readSentPackets(context.vault.db, ownCases(context));
  const names = new Map(packets.map((packet) => [packet.agencyId, agencyNameOf(context, packet)]));
  const times = responseTimes(
    packets.map(({ issuedAt, ...packet }) => ({
      ...packet,
      issuedOn: localDateOf(issuedAt, timeZone),
    })),
    localDateOf(context.now, timeZone),
  );
  return times.map((time) => ({ ...time, agencyName: names.get(time.agencyId) ?? time.agencyId }));
}
