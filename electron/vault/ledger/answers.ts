import { v7 as uuidv7 } from 'uuid';
import { UserError } from '../../../shared/contract/errors';
import type { AnswerOutcome, LedgerDetail } from '../../../shared/contract/ledger';
import { localDateOf } from '../../../shared/domain/dates/zones';
import { addCaseEvent } from '../cases/records';
import type { UseCaseContext } from '../state';
import { insertAnswer } from './answers.store';
import { ledgerEntry, readLedgerDetail, requireDisclosure } from './disclosures';

interface AnswerInput {
  readonly referralId: string;
  readonly answeredOn: string;
  readonly answeredBy: string;
  readonly outcome: AnswerOutcome;
  readonly summary: string;
  readonly done: string;
}

/**
 * Writes down what the agency answered. Several answers may come; none is changed later. An answer
 * may arrive without a receipt: then the receipt stays open.
 *
 * @throws UserError `not_found` before the packet left, `invalid_input` for a day outside its time
 */
export function recordAnswer(context: UseCaseContext, input: AnswerInput): LedgerDetail {
  const { vault, now, officer } = context;
  const row = requireDisclosure(context, input.referralId);
  checkDay(context, input.answeredOn, row.issuedAt, 'answeredOn');
  insertAnswer(vault.db, { ...input, answerId: uuidv7(), at: now, by: officer.officerId });
  addCaseEvent(vault.db, {
    caseId: row.caseId,
    kind: 'answer_recorded',
    at: now,
    by: officer.officerId,
    detail: { agency: ledgerEntry(context, row).agencyName },
  });
  return readLedgerDetail(context, input);
}

/** A day on which something about a packet happened lies between its issue and today. */
export function checkDay(
  { now, session }: UseCaseContext,
  day: string,
  since: string,
  field: string,
): void {
  const { timeZone } = session.shelter;
  if (day > localDateOf(now, timeZone)) {
    throw new UserError('invalid_input', { fields: [`${field}: in_the_future`] });
  }
  if (day < localDateOf(since, timeZone)) {
    throw new UserError('invalid_input', { fields: [`${field}: too_early`] });
  }
}
