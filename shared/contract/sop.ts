import { z } from 'zod';
import { draftAnswersSchema } from '../domain/forms/validate';
import { formSchema } from '../domain/forms/definition';
import { sopSchema } from '../domain/sop/definition';
import { MAX_REASON_LENGTH, SKIP_REASONS } from '../domain/sop/step-event';
import { procedure } from './procedure';
import type { CaseProgress } from '../domain/sop/progress';

const id = z.string().min(1).max(64);
const stepRef = { caseId: id, stepId: z.string().min(1).max(20) };
const reason = z.string().trim().max(MAX_REASON_LENGTH);

/** Computed by the engine of the domain from validated data, so its type is its check. */
const progress = z.custom<CaseProgress>((value) => typeof value === 'object' && value !== null);

export const caseSopSchema = z.strictObject({ sop: sopSchema, progress });
export type CaseSop = z.infer<typeof caseSopSchema>;

/** Walking the SOP of a case. Every change answers with where the case then stands. */
export const sopContract = {
  view: procedure('sop.view', { audit: null })
    .input(z.strictObject({ caseId: id }))
    .output(caseSopSchema),
  form: procedure('sop.form', { audit: null })
    .input(z.strictObject({ formId: z.string().max(40), caseId: id.optional() }))
    .output(formSchema),
  sign: procedure('sop.sign', { audit: 'step.signed' })
    .input(
      z.strictObject({ ...stepRef, answers: draftAnswersSchema, lateReason: reason.optional() }),
    )
    .output(caseSopSchema),
  skip: procedure('sop.skip', { audit: 'step.skipped' })
    .input(
      z.strictObject({
        ...stepRef,
        reasonCode: z.enum(SKIP_REASONS),
        note: reason,
        approvedByName: z.string().trim().max(200).optional(),
      }),
    )
    .output(caseSopSchema),
  reopen: procedure('sop.reopen', { audit: 'step.reopened' })
    .input(z.strictObject({ ...stepRef, reason }))
    .output(caseSopSchema),
};
