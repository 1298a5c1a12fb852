import { z } from 'zod';
import { basisSchema } from '../basis';
import { bilingualSchema } from '../bilingual';
import { sentenceWith } from '../fill-text';
import { conditionSchema } from '../sop/condition';

/** Levels of risk, the highest first. */
export const RISK_LEVELS = ['high', 'medium', 'low'] as const;
export type RiskLevel = (typeof RISK_LEVELS)[number];

const id = z.string().regex(/^[a-z][a-z0-9_]*$/);
const points = z.number().int().min(1).max(100);
const days = z.number().int().min(1).max(365);
const perLevel = <T extends z.ZodType>(schema: T) =>
  z.strictObject({ high: schema, medium: schema, low: schema });

const factor = z.strictObject({
  id,
  topic: id,
  label: bilingualSchema,
  /** Counts when this surely holds. What is unknown adds no points and is never read as "no". */
  when: conditionSchema,
  points,
  /** Sets the level "high" at once, whatever the sum. */
  immediate: z.literal(true).optional(),
  basis: basisSchema,
});

/** `resources/screening/risk.yaml`: how a level of risk comes about, to be read by everybody. */
export const riskRuleSchema = z.strictObject({
  version: z.number().int().min(1),
  formId: z.string().min(1).max(40),
  /** The question whose options are signs of risk; each option needs a factor. */
  signsKey: z.string().min(1).max(100),
  /** The question that names the topics nobody has asked about. */
  unaskedKey: z.string().min(1).max(100),
  basis: z.array(basisSchema).min(1).max(10).readonly(),
  thresholds: z.strictObject({ high: points, medium: points }),
  /** The level is never below this one while something has not been asked. */
  unaskedFloor: z.enum(RISK_LEVELS),
  /** Calendar days until the next assessment. */
  reviewDays: perLevel(days),
  levels: perLevel(bilingualSchema),
  words: z.strictObject({
    because: sentenceWith('level', 'items'),
    none: sentenceWith('level'),
    unasked: sentenceWith('items'),
  }),
  topics: z
    .array(z.strictObject({ id, label: bilingualSchema }))
    .min(1)
    .max(20)
    .readonly(),
  factors: z.array(factor).min(1).max(100).readonly(),
});
export type RiskRule = z.infer<typeof riskRuleSchema>;
export type RiskFactor = RiskRule['factors'][number];
