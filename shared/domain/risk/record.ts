import { z } from 'zod';
import { bilingualSchema } from '../bilingual';
import { RISK_LEVELS } from './rule';

/**
 * A signed risk assessment as it is kept: the lines with their words and points, so that it can be
 * explained after the rule has changed.
 */
export const riskRecordSchema = z.strictObject({
  ruleVersion: z.number().int(),
  /** The rule's level; the officer's may be another. */
  level: z.enum(RISK_LEVELS),
  score: z.number().int(),
  chosenLevel: z.enum(RISK_LEVELS),
  /** Why the officer set another level; `null` where both agree. */
  reason: z.string().nullable(),
  /** The sentence of that day. */
  explanation: bilingualSchema,
  lines: z.array(
    z.strictObject({
      id: z.string(),
      label: bilingualSchema,
      points: z.number().int(),
      immediate: z.boolean(),
    }),
  ),
  /** `YYYY-MM-DD` */
  reviewDate: z.string().nullable(),
});
export type RiskRecord = z.infer<typeof riskRecordSchema>;

/** A signed screening as it is kept. */
export const screeningRecordSchema = z.strictObject({
  guideVersion: z.number().int(),
  result: z.enum(['fulfilled', 'partial', 'not_enough_information', 'not_fulfilled']),
  indicated: z.enum(['strong', 'some', 'none']),
  rule: z.enum(['adult', 'child']),
  decision: z.string(),
  difference: z.enum(['weaker', 'stronger']).nullable(),
  explanation: bilingualSchema,
});
export type ScreeningRecord = z.infer<typeof screeningRecordSchema>;
