import { createHash } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { Bytes } from '../../../shared/contract/bytes';
import { UserError } from '../../../shared/contract/errors';
import type { ReferralView } from '../../../shared/contract/referrals';
import type { LegalGround } from '../../../shared/domain/disclosure/disclose';
import { maskText, REQUEST_KEY } from '../../../shared/domain/disclosure/mask-text';
import { canSign } from '../../../shared/domain/sop/guards';
import { type AttachedPages, readAttached } from '../attachments/attached-pages';
import { recordDisclosure } from '../ledger/disclosures';
import {
  type CopyPages,
  drawCopy,
  drawDraft,
  orderHash,
  type PacketOrder,
} from '../packets/packets';
import { audit } from '../procedures';
import { loadCase } from '../sop/progress';
import { signStepQuietly } from '../sop/sop';
import type { UseCaseContext } from '../state';
import { type LoadedReferral, loadReferral, stepOfProfile } from './referral-view';
import { takeLetterNumber } from './letter-numbers';
import { overridesView } from './referral-marks';
import { readReferralView, recordEvent, requireDraft } from './referrals';
import { keepPreview, readPreview } from './previews.store';
import {
  insertLetterNumber,
  insertPacket,
  markIssued,
  readReferral,
  type Referral,
} from './referrals.store';

/** One copy goes to the agency, one stays in the file. */
const COPIES = 2;

/** The pages as they will be issued, with the number still to be given. */
export async function previewPacket(
  context: UseCaseContext,
  { referralId }: { readonly referralId: string },
): Promise<Bytes> {
  const loaded = loadReferral(context, requireDraft(context, referralId));
  const attached = readAttached(context, referralId, loaded.referral.choices.masks);
  const { pdf, contentSha256 } = await drawDraft(context, orderOf(loaded, attached, null, 1));
  const { db } = context.vault;
  const { officerId } = context.officer;
  // Only now is it known that there are pages; without the entry they are not shown.
  db.transaction(() => {
    keepPreview(db, { referralId, officerId, contentSha256, at: context.now });
    audit(context, 'packet.previewed', referralId);
  });
  return pdf;
}

interface IssueInput {
  readonly referralId: string;
  readonly lateReason?: string | undefined;
}

/**
 * Issues a packet (pengesahan). The letter number is reserved first and for ever, then the pages
 * are drawn, then everything is recorded in one transaction: a crash in between leaves a draft that
 * gets the same number when it is issued again, so the register has no gap.
 */
export async function issuePacket(
  context: UseCaseContext,
  input: IssueInput,
): Promise<ReferralView> {
  const { db } = context.vault;
  const loaded = loadReferral(context, requireDraft(context, input.referralId));
  const ground = checkIssuable(loaded);
  const choice = loaded.referral.choices.ground;
  const attached = readAttached(context, input.referralId, loaded.referral.choices.masks);
  if (attached.unchecked > 0) throw new UserError('attachments_unchecked');
  checkSeen(context, loaded, attached);
  const stepId = openStep(context, loaded, input.lateReason);
  const number = db.transaction(() => reserveNumber(context, loaded));
  const copies: CopyPages[] = [];
  for (let copy = 1; copy <= COPIES; copy += 1) {
    copies.push(await drawCopy(context, orderOf(loaded, attached, number, copy), uuidv7()));
  }
  return db.transaction(() => {
    // While the pages were drawn it may have been cancelled or changed, or its consent withdrawn.
    const referral = requireDraft(context, input.referralId);
    checkUnchanged(context, referral, number, copies[0]);
    copies.forEach((copy, index) =>
      insertPacket(db, {
        ...copy,
        referralId: referral.referralId,
        copyNumber: index + 1,
        copyCount: COPIES,
        sha256: createHash('sha256').update(copy.pdf).digest('hex'),
        at: context.now,
      }),
    );
    markIssued(db, referral, context.now, context.officer.officerId);
    recordDisclosure(context, {
      referralId: referral.referralId,
      caseId: referral.caseId,
      agency: loaded.agency,
      profileId: loaded.profile.id,
      ground,
      consentId: choice?.kind === 'consent' ? choice.consentId : null,
      disclosure: loaded.disclosure,
      overrides: overridesSent(context, loaded),
    });
    recordEvent(context, referral.caseId, 'packet_issued', { agency: loaded.agency.name, number });
    if (stepId !== null) signStepQuietly(context, referral.caseId, stepId, input.lateReason);
    audit(context, 'packet.issued', referral.referralId);
    return readReferralView(context, input);
  });
}

/**
 * A packet needs a ground and something to say. Required zones of which nothing is known yet are
 * shown before approval and do not hold it back: the report to the police is due within hours,
 * whether or not the risk was assessed by then.
 *
 * @throws UserError `ground_missing` or `zones_missing`
 */
function checkIssuable({ ground, disclosure }: LoadedReferral): LegalGround {
  if (ground === null) throw new UserError('ground_missing');
  if (disclosure.sent.length > 0) return ground;
  throw new UserError('zones_missing', { missing: disclosure.missing.map(({ zone }) => zone) });
}

/**
 * The SOP step that this packet finishes, if it may be signed now. A packet is never held back
 * because an earlier step is open; the step then simply stays open.
 *
 * @throws UserError `answers_incomplete` when the law's deadline has passed and no reason was given
 */
function openStep(
  context: UseCaseContext,
  loaded: LoadedReferral,
  lateReason: string | undefined,
): string | null {
  const { input, progress } = loadCase(context, loaded.referral.caseId);
  const step = stepOfProfile(input.sop, loaded.profile.id);
  if (step === undefined) return null;
  const verdict = canSign(progress, step.id);
  if (!verdict.ok) return null;
  if (verdict.needsLateReason && (lateReason ?? '').trim() === '') {
    throw new UserError('answers_incomplete', { code: 'late_reason_required' });
  }
  return step.id;
}

function reserveNumber(context: UseCaseContext, { referral }: LoadedReferral): string {
  const { db } = context.vault;
  const existing = readReferral(db, referral.referralId).letterNumber;
  if (existing !== null) return existing;
  const taken = takeLetterNumber(context);
  insertLetterNumber(db, { ...taken, referralId: referral.referralId, at: context.now });
  return taken.number;
}

/** What went against the matrix, for the ledger. */
function overridesSent(context: UseCaseContext, loaded: LoadedReferral) {
  const sent = new Set(
    loaded.disclosure.sent.flatMap(({ rule, fact }) => (rule === 'override' ? [fact.key] : [])),
  );
  return overridesView(context, loaded)
    .filter(({ key }) => sent.has(key))
    .map(({ label, reason, byName, at }) => ({ label, reason, by: byName, at }));
}

/**
 * Whoever approves after having looked approves the pages they saw: a fact, a mask or the date that
 * changed since then is shown first. The number and the code that it gives are the only difference.
 *
 * @throws UserError `packet_changed`
 */
function checkSeen(context: UseCaseContext, loaded: LoadedReferral, attached: AttachedPages): void {
  const { referralId } = loaded.referral;
  const { officerId } = context.officer;
  const seen = readPreview(context.vault.db, { referralId, officerId });
  if (seen === null) return;
  if (seen !== orderHash(context, orderOf(loaded, attached, null, 1)))
    throw new UserError('packet_changed');
}

/**
 * What was drawn is what would be drawn now.
 *
 * @throws UserError `packet_changed`, or `ground_missing` for a consent that was withdrawn
 */
function checkUnchanged(
  context: UseCaseContext,
  referral: Referral,
  number: string,
  drawn: CopyPages | undefined,
): void {
  const loaded = loadReferral(context, referral);
  const attached = readAttached(context, referral.referralId, referral.choices.masks);
  const now = orderHash(context, orderOf(loaded, attached, number, 1));
  if (attached.unchecked > 0 || drawn?.contentSha256 !== now) throw new UserError('packet_changed');
}

/** @throws UserError `ground_missing` */
function orderOf(
  loaded: LoadedReferral,
  attached: AttachedPages,
  letterNumber: string | null,
  copy: number,
): PacketOrder {
  const { referral, agency, profile, ground, disclosure } = loaded;
  if (ground === null) throw new UserError('ground_missing');
  return {
    profile,
    disclosure,
    ground,
    caseNumber: referral.caseNumber,
    letterNumber,
    agency: {
      name: agency.name,
      addressee: referral.choices.addressee === '' ? agency.addressee : referral.choices.addressee,
      place: referral.choices.place === '' ? agency.place : referral.choices.place,
    },
    replyBy: referral.choices.replyBy,
    request: maskText(REQUEST_KEY, referral.choices.request, referral.choices.masks),
    copy: { number: copy, of: COPIES },
    paper: referral.choices.paper,
    attached,
    withHandover: referral.choices.withHandover === true,
  };
}
