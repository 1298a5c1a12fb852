import { z } from 'zod';
import { bytesSchema } from './bytes';
import { procedure } from './procedure';

const id = z.string().min(1).max(64);

/** A packet with its attachments; nothing longer was ever issued. */
const FILE_MAX_BYTES = 64 * 1024 * 1024;

/**
 * What a packet turned out to be:
 * - `current`: ours, and as it was issued;
 * - `withdrawn`: ours, but the consent that carried it was taken back since;
 * - `changed`: it calls itself one of ours and is not what we issued;
 * - `unknown`: no packet of this vault;
 * - `unreadable`: no code of a packet at all, so that nothing was looked up.
 */
export const VERDICTS = ['current', 'withdrawn', 'changed', 'unknown', 'unreadable'] as const;
export type Verdict = (typeof VERDICTS)[number];

/**
 * What was looked at. A `file` is compared byte by byte. Of paper only the code can be checked: its
 * `mark` (QR) or the `code` typed from the foot of a page.
 */
export const VERIFIED_BY = ['file', 'mark', 'code'] as const;

export const verificationSchema = z.strictObject({
  verdict: z.enum(VERDICTS),
  by: z.enum(VERIFIED_BY),
  packetId: id.nullable(),
  /** The copy as it was issued, also where what lies here is not it. */
  copy: z
    .strictObject({
      letterNumber: z.string(),
      agencyName: z.string(),
      issuedAt: z.string(),
      copyNumber: z.number().int(),
      copyCount: z.number().int(),
      /** Page that the QR names. */
      page: z.number().int().nullable(),
      withdrawnAt: z.string().nullable(),
      /** Where the officer may see the case: the referral, to go on from here. */
      referralId: id.nullable(),
    })
    .nullable(),
});
export type Verification = z.infer<typeof verificationSchema>;

/** Is this packet ours, unchanged, and still carried by its ground (periksa berkas)? */
export const verifyContract = {
  /** A QR as a scanner types it, or the check code typed from the foot of a page. */
  text: procedure('verify.text', { audit: 'packet.verified' })
    .input(z.strictObject({ text: z.string().max(200) }))
    .output(verificationSchema),
  /** A file that came back. It is compared and not kept. */
  file: procedure('verify.file', { audit: 'packet.verified' })
    .input(
      z.strictObject({
        bytes: bytesSchema.refine(({ length }) => length <= FILE_MAX_BYTES, 'too_large'),
      }),
    )
    .output(verificationSchema),
};
