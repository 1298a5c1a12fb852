import { z } from 'zod';
import { bytesSchema } from './bytes';
import { bilingualSchema } from '../domain/bilingual';
import { draftAnswersSchema } from '../domain/forms/validate';
import { formSchema } from '../domain/forms/definition';
import { PAPER_SIZES } from '../domain/packets/paper';
import { APPROVER_ROLES, sopSchema } from '../domain/sop/definition';
import { MAX_REASON_LENGTH, SKIP_REASONS } from '../domain/sop/step-event';
import { ACCESS_REASON_MAX, ALONE_REASON_MIN } from './approval';
import { procedure } from './procedure';
import type { CaseProgress } from '../domain/sop/progress';

const id = z.string().min(1).max(64);
const stepRef = { caseId: id, stepId: z.string().min(1).max(20) };
const reason = z.string().trim().max(MAX_REASON_LENGTH);

/** Computed by the engine of the domain from validated data, so its type is its check. */
const progress = z.custom<CaseProgress>((value) => typeof value === 'object' && value !== null);

export const caseSopSchema = z.strictObject({ sop: sopSchema, progress });
export type CaseSop = z.infer<typeof caseSopSchema>;

/** One time that the client was asked to tell what happened. */
export const storyAskingSchema = z.strictObject({
  kind: z.enum(['intake', 'step', 'statement']),
  at: z.string(),
  /** The step in which it was asked. */
  title: bilingualSchema.nullable(),
});
export type StoryAskingView = z.infer<typeof storyAskingSchema>;

/** Walking the SOP of a case. Every change answers with where the case then stands. */
export const sopContract = {
  view: procedure('sop.view', { audit: null })
    .input(z.strictObject({ caseId: id }))
    .output(caseSopSchema),
  form: procedure('sop.form', { audit: null })
    .input(z.strictObject({ formId: z.string().max(40), caseId: id.optional() }))
    .output(formSchema),
  /** How often the client had to tell what happened; dates and steps, nothing of what was told. */
  askings: procedure('sop.askings', { audit: null })
    .input(z.strictObject({ caseId: id }))
    .output(z.array(storyAskingSchema)),
  sign: procedure('sop.sign', { audit: 'step.signed' })
    .input(
      z.strictObject({
        ...stepRef,
        answers: draftAnswersSchema,
        lateReason: reason.optional(),
        /** What was done: a task step has no answers and is signed with this. */
        note: reason.optional(),
      }),
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
  /** A form of the case as pages: empty, to be written on, or with what the file holds. */
  printForm: procedure('sop.printForm', { audit: 'form.printed' })
    .input(
      z.strictObject({
        caseId: id,
        formId: z.string().max(40),
        /** The step it is filled in; while that is open, the officer's own draft is printed. */
        stepId: z.string().min(1).max(20).optional(),
        filled: z.boolean(),
        paper: z.enum(PAPER_SIZES),
      }),
    )
    .output(z.strictObject({ pdf: bytesSchema, fileName: z.string().max(120) })),
  /** Puts a step off to a local day. */
  defer: procedure('sop.defer', { audit: 'step.deferred' })
    .input(z.strictObject({ ...stepRef, until: z.iso.date(), reason }))
    .output(caseSopSchema),
  notApplicable: procedure('sop.notApplicable', { audit: 'step.not_applicable' })
    .input(z.strictObject({ ...stepRef, reason }))
    .output(caseSopSchema),
  /** The second person agrees to a signature, or to a step not applying. */
  countersign: procedure('sop.countersign', { audit: 'step.countersigned' })
    .input(
      z.strictObject({
        ...stepRef,
        lateReason: reason.optional(),
        aloneReason: z.string().trim().min(ALONE_REASON_MIN).max(ACCESS_REASON_MAX).optional(),
      }),
    )
    .output(caseSopSchema),
  /** Who else could be the second person of a step that waits for this role. */
  approvers: procedure('sop.approvers', { audit: null })
    .input(z.strictObject({ role: z.enum(APPROVER_ROLES) }))
    .output(z.array(z.string())),
  returnStep: procedure('sop.returnStep', { audit: 'step.returned' })
    .input(z.strictObject({ ...stepRef, reason }))
    .output(caseSopSchema),
};
