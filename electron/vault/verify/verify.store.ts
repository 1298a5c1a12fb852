import { z } from 'zod';
import type { Database } from '../database/driver';

const copySchema = z.object({
  packetId: z.string(),
  referralId: z.string(),
  caseId: z.string(),
  copyNumber: z.number(),
  copyCount: z.number(),
  sha256: z.string(),
  checkCode: z.string().nullable(),
  contentSha256: z.string().nullable(),
  issuedAt: z.string(),
  letterNumber: z.string(),
  /** When the consent was taken back that the packet rests on. */
  withdrawnAt: z.string().nullable(),
});
/** An issued copy with what it is checked against, without its pages. */
export type IssuedCopy = z.infer<typeof copySchema>;

const SELECT = `SELECT packet.packet_id AS packetId, packet.referral_id AS referralId,
    referral.case_id AS caseId, copy_number AS copyNumber, copy_count AS copyCount, sha256,
    check_code AS checkCode, content_sha256 AS contentSha256, packet.created_at AS issuedAt,
    letter_number.number AS letterNumber, consent.withdrawn_at AS withdrawnAt
  FROM packet
  JOIN referral ON referral.referral_id = packet.referral_id
  JOIN letter_number ON letter_number.referral_id = packet.referral_id
  LEFT JOIN consent ON consent.consent_id = referral.choices ->> '$.ground.consentId'`;

const BY = {
  packetId: `${SELECT} WHERE packet.packet_id = $value`,
  checkCode: `${SELECT} WHERE packet.check_code = $value`,
  sha256: `${SELECT} WHERE packet.sha256 = $value`,
} as const;

/** The copy of which this is the id, the check code or the hash of the pages. */
export function findCopy(db: Database, by: keyof typeof BY, value: string): IssuedCopy | undefined {
  const row = db.get(BY[by], { value });
  return row === undefined ? undefined : copySchema.parse(row);
}
