import { z } from 'zod';

/** Why a step may be skipped. The words are the UI's; the free note is always asked as well. */
export const SKIP_REASONS = [
  'not_needed',
  'client_declined',
  'done_elsewhere',
  'not_possible',
  'would_harm',
  'other',
] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

/** Characters of a reason or note. */
export const MAX_REASON_LENGTH = 2_000;

const common = {
  stepId: z.string().min(1).max(20),
  /** UTC instant. */
  at: z.iso.datetime(),
  byName: z.string().min(1).max(200),
};
const reason = z.string().max(MAX_REASON_LENGTH);

/** What happened to a step. Events are only ever added; the last one decides the state. */
export const stepEventSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('started'), ...common }).readonly(),
  z
    .strictObject({ kind: z.literal('signed'), ...common, lateReason: reason.optional() })
    .readonly(),
  z
    .strictObject({
      kind: z.literal('skipped'),
      ...common,
      reasonCode: z.enum(SKIP_REASONS),
      note: reason,
      /** Who approved the skip (pengesahan); needed for class B, and never the one who skips. */
      approvedByName: z.string().min(1).max(200).optional(),
    })
    .readonly(),
  z.strictObject({ kind: z.literal('reopened'), ...common, reason }).readonly(),
]);

export type StepEvent = z.infer<typeof stepEventSchema>;
