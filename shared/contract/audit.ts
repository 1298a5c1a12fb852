import { z } from 'zod';
import { bytesSchema } from './bytes';
import { AUDIT_CATEGORIES, isAuditAction } from '../domain/audit/actions';
import { parseInstant } from '../domain/dates/zones';
import { auditDetailSchema } from '../domain/audit/detail';
import { userErrorSchema } from './errors';
import { procedure } from './procedure';

export const AUDIT_PAGE_ENTRIES = 100;
/** An extract is printed: a longer one is narrowed down first. */
export const AUDIT_EXTRACT_ENTRIES = 2_000;

const sequence = z.int().min(1);
const id = z.string().min(1).max(64);
const action = z.string().refine(isAuditAction);

/** Within what a calendar can show in any zone of the country. */
const instant = z
  .string()
  .max(40)
  .refine((text) => parseInstant(text) !== null && text > '1900' && text < '9999');

const filterShape = {
  /** First and last instant, both included. */
  from: instant.optional(),
  to: instant.optional(),
  officerId: id.optional(),
  category: z.enum(AUDIT_CATEGORIES).optional(),
  action: action.optional(),
  /** A case with all that belongs to it, or any other thing that entries name. */
  objectId: id.optional(),
};
export const auditFilterSchema = z.strictObject(filterShape);
export type AuditFilter = z.infer<typeof auditFilterSchema>;

export const auditEntrySchema = z.strictObject({
  sequence,
  at: z.string(),
  /** `null` for what happened before anybody had unlocked. */
  officer: z.strictObject({ officerId: z.string(), displayName: z.string().nullable() }).nullable(),
  action,
  category: z.enum(AUDIT_CATEGORIES),
  objectId: z.string().nullable(),
  detail: auditDetailSchema,
});
export type AuditEntry = z.infer<typeof auditEntrySchema>;

export const verificationSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('running'), checked: z.int(), total: z.int() }),
  z.strictObject({ kind: z.literal('whole'), entries: z.int() }),
  /** The first entry that does not fit. */
  z.strictObject({ kind: z.literal('broken'), sequence }),
  z.strictObject({ kind: z.literal('stopped') }),
  z.strictObject({ kind: z.literal('failed'), error: userErrorSchema }),
]);
export type Verification = z.infer<typeof verificationSchema>;

export const anchorCodeSchema = z.strictObject({
  sequence,
  /** When the last entry was written, UTC ISO. */
  at: z.string(),
  /** Sixteen characters in four groups. */
  code: z.string(),
});
export type AnchorCode = z.infer<typeof anchorCodeSchema>;

export const codeCheckSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('matches'), at: z.string() }),
  /** Another history led to that entry than on the day of the code. */
  z.strictObject({ kind: z.literal('differs') }),
  /** The log ends before that entry: entries are missing. */
  z.strictObject({ kind: z.literal('missing'), last: z.int() }),
  z.strictObject({ kind: z.literal('not_a_code') }),
]);
export type CodeCheck = z.infer<typeof codeCheckSchema>;

/** Reading and proving the audit log. It names officers and ids, never a client. */
export const auditContract = {
  /** Newest first, a page below `before` at a time. */
  list: procedure('audit.list', { audit: null })
    .input(z.strictObject({ ...filterShape, before: sequence.optional() }))
    .output(
      z.strictObject({
        entries: z.array(auditEntrySchema).max(AUDIT_PAGE_ENTRIES),
        /** Ask for the next page with it; `null` on the last one. */
        before: sequence.nullable(),
      }),
    ),
  /** Starts a verification of the whole chain; `verification` says how far it is. */
  verify: procedure('audit.verify', { audit: 'audit.verified' })
    .input(z.strictObject({}))
    .output(verificationSchema),
  verification: procedure('audit.verification', { audit: null }).output(verificationSchema),
  stopVerification: procedure('audit.stopVerification', { audit: null }).output(verificationSchema),
  /** The short code of the log as it stands, for the paper register. */
  anchorCode: procedure('audit.anchorCode', { audit: null }).output(anchorCodeSchema),
  /** Whether a code from the paper register fits the log of today. */
  checkCode: procedure('audit.checkCode', { audit: null })
    .input(z.strictObject({ sequence, code: z.string().max(40) }))
    .output(codeCheckSchema),
  /** The entries of a filter, oldest first, as pages that are sent to the printer. */
  printExtract: procedure('audit.printExtract', { audit: 'audit.extracted' })
    .input(auditFilterSchema)
    .output(z.strictObject({ pdf: bytesSchema })),
};
