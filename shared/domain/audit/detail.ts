import { z } from 'zod';

/** A code, an id, a date or a number: nothing that a sentence or a name could be put into. */
const codeSchema = z.string().regex(/^[A-Za-z0-9._:-]{1,64}$/);
const valueSchema = z.union([codeSchema, z.int(), z.array(codeSchema).max(20)]);

/** What an audit entry says beyond who, when, what and which: codes, ids and whole numbers only. */
export const auditDetailSchema = z
  .record(codeSchema, valueSchema)
  .refine((detail) => Object.keys(detail).length <= 12);
export type AuditDetail = Readonly<z.infer<typeof auditDetailSchema>>;
