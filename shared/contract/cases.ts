import { z } from 'zod';
import { bilingualSchema } from '../domain/bilingual';
import { answerValueSchema } from '../domain/facts/answer';
import { RISK_LEVELS } from '../domain/risk/rule';
import { APPROVER_ROLES } from '../domain/sop/definition';
import { DATE_FACTS } from '../domain/agenda/duty';
import { ZONES } from '../domain/zones';
import { procedure } from './procedure';

const id = z.string().min(1).max(64);
export const caseIdSchema = z.strictObject({ caseId: id });

/** What makes a case need special care, shown as a chip wherever the case is named. */
export const CASE_FLAGS = [
  'emergency',
  'child',
  'maybe_child',
  'foreign',
  'pregnant',
  'disability',
  'perpetrator_near',
  'interpreter',
  'danger',
  'medical',
] as const;
export type CaseFlag = (typeof CASE_FLAGS)[number];

export const dueSchema = z.strictObject({
  clockId: z.string(),
  stepId: z.string(),
  stepTitle: bilingualSchema,
  dueAt: z.string(),
  state: z.enum(['running', 'soon', 'overdue']),
  basis: z.string(),
});
export type Due = z.infer<typeof dueSchema>;

/** What a case adds to the agenda beside its running deadlines; see `CaseAgenda` of the domain. */
export const caseAgendaSchema = z.strictObject({
  officerIds: z.array(id),
  actors: z.record(z.string(), bilingualSchema),
  uncertain: z.array(
    z.strictObject({
      clockId: z.string(),
      stepId: z.string(),
      stepTitle: bilingualSchema,
      missingYear: z.number().int(),
    }),
  ),
  dates: z.array(z.strictObject({ key: z.enum(DATE_FACTS), at: z.string() })),
});

/** A case as lists and headers show it: code name and number, never a name. */
export const caseHeaderSchema = z.strictObject({
  caseId: id,
  number: z.string(),
  codeName: z.string(),
  openedAt: z.string(),
  arrivedAt: z.string(),
  /** When it was closed (terminasi), or `null`. */
  closedAt: z.string().nullable(),
  companion: z.string(),
  intakeComplete: z.boolean(),
  riskLevel: z.enum(RISK_LEVELS).nullable(),
  /** When the risk is to be assessed again, `YYYY-MM-DD`; `null` before the first assessment. */
  riskReviewDate: z.iso.date().nullable(),
  flags: z.array(z.enum(CASE_FLAGS)),
  stage: z.strictObject({ stageId: z.string(), title: bilingualSchema }).nullable(),
  nextStep: z
    .strictObject({ stepId: z.string(), title: bilingualSchema, why: z.string() })
    .nullable(),
  /** Open deadlines, the most pressing first. */
  due: z.array(dueSchema),
  agenda: caseAgendaSchema,
});
export type CaseHeader = z.infer<typeof caseHeaderSchema>;

/** A closed case as it is listed. */
export const closedCaseSchema = z.strictObject({
  caseId: id,
  number: z.string(),
  codeName: z.string(),
  openedAt: z.string(),
  closedAt: z.string(),
  companion: z.string(),
});
export type ClosedCase = z.infer<typeof closedCaseSchema>;

/** One thing known about a case, with where it came from: shown before it is asked again. */
export const factViewSchema = z.strictObject({
  key: z.string(),
  zone: z.enum(ZONES).nullable(),
  label: bilingualSchema,
  value: answerValueSchema,
  text: bilingualSchema,
  source: bilingualSchema,
  recordedAt: z.string(),
  recordedBy: z.string(),
  /** Earlier values that this one replaced. */
  changes: z.number().int().nonnegative(),
});
export type FactView = z.infer<typeof factViewSchema>;

/**
 * A file that may be of the same person. Of a file that the officer is not assigned to nothing is
 * said but that it exists and whom to ask.
 */
export const caseMatchSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('file'),
    caseId: id,
    number: z.string(),
    codeName: z.string(),
    openedAt: z.string(),
    score: z.number(),
    reasons: z.array(z.string()),
  }),
  z.strictObject({
    kind: z.literal('not_assigned'),
    caseId: id,
    number: z.string(),
    companion: z.string(),
  }),
]);
export type CaseMatch = z.infer<typeof caseMatchSchema>;

export const historyEntrySchema = z.strictObject({
  eventId: id,
  kind: z.string(),
  at: z.string(),
  by: z.string(),
  detail: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type HistoryEntry = z.infer<typeof historyEntrySchema>;

/** Checked by the intake schema of the domain with the vault's own clock, not here. */
const rawIntake = z.record(z.string(), z.unknown());
const opened = z.strictObject({ caseId: id, number: z.string() });

/** Case files: searching first, opening, reading. */
export const casesContract = {
  search: procedure('cases.search', { audit: null })
    .input(z.strictObject({ text: z.string().max(100) }))
    .output(z.array(caseMatchSchema).max(20)),
  list: procedure('cases.list', { audit: null }).output(z.array(caseHeaderSchema)),
  /** Closed cases, the last one first. */
  closed: procedure('cases.closed', { audit: null }).output(z.array(closedCaseSchema)),
  suggestCodeName: procedure('cases.suggestCodeName', { audit: null }).output(z.string()),
  open: procedure('cases.open', { audit: 'case.opened' })
    .input(z.strictObject({ draftId: z.uuid(), intake: rawIntake }))
    .output(opened),
  openEmergency: procedure('cases.openEmergency', { audit: 'case.opened' })
    .input(z.strictObject({ draftId: z.uuid(), intake: rawIntake }))
    .output(opened),
  /** Completes the intake of a case that was opened on the emergency path, or corrects it. */
  saveIntake: procedure('cases.saveIntake', { audit: 'case.changed' })
    .input(z.strictObject({ caseId: id, intake: rawIntake, reason: z.string().trim().max(500) }))
    .output(opened),
  intake: procedure('cases.intake', { audit: 'identity.read' })
    .input(caseIdSchema)
    .output(rawIntake),
  header: procedure('cases.header', { audit: null }).input(caseIdSchema).output(caseHeaderSchema),
  /** Everything known but the identity. */
  facts: procedure('cases.facts', { audit: 'case.read' })
    .input(caseIdSchema)
    .output(z.array(factViewSchema)),
  /** Who the person is: every reading is recorded. */
  identity: procedure('cases.identity', { audit: 'identity.read' })
    .input(caseIdSchema)
    .output(z.array(factViewSchema)),
  history: procedure('cases.history', { audit: null })
    .input(caseIdSchema)
    .output(z.array(historyEntrySchema)),
};

/** One step of one case in a list over all cases, with whom to ask: the role and the companion. */
const listedStep = {
  caseId: id,
  number: z.string(),
  codeName: z.string(),
  companion: z.string(),
  stepId: z.string(),
  stepTitle: bilingualSchema,
  role: bilingualSchema,
};
const dueRows = z.array(
  z.strictObject({
    ...listedStep,
    clockId: z.string(),
    kind: z.enum(['hard', 'soft']),
    dueAt: z.string(),
    soonAt: z.string(),
  }),
);
const total = z.number().int().nonnegative();

/** What is due over all cases: the most pressing of each group, and how many there are. */
export const caseDueListSchema = z.strictObject({
  overdue: dueRows,
  soon: dueRows,
  running: dueRows,
  waiting: z.array(
    z.strictObject({
      ...listedStep,
      why: z.enum(['approval', 'back', 'stale', 'uncertain']),
      approver: z.enum(APPROVER_ROLES).nullable(),
    }),
  ),
  totals: z.strictObject({ overdue: total, soon: total, running: total, waiting: total }),
});
export type CaseDueList = z.infer<typeof caseDueListSchema>;

/** How many wait where, and what is due over all cases. */
export const homeContract = {
  due: procedure('home.due', { audit: null }).output(caseDueListSchema),
  counts: procedure('home.counts', { audit: null }).output(
    z.strictObject({ openCases: z.number().int(), referralsWaiting: z.number().int() }),
  ),
};
