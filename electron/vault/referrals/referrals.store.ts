import { z } from 'zod';
import { UserError } from '../../../shared/contract/errors';
import {
  REFERRAL_STATES,
  type ReferralChoices,
  referralChoicesSchema,
} from '../../../shared/contract/referrals';
import type { Database } from '../database/driver';

const referralSchema = z
  .object({
    referralId: z.string(),
    caseId: z.string(),
    caseNumber: z.string(),
    codeName: z.string(),
    agencyId: z.string(),
    profileId: z.string(),
    state: z.enum(REFERRAL_STATES),
    choices: z.string(),
    createdAt: z.string(),
    issuedAt: z.string().nullable(),
    replyBy: z.string().nullable(),
    receivedAt: z.string().nullable(),
    letterNumber: z.string().nullable(),
    answeredOn: z.string().nullable(),
    withdrawnAt: z.string().nullable(),
    toldOn: z.string().nullable(),
  })
  .transform(({ choices, ...row }) => ({
    ...row,
    choices: referralChoicesSchema.parse(JSON.parse(choices)),
  }));
export type Referral = z.infer<typeof referralSchema>;

const SELECT = `SELECT referral.referral_id AS referralId, referral.case_id AS caseId,
    case_file.number AS caseNumber, case_file.code_name AS codeName, agency_id AS agencyId,
    profile_id AS profileId, state, choices, created_at AS createdAt, issued_at AS issuedAt,
    reply_by AS replyBy, received_at AS receivedAt, letter_number.number AS letterNumber,
    (SELECT min(answered_on) FROM referral_answer
      WHERE referral_answer.referral_id = referral.referral_id) AS answeredOn,
    (SELECT withdrawn_at FROM disclosure JOIN consent USING (consent_id)
      WHERE disclosure.referral_id = referral.referral_id) AS withdrawnAt,
    (SELECT told_on FROM withdrawal_letter
      WHERE withdrawal_letter.referral_id = referral.referral_id) AS toldOn
  FROM referral JOIN case_file ON case_file.case_id = referral.case_id
  LEFT JOIN letter_number ON letter_number.referral_id = referral.referral_id`;

/** @throws UserError `not_found` */
export function readReferral(db: Database, referralId: string): Referral {
  const row = db.get(`${SELECT} WHERE referral.referral_id = $referralId`, { referralId });
  if (row === undefined) throw new UserError('not_found');
  return referralSchema.parse(row);
}

/** Referrals of one case or of all, the newest first. */
export function readReferrals(db: Database, caseId: string | undefined): readonly Referral[] {
  const rows =
    caseId === undefined
      ? db.all(`${SELECT} ORDER BY referral.referral_id DESC`)
      : db.all(`${SELECT} WHERE referral.case_id = $caseId ORDER BY referral.referral_id DESC`, {
          caseId,
        });
  return rows.map((row) => referralSchema.parse(row));
}

export interface NewReferral {
  readonly referralId: string;
  readonly caseId: string;
  readonly agencyId: string;
  readonly profileId: string;
  readonly choices: ReferralChoices;
  readonly at: string;
  readonly by: string;
}

export function insertReferral(db: Database, { choices, ...referral }: NewReferral): void {
  db.run(
    `INSERT INTO referral (referral_id, case_id, agency_id, profile_id, state, choices, created_at,
       created_by, changed_at)
     VALUES ($referralId, $caseId, $agencyId, $profileId, 'draft', $choices, $at, $by, $at)`,
    { ...referral, choices: JSON.stringify(choices) },
  );
}

export function writeChoices(
  db: Database,
  referralId: string,
  choices: ReferralChoices,
  at: string,
): void {
  db.run(
    `UPDATE referral SET choices = $choices, changed_at = $at WHERE referral_id = $referralId`,
    { referralId, choices: JSON.stringify(choices), at },
  );
}

export function markIssued(db: Database, referral: Referral, at: string, by: string): void {
  db.run(
    `UPDATE referral SET state = 'issued', issued_at = $at, issued_by = $by, reply_by = $replyBy
     WHERE referral_id = $referralId`,
    { referralId: referral.referralId, at, by, replyBy: referral.choices.replyBy },
  );
}

export function markCancelled(db: Database, referralId: string, at: string): void {
  db.run(
    `UPDATE referral SET state = 'cancelled', changed_at = $at WHERE referral_id = $referralId`,
    { referralId, at },
  );
}

export function markReceived(db: Database, referralId: string, on: string, by: string): void {
  db.run(
    `UPDATE referral SET state = 'received', received_at = $on, received_by = $by
     WHERE referral_id = $referralId`,
    { referralId, on, by },
  );
}

export interface ReservedNumber {
  readonly year: number;
  readonly sequence: number;
  readonly number: string;
  readonly referralId: string;
  readonly at: string;
}

/** Ties a letter number to a referral for ever. Must run in the transaction that counted it. */
export function insertLetterNumber(db: Database, reserved: ReservedNumber): void {
  db.run(
    `INSERT INTO letter_number (year, sequence, number, referral_id, reserved_at)
     VALUES ($year, $sequence, $number, $referralId, $at)`,
    { ...reserved },
  );
}

export interface NewPacket {
  readonly packetId: string;
  readonly referralId: string;
  readonly copyNumber: number;
  readonly copyCount: number;
  readonly sha256: string;
  readonly checkCode: string;
  readonly contentSha256: string;
  readonly pdf: Uint8Array;
  readonly at: string;
}

export function insertPacket(db: Database, packet: NewPacket): void {
  db.run(
    `INSERT INTO packet (packet_id, referral_id, copy_number, copy_count, sha256, check_code,
       content_sha256, pdf, created_at)
     VALUES ($packetId, $referralId, $copyNumber, $copyCount, $sha256, $checkCode, $contentSha256,
       $pdf, $at)`,
    { ...packet },
  );
}

const packetRowSchema = z.object({
  packetId: z.string(),
  copyNumber: z.number(),
  copyCount: z.number(),
  sha256: z.string(),
});

/** The kept copies of a referral, without their pages. */
export function readPackets(db: Database, referralId: string) {
  const rows = db.all(
    `SELECT packet_id AS packetId, copy_number AS copyNumber, copy_count AS copyCount, sha256
     FROM packet WHERE referral_id = $referralId ORDER BY copy_number`,
    { referralId },
  );
  return rows.map((row) => packetRowSchema.parse(row));
}

const packetBytesSchema = packetRowSchema.extend({
  referralId: z.string(),
  pdf: z.instanceof(Uint8Array),
});

/** One kept copy with its pages. @throws UserError `not_found` */
export function readPacket(db: Database, packetId: string) {
  const row = db.get(
    `SELECT packet_id AS packetId, referral_id AS referralId, copy_number AS copyNumber,
            copy_count AS copyCount, sha256, pdf
     FROM packet WHERE packet_id = $packetId`,
    { packetId },
  );
  if (row === undefined) throw new UserError('not_found');
  return packetBytesSchema.parse(row);
}
