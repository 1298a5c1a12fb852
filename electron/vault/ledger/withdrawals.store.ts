import { z } from 'zod';
import { TOLD_WAYS } from '../../../shared/contract/ledger';
import type { Database } from '../database/driver';

const letterSchema = z.object({
  number: z.string(),
  issuedAt: z.string().nullable(),
  toldOn: z.string().nullable(),
  toldTo: z.string().nullable(),
  toldHow: z.enum(TOLD_WAYS).nullable(),
});
export type WithdrawalLetter = z.infer<typeof letterSchema>;

/** The letter of withdrawal for a referral, without its pages; its number may have come first. */
export function readWithdrawal(db: Database, referralId: string): WithdrawalLetter | undefined {
  const row = db.get(
    `SELECT number, issued_at AS issuedAt, told_on AS toldOn, told_to AS toldTo, told_how AS toldHow
     FROM withdrawal_letter WHERE referral_id = $referralId`,
    { referralId },
  );
  return row === undefined ? undefined : letterSchema.parse(row);
}

/** The letter as the screens show it: a number without pages is no letter yet. */
export function withdrawalView(letter: WithdrawalLetter | undefined) {
  if (letter === undefined || letter.issuedAt === null) return null;
  return { ...letter, issuedAt: letter.issuedAt };
}

export interface NewLetter {
  readonly letterId: string;
  readonly referralId: string;
  readonly consentId: string;
  readonly year: number;
  readonly sequence: number;
  readonly number: string;
  readonly at: string;
}

/** Ties a number of the register to the letter. Must run in the transaction that counted it. */
export function reserveLetter(db: Database, letter: NewLetter): void {
  db.run(
    `INSERT INTO withdrawal_letter (letter_id, referral_id, consent_id, year, sequence, number,
       reserved_at)
     VALUES ($letterId, $referralId, $consentId, $year, $sequence, $number, $at)`,
    { ...letter },
  );
}

interface DrawnLetter {
  readonly referralId: string;
  readonly pdf: Uint8Array;
  readonly sha256: string;
  readonly at: string;
  readonly by: string;
}

/** Puts the pages to the number, once. */
export function keepLetter(db: Database, letter: DrawnLetter): void {
  db.run(
    `UPDATE withdrawal_letter SET pdf = $pdf, sha256 = $sha256, issued_at = $at, issued_by = $by
     WHERE referral_id = $referralId AND pdf IS NULL`,
    { ...letter },
  );
}

/** The kept pages with their number, or `undefined` before there are any. */
export function readLetterPages(db: Database, referralId: string) {
  const row = db.get(
    `SELECT number, pdf FROM withdrawal_letter
     WHERE referral_id = $referralId AND pdf IS NOT NULL`,
    { referralId },
  );
  const schema = z.object({ number: z.string(), pdf: z.instanceof(Uint8Array) });
  return row === undefined ? undefined : schema.parse(row);
}

interface Told {
  readonly referralId: string;
  readonly toldOn: string;
  readonly toldTo: string;
  readonly how: string;
}

export function writeTold(db: Database, told: Told): void {
  db.run(
    `UPDATE withdrawal_letter SET told_on = $toldOn, told_to = $toldTo, told_how = $how
     WHERE referral_id = $referralId`,
    { ...told },
  );
}
