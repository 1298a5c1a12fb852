import { createHash } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import type { Bytes } from '../../../shared/contract/bytes';
import { UserError } from '../../../shared/contract/errors';
import type { Holder, LedgerDetail, TOLD_WAYS } from '../../../shared/contract/ledger';
import { localDateOf } from '../../../shared/domain/dates/zones';
import { findProfile } from '../../../shared/domain/disclosure/matrix';
import { composeWithdrawal } from '../../../shared/domain/ledger/withdrawal-letter';
import { addCaseEvent } from '../cases/records';
import { officeOf, signatoryOf } from '../packets/packets';
import { audit } from '../procedures';
import { takeLetterNumber } from '../referrals/letter-numbers';
import { renderPage } from '../render-page';
import type { UseCaseContext } from '../state';
import { checkDay } from './answers';
import { ledgerEntry, readLedgerDetail, requireDisclosure } from './disclosures';
import { type DisclosureRow, readDisclosuresOfConsent } from './disclosures.store';
import { withdrawalDueAt } from './withdrawal-due';
import {
  keepLetter,
  readLetterPages,
  readWithdrawal,
  reserveLetter,
  withdrawalView,
  writeTold,
} from './withdrawals.store';

interface ReferralRef {
  readonly referralId: string;
}

/** Everybody who holds a copy that rests on a consent, and whether they were told of its end. */
export function listHolders(
  context: UseCaseContext,
  { consentId }: { readonly consentId: string },
): Holder[] {
  const { db } = context.vault;
  return readDisclosuresOfConsent(db, consentId).map((row) => {
    const { referralId, agencyName, letterNumber, issuedAt, receivedBy } = ledgerEntry(
      context,
      row,
    );
    const withdrawal = withdrawalView(readWithdrawal(db, referralId));
    return { referralId, agencyName, letterNumber, issuedAt, receivedBy, withdrawal };
  });
}

/** A disclosure whose consent was withdrawn. */
type Withdrawn = DisclosureRow & { readonly consentId: string; readonly withdrawnAt: string };

/** @throws UserError `not_found`, or `referral_state` while its ground stands */
function requireWithdrawn(context: UseCaseContext, referralId: string): Withdrawn {
  const { consentId, withdrawnAt, ...row } = requireDisclosure(context, referralId);
  if (consentId === null || withdrawnAt === null) throw new UserError('referral_state');
  return { ...row, consentId, withdrawnAt };
}

/**
 * Issues the letter of withdrawal (surat penarikan) to the agency of one referral, with a number of
 * the same register as the packets. As with a packet the number is reserved first and for ever, so
 * that a crash leaves no gap. A letter that exists is not made again.
 *
 * @throws UserError `referral_state` while the consent stands, `pdf_failed`
 */
export async function issueWithdrawal(
  context: UseCaseContext,
  input: ReferralRef,
): Promise<LedgerDetail> {
  const { db } = context.vault;
  const row = requireWithdrawn(context, input.referralId);
  if (readLetterPages(db, row.referralId) !== undefined) throw new UserError('referral_state');
  const number = db.transaction(() => reserveNumber(context, row));
  const pdf = await renderPage(context, compose(context, row, number));
  return db.transaction(() => {
    // Somebody in another window may have been faster.
    if (readLetterPages(db, row.referralId) !== undefined) throw new UserError('referral_state');
    keepLetter(db, {
      referralId: row.referralId,
      pdf,
      sha256: createHash('sha256').update(pdf).digest('hex'),
      at: context.now,
      by: context.officer.officerId,
    });
    recordEvent(context, row, 'withdrawal_issued');
    audit(context, 'withdrawal.issued', row.referralId);
    return readLedgerDetail(context, input);
  });
}

function reserveNumber(context: UseCaseContext, row: Withdrawn): string {
  const { db } = context.vault;
  const existing = readWithdrawal(db, row.referralId);
  if (existing !== undefined) return existing.number;
  const taken = takeLetterNumber(context);
  reserveLetter(db, {
    ...taken,
    letterId: uuidv7(),
    referralId: row.referralId,
    consentId: row.consentId,
    at: context.now,
  });
  return taken.number;
}

function compose(context: UseCaseContext, row: Withdrawn, number: string) {
  const { resources, session, now } = context;
  const { shelter } = session;
  const letters = resources.letters();
  const dateOf = (instant: string) => localDateOf(instant, shelter.timeZone);
  return composeWithdrawal({
    wording: resources.ledger.withdrawal,
    common: letters.common,
    discreet: findProfile(resources.matrix, row.profileId)?.discreet ?? false,
    office: officeOf(shelter),
    signatory: signatoryOf(shelter),
    addressee: row.addressee === '' ? ledgerEntry(context, row).agencyName : row.addressee,
    place: row.place,
    number,
    date: dateOf(now),
    letter: { number: row.letterNumber, date: dateOf(row.issuedAt) },
    caseNumber: row.caseNumber,
    consentNumber: row.groundText,
    withdrawnDate: dateOf(row.withdrawnAt),
    dueDate: dateOf(withdrawalDueAt(context, row.withdrawnAt)),
    paper: shelter.paper,
    css: letters.css,
    fontCss: letters.fontCss,
  });
}

/** The kept pages, under a name that says the letter and nothing of the person. */
export function openWithdrawal(
  context: UseCaseContext,
  { referralId }: ReferralRef,
): { pdf: Bytes; fileName: string } {
  const letter = readLetterPages(context.vault.db, referralId);
  if (letter === undefined) throw new UserError('not_found');
  const name = letter.number.replace(/[^A-Za-z0-9]+/g, '-');
  return { pdf: Uint8Array.from(letter.pdf), fileName: `Surat-${name}.pdf` };
}

interface ToldInput extends ReferralRef {
  readonly toldOn: string;
  readonly toldTo: string;
  readonly how: (typeof TOLD_WAYS)[number];
}

/**
 * The agency was told. Told on the phone first or by courier, the letter has to exist.
 *
 * @throws UserError `referral_state` without a letter, `invalid_input` for a day before the withdrawal
 */
export function recordTold(context: UseCaseContext, input: ToldInput): LedgerDetail {
  const row = requireWithdrawn(context, input.referralId);
  if (readLetterPages(context.vault.db, row.referralId) === undefined) {
    throw new UserError('referral_state');
  }
  checkDay(context, input.toldOn, row.withdrawnAt, 'toldOn');
  writeTold(context.vault.db, input);
  recordEvent(context, row, 'withdrawal_told');
  return readLedgerDetail(context, input);
}

function recordEvent(context: UseCaseContext, row: DisclosureRow, kind: string): void {
  addCaseEvent(context.vault.db, {
    caseId: row.caseId,
    kind,
    at: context.now,
    by: context.officer.officerId,
    detail: { agency: ledgerEntry(context, row).agencyName },
  });
}
