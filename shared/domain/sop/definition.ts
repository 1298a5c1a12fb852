import { z } from 'zod';
import { basisSchema } from '../basis';
import { bilingualSchema } from '../bilingual';
import { conditionSchema } from './condition';

/** The moments of a case a clock can start from. A closed list: an unknown event would never start a clock. */
export const CASE_MOMENTS = ['arrival', 'case_opened', 'victim_report', 'service_request'] as const;
export type CaseMoment = (typeof CASE_MOMENTS)[number];

/** More steps than this in one SOP is a mistake or an attack, not a procedure. */
export const MAX_STEPS = 2_000;

const stepId = z.string().regex(/^T\d{1,2}\.\d{1,4}$/, 'a step id looks like T2.1');
const factKey = z.string().min(1).max(100);
const formId = z.string().min(1).max(40);

/** A moment of the case, a fact that holds a date or an instant, or the sign-off of another step. */
const triggerSchema = z.union([
  z.enum(CASE_MOMENTS),
  z.strictObject({ fact: factKey }).readonly(),
  z.strictObject({ signed: stepId }).readonly(),
]);
export type ClockTrigger = z.infer<typeof triggerSchema>;

export const LIMIT_UNITS = ['hours', 'days', 'working_days', 'months'] as const;

const bases = z.array(basisSchema).min(1).max(20).readonly();

/** A question that is checked at intake and on every change; its answer is the fact `gate.Gn`. */
const gateSchema = z
  .strictObject({
    id: z.string().regex(/^G([1-9]|10)$/, 'a gate id is G1 to G10'),
    question: bilingualSchema,
    effect: bilingualSchema,
    factKey: z.string().regex(/^gate\.G([1-9]|10)$/, 'a gate fact is gate.G1 to gate.G10'),
    basis: bases,
  })
  .readonly();

/**
 * A legal or service deadline. `hard` is set by law and ours to keep, `soft` is a service standard,
 * `track` is somebody else's duty that we watch. The sign-off of `stepId` satisfies it.
 * A day is counted as 24 hours, the earlier and so the safer reading. A working day ends at midnight
 * of the shelter's clock; holidays come from `resources/calendar/`.
 */
export const clockSchema = z
  .strictObject({
    id: z.string().regex(/^C\d{1,3}$/, 'a clock id looks like C1'),
    title: bilingualSchema,
    kind: z.enum(['hard', 'soft', 'track']),
    trigger: triggerSchema,
    limit: z
      .strictObject({
        amount: z.number().int().min(1).max(10_000),
        unit: z.enum(LIMIT_UNITS),
      })
      .readonly(),
    actor: bilingualSchema,
    basis: bases,
    when: conditionSchema.optional(),
    stepId,
    /** Switched off by the shelter; a duty of the law cannot be. */
    disabled: z.literal(true).optional(),
  })
  .refine((clock) => clock.disabled !== true || clock.kind !== 'hard', {
    path: ['disabled'],
    message: 'a clock set by law cannot be switched off',
  })
  .readonly();

const stepKindSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('intake') }),
  z.strictObject({ kind: z.literal('form'), formId }),
  /** Signed by issuing a packet of one of these disclosure profiles (`resources/agencies/matrix.yaml`). */
  z.strictObject({
    kind: z.literal('referral'),
    profiles: z.array(z.string().min(1).max(60)).min(1).max(20).readonly(),
  }),
  /** Done outside the app; signed with a note of what was done. */
  z.strictObject({ kind: z.literal('task') }),
  /** Signed by closing a case conference (rapat kasus). */
  z.strictObject({ kind: z.literal('conference') }),
]);

/** The branches of the SOP. A step that belongs to one says so beside its title; `when` decides. */
export const SOP_BRANCHES = [
  'child',
  'foreign_citizen',
  'returning_migrant',
  'other_region',
  'medical_emergency',
  'immediate_danger',
  'pregnancy',
  'disability',
  'sexual_violence',
  'refusal',
  'transfer',
] as const;

/** What a person may agree to, each for itself (`persetujuan`). */
export const CONSENT_KINDS = [
  'registration',
  'interview',
  'recording',
  'services',
  'sharing',
  'shelter',
  'medical',
  'return',
  'termination',
] as const;

/** Roles that may be the second person of a step. */
export const APPROVER_ROLES = ['case_manager', 'head'] as const;
export type ApproverRole = (typeof APPROVER_ROLES)[number];

/** When this holds the step may go first, after fewer prerequisites; a lower `order` goes earlier. */
const urgentSchema = z
  .strictObject({
    when: conditionSchema,
    requires: z.array(stepId).max(50).readonly(),
    order: z.number().int().min(0).max(99),
  })
  .readonly();

/** One step; what only belongs to the whole SOP is checked by `checkSop`. */
export const stepSchema = z
  .strictObject({
    id: stepId,
    title: bilingualSchema,
    purpose: bilingualSchema,
    /** A sentence the officer may say, written with the victim's safety and choice in mind. */
    words: bilingualSchema.optional(),
    role: bilingualSchema,
    kind: stepKindSchema,
    /** A: safety, consent, legal duty, never skipped. B: reason and approval. C: reason. */
    riskClass: z.enum(['A', 'B', 'C']),
    branch: z.enum(SOP_BRANCHES).optional(),
    /** The sign-off needs a second person of this role: never the one who signed first. */
    fourEyes: z.enum(APPROVER_ROLES).optional(),
    /** Signing it off ends the case (terminasi); reopening it opens the case again. */
    closes: z.literal(true).optional(),
    /** Consents that must stand before the step is done; shown, and asked for in its form. */
    consents: z.array(z.enum(CONSENT_KINDS)).max(9).readonly().optional(),
    /** Agency types (`resources/agencies/agencies.yaml`) that take part. */
    agencies: z.array(z.string().min(1).max(60)).max(20).readonly().optional(),
    /** Forms that are also filled or printed here, beside the one that signs the step. */
    papers: z.array(formId).max(20).readonly().optional(),
    requires: z.array(stepId).max(50).readonly(),
    /** False makes the step "tidak berlaku"; unknown keeps it visible. */
    when: conditionSchema.optional(),
    urgent: urgentSchema.optional(),
    basis: bases,
    exit: bilingualSchema,
    produces: z.array(bilingualSchema).min(1).max(20).readonly().optional(),
  })
  .readonly();

const stageSchema = z
  .strictObject({
    id: z.string().regex(/^T\d{1,2}$/, 'a stage id looks like T2'),
    title: bilingualSchema,
    purpose: bilingualSchema,
    /** Runs beside the other stages instead of after them. */
    parallel: z.literal(true).optional(),
    steps: z.array(stepSchema).min(1).max(500).readonly(),
  })
  .readonly();

const sourceSchema = z
  .strictObject({
    id: z.string().min(1).max(60),
    title: z.string().min(1).max(500),
    note: bilingualSchema,
  })
  .readonly();

/** One version of the SOP. A case stays with the version it was opened with. */
export const sopSchema = z
  .strictObject({
    id: z.string().min(1).max(60),
    version: z.number().int().min(1),
    effectiveFrom: z.iso.date(),
    title: bilingualSchema,
    sources: z.array(sourceSchema).min(1).max(100).readonly(),
    gates: z.array(gateSchema).min(1).max(10).readonly(),
    clocks: z.array(clockSchema).max(100).readonly(),
    stages: z.array(stageSchema).min(1).max(50).readonly(),
  })
  .readonly();

export type Sop = z.infer<typeof sopSchema>;
export type SopGate = Sop['gates'][number];
export type SopClock = Sop['clocks'][number];
export type SopStage = Sop['stages'][number];
export type SopStep = SopStage['steps'][number];

/** All steps in the order of the file. */
export function stepsOf(sop: Sop): readonly SopStep[] {
  return sop.stages.flatMap((stage) => stage.steps);
}
