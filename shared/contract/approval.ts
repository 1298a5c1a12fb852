import { z } from 'zod';
import { passwordSchema } from './vault';

/** Longest reason that is written down with an exceptional act, in characters. */
export const ACCESS_REASON_MAX = 500;

/** Shortest reason for acting without a second person, in characters. */
export const ALONE_REASON_MIN = 10;

/**
 * The second person (pengesahan oleh orang kedua) of a two-person act, in the same call: another
 * officer who may confirm types an own password. Where no such officer exists, a written reason
 * takes that place and the audit log flags it.
 */
export const approvalSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('second'),
    slotId: z.string().max(64),
    password: passwordSchema,
  }),
  z.strictObject({
    kind: z.literal('alone'),
    reason: z.string().trim().min(ALONE_REASON_MIN).max(ACCESS_REASON_MAX),
  }),
]);
export type Approval = z.infer<typeof approvalSchema>;
