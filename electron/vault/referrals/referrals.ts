import type { Bytes } from '../../../shared/contract/bytes';
import { v7 as uuidv7 } from 'uuid';
import { UserError } from '../../../shared/contract/errors';
import type {
  ReferralChoices,
  ReferralRow,
  ReferralView,
} from '../../../shared/contract/referrals';
import { localDateOf } from '../../../shared/domain/dates/zones';
import { findProfile } from '../../../shared/domain/disclosure/matrix';
import { defaultReplyBy } from '../../../shared/domain/packets/indonesian';
import { agencyDirectory } from '../agencies/directory';
import { caseFilter } from '../access/need-to-know';
import { addCaseEvent, readCase } from '../cases/records';
import { recordDisclosureOutput } from '../ledger/disclosures';
import type { UseCaseContext } from '../state';
import { loadReferral, referralRow, referralView } from './referral-view';
import {
  insertReferral,
  markCancelled,
  markReceived,
  readPacket,
  readReferral,
  readReferrals,
  type Referral,
  writeChoices,
} from './referrals.store';

interface ReferralRef {
  readonly referralId: string;
}

/** Every agency in use with what a packet to it may be for. */
export function listAgencies(context: UseCaseContext) {
  const inUse = [...agencyDirectory(context).values()].filter(({ retired }) => !retired);
  return inUse.map(({ agency }) => ({
    agency,
    profiles: agency.profiles.flatMap((profileId) => {
      const profile = findProfile(context.resources.matrix, profileId);
      return profile === undefined
        ? []
        : [{ profileId, name: profile.name, purpose: profile.purpose }];
    }),
  }));
}

export function listReferrals(
  context: UseCaseContext,
  { caseId }: { readonly caseId?: string | undefined },
): ReferralRow[] {
  return ownReferrals(context, caseId).map((referral) => referralRow(context, referral));
}

/** How many issued packets have no receipt yet. */
export function countWaitingReferrals(context: UseCaseContext): number {
  return ownReferrals(context, undefined).filter(({ state }) => state === 'issued').length;
}

/** Those of the cases that the officer may see. */
function ownReferrals(context: UseCaseContext, caseId: string | undefined): readonly Referral[] {
  const isOwn = caseFilter(context);
  return readReferrals(context.vault.db, caseId).filter((referral) => isOwn(referral.caseId));
}

interface StartInput {
  readonly caseId: string;
  readonly agencyId: string;
  readonly profileId: string;
}

/**
 * Begins a referral; it can be left and taken up again at any step.
 *
 * @throws UserError `not_found`, or `agency_retired` when the agency is no longer used
 */
export function startReferral(context: UseCaseContext, input: StartInput): ReferralRef {
  const { vault, now, officer, session } = context;
  readCase(vault.db, input.caseId);
  const entry = agencyDirectory(context).get(input.agencyId);
  if (entry === undefined || !entry.agency.profiles.includes(input.profileId)) {
    throw new UserError('not_found');
  }
  if (entry.retired) throw new UserError('agency_retired');
  const { agency } = entry;
  const referralId = uuidv7();
  const choices: ReferralChoices = {
    ground: null,
    selections: [],
    overrides: [],
    masks: [],
    addressee: agency.addressee,
    place: agency.place,
    request: '',
    replyBy: defaultReplyBy(localDateOf(now, session.shelter.timeZone)),
    paper: session.shelter.paper,
  };
  insertReferral(vault.db, { ...input, referralId, choices, at: now, by: officer.officerId });
  recordEvent(context, input.caseId, 'referral_started', { agency: agency.name });
  return { referralId };
}

export function readReferralView(
  context: UseCaseContext,
  { referralId }: ReferralRef,
): ReferralView {
  const referral = readReferral(context.vault.db, referralId);
  return referralView(context, loadReferral(context, referral));
}

interface UpdateInput extends ReferralRef {
  readonly choices: ReferralChoices;
}

/**
 * Saves the choices of the wizard. Overrides are not among them: they have a door of their own,
 * which asks for the role.
 *
 * @throws UserError `referral_state` once issued
 */
export function updateReferral(context: UseCaseContext, input: UpdateInput): ReferralView {
  const referral = requireDraft(context, input.referralId);
  const choices = { ...input.choices, overrides: referral.choices.overrides };
  writeChoices(context.vault.db, referral.referralId, choices, context.now);
  return readReferralView(context, input);
}

export function cancelReferral(context: UseCaseContext, input: ReferralRef): ReferralView {
  const referral = requireDraft(context, input.referralId);
  markCancelled(context.vault.db, referral.referralId, context.now);
  recordEvent(context, referral.caseId, 'referral_cancelled', {
    agency: agencyName(context, referral),
  });
  return readReferralView(context, input);
}

/** A referral that may still be changed. @throws UserError `referral_state` */
export function requireDraft(context: UseCaseContext, referralId: string): Referral {
  const referral = readReferral(context.vault.db, referralId);
  if (referral.state !== 'draft') throw new UserError('referral_state');
  return referral;
}

interface ReceiptInput extends ReferralRef {
  readonly receivedBy: string;
  readonly receivedOn: string;
}

/** The signed receipt (tanda terima) came back. */
export function recordReceipt(context: UseCaseContext, input: ReceiptInput): ReferralView {
  const referral = readReferral(context.vault.db, input.referralId);
  if (referral.state !== 'issued') throw new UserError('referral_state');
  if (input.receivedOn > localDateOf(context.now, context.session.shelter.timeZone)) {
    throw new UserError('invalid_input', { fields: ['receivedOn: in_the_future'] });
  }
  markReceived(context.vault.db, referral.referralId, input.receivedOn, input.receivedBy);
  recordEvent(context, referral.caseId, 'packet_received', {
    agency: agencyName(context, referral),
    by: input.receivedBy,
  });
  return readReferralView(context, input);
}

/** The pages of one kept copy, under a file name that says the letter and nothing of the person. */
export function openPacket(
  context: UseCaseContext,
  { packetId }: { readonly packetId: string },
): { pdf: Bytes; fileName: string } {
  const packet = readPacket(context.vault.db, packetId);
  const referral = readReferral(context.vault.db, packet.referralId);
  const name = (referral.letterNumber ?? referral.caseNumber).replace(/[^A-Za-z0-9]+/g, '-');
  return {
    pdf: Uint8Array.from(packet.pdf),
    fileName: `Surat-${name}-salinan-${packet.copyNumber}.pdf`,
  };
}

/** What the history of the case calls each way in which a copy leaves. */
const OUTPUT_EVENTS = {
  saved: 'packet_saved',
  printed: 'packet_printed',
  sealed: 'packet_sealed',
} as const;

interface OutputInput {
  readonly packetId: string;
  readonly how: keyof typeof OUTPUT_EVENTS;
}

/** A copy left the vault: on paper or as a file. */
export function recordOutput(context: UseCaseContext, { packetId, how }: OutputInput): null {
  const packet = readPacket(context.vault.db, packetId);
  const referral = readReferral(context.vault.db, packet.referralId);
  recordDisclosureOutput(context, {
    referralId: packet.referralId,
    copyNumber: packet.copyNumber,
    how,
  });
  recordEvent(context, referral.caseId, OUTPUT_EVENTS[how], {
    agency: agencyName(context, referral),
    copy: packet.copyNumber,
  });
  return null;
}

/** For which case and agency a referral is, and under which profile. @throws UserError `not_found` */
export function purposeOf(context: UseCaseContext, referralId: string) {
  const { referral, agency, profile } = loadReferral(
    context,
    readReferral(context.vault.db, referralId),
  );
  return { caseId: referral.caseId, caseNumber: referral.caseNumber, agency, profile };
}

/** Name of the agency that a referral goes to. @throws UserError `not_found` */
export function agencyNameOf(context: UseCaseContext, referralId: string): string {
  return agencyName(context, readReferral(context.vault.db, referralId));
}

/** The kept bytes of a copy and whom they are for. @throws UserError `not_found` */
export function packetForSealing(
  context: UseCaseContext,
  packetId: string,
): { readonly pdf: Uint8Array; readonly agencyId: string } {
  const { pdf, referralId } = readPacket(context.vault.db, packetId);
  return { pdf, agencyId: readReferral(context.vault.db, referralId).agencyId };
}

function agencyName(context: UseCaseContext, referral: Referral): string {
  return referralRow(context, referral).agencyName;
}

/** Adds a line to the history of the case. */
export function recordEvent(
  context: UseCaseContext,
  caseId: string,
  kind: string,
  detail: Readonly<Record<string, string | number>>,
): void {
  addCaseEvent(context.vault.db, {
    caseId,
    kind,
    at: context.now,
    by: context.officer.officerId,
    detail,
  });
}
