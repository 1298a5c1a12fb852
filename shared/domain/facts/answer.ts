import { z } from 'zod';

/**
 * Why a question has no answer. The three are different facts about an interview and are never
 * folded into one empty value: a later reader must know whether asking again would hurt.
 */
export const UNANSWERED_REASONS = ['not_asked', 'unknown', 'refused'] as const;
export type UnansweredReason = (typeof UNANSWERED_REASONS)[number];

export const answerValueSchema = z.union([
  z.string().max(20_000),
  z.number(),
  z.array(z.string().max(200)).max(100).readonly(),
  z.strictObject({ unanswered: z.enum(UNANSWERED_REASONS) }),
]);

/** What a form field or fact holds: text, a number, chosen codes, or the reason for having none. */
export type AnswerValue = z.infer<typeof answerValueSchema>;

/** `true` when a value says that there is no answer, or holds nothing at all. */
export function isUnanswered(value: AnswerValue | undefined): boolean {
  if (value === undefined) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (typeof value === 'number') return false;
  return 'unanswered' in value ? true : value.length === 0;
}
