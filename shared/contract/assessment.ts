import { z } from 'zod';
import { needsGuideSchema } from '../domain/needs/guide';
import { riskRecordSchema, screeningRecordSchema } from '../domain/risk/record';
import { riskRuleSchema } from '../domain/risk/rule';
import { pocketGuideSchema } from '../domain/safety-plan/pocket';
import { screeningGuideSchema } from '../domain/screening/guide';
import { procedure } from './procedure';

/** What screening, risk, needs and the safety plan are worked out with: the same in vault and window. */
export const assessmentRulesSchema = z.strictObject({
  screening: screeningGuideSchema,
  risk: riskRuleSchema,
  needs: needsGuideSchema,
  pocket: pocketGuideSchema,
});
export type AssessmentRules = z.infer<typeof assessmentRulesSchema>;

const signed = { assessmentId: z.string(), stepId: z.string(), at: z.string(), by: z.string() };

/** One signed assessment with the result of that day. */
export const assessmentEntrySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('risk'), ...signed, result: riskRecordSchema }),
  z.strictObject({ kind: z.literal('screening'), ...signed, result: screeningRecordSchema }),
]);
export type AssessmentEntry = z.infer<typeof assessmentEntrySchema>;
export type RiskEntry = Extract<AssessmentEntry, { kind: 'risk' }>;

/** The visible rules, and what was signed by them. */
export const assessmentContract = {
  rules: procedure('assessment.rules', { audit: null }).output(assessmentRulesSchema),
  /** Every signed screening and risk assessment of a case, the newest first. */
  history: procedure('assessment.history', { audit: 'case.read' })
    .input(z.strictObject({ caseId: z.string().min(1).max(64) }))
    .output(z.array(assessmentEntrySchema)),
};
