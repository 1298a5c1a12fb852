import { z } from 'zod';
import { OFFICER_ROLES } from '../officer';
import { TRUTHS } from './condition';

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
  /** Persons are compared by their id: two officers may bear one name. */
  byId: z.string().min(1).max(64),
  byName: z.string().min(1).max(200),
};
const reason = z.string().max(MAX_REASON_LENGTH);
/** The role in which somebody acted; later changes of the role do not change what was done. */
const byRole = z.enum(OFFICER_ROLES);

/** What happened to a step. Events are only ever added; the last one decides the state. */
export const stepEventSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('started'), ...common }).readonly(),
  z
    .strictObject({
      kind: z.literal('signed'),
      ...common,
      lateReason: reason.optional(),
      /** What was done; a task step is signed with it. */
      note: reason.optional(),
    })
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
  /** Put off by a supervisor to the local day `until`; its clocks run on. */
  z
    .strictObject({ kind: z.literal('deferred'), ...common, byRole, until: z.iso.date(), reason })
    .readonly(),
  /** Decided to have no place in this case (tidak berlaku). */
  z
    .strictObject({
      kind: z.literal('not_applicable'),
      ...common,
      reason,
      /** What the condition of the step said at that moment: the decision ends when it turns true. */
      whenWas: z.enum(TRUTHS),
    })
    .readonly(),
  /** The second person agrees: to a four-eyes signature, or to a step not applying. */
  z
    .strictObject({
      kind: z.literal('countersigned'),
      ...common,
      byRole,
      lateReason: reason.optional(),
      /** Why the first person is the second too: an office in which nobody else could be it. */
      aloneReason: reason.optional(),
    })
    .readonly(),
  /** The second person does not agree and sends the step back. */
  z.strictObject({ kind: z.literal('returned'), ...common, byRole, reason }).readonly(),
  z.strictObject({ kind: z.literal('reopened'), ...common, reason }).readonly(),
]);

export type StepEvent = z.infer<typeof stepEventSchema>;
