import { z } from 'zod';
import { bilingualSchema } from '../domain/bilingual';
import { isPlainDate } from '../domain/dates/plain-date';
import { COORDINATION_NEEDS, coordinationSummarySchema } from '../domain/coordination/summary';
import { ZONES } from '../domain/zones';
import { bytesSchema } from './bytes';
import { procedure } from './procedure';

export const LEDGER_PAGE_ENTRIES = 50;

const id = z.string().min(1).max(64);
const referralId = z.strictObject({ referralId: id });
const sequence = z.int().min(1);
const plainDate = z.iso.date().refine(isPlainDate);
const shortText = z.string().trim().min(1).max(200);

export const GROUND_KINDS = ['consent', 'legal_duty', 'vital_interest'] as const;
export type GroundKind = (typeof GROUND_KINDS)[number];

const filterShape = {
  /** First and last day on the shelter's calendar, both included. */
  from: plainDate.optional(),
  to: plainDate.optional(),
  agencyId: id.optional(),
  caseId: id.optional(),
  ground: z.enum(GROUND_KINDS).optional(),
};
export const ledgerFilterSchema = z.strictObject(filterShape);
export type LedgerFilter = z.infer<typeof ledgerFilterSchema>;

/** One packet that left: what of a person, to whom, when and why; never a value. */
export const ledgerEntrySchema = z.strictObject({
  sequence,
  referralId: id,
  caseId: id,
  caseNumber: z.string(),
  codeName: z.string(),
  agencyId: z.string(),
  agencyName: z.string(),
  profileName: bilingualSchema,
  letterNumber: z.string(),
  issuedAt: z.string(),
  approvedBy: z.string(),
  ground: z.strictObject({
    kind: z.enum(GROUND_KINDS),
    /** Number of the consent, article of the duty, or the reason. */
    text: z.string(),
    /** The provision that allows it. */
    article: z.string(),
    withdrawnAt: z.string().nullable(),
  }),
  zones: z.array(z.enum(ZONES)),
  receivedBy: z.string().nullable(),
  receivedOn: z.string().nullable(),
  replyBy: z.string().nullable(),
  answeredOn: z.string().nullable(),
});
export type LedgerEntry = z.infer<typeof ledgerEntrySchema>;

export const ANSWER_OUTCOMES = ['served', 'accepted', 'partly', 'refused'] as const;
export type AnswerOutcome = (typeof ANSWER_OUTCOMES)[number];

const answerShape = {
  answeredOn: plainDate,
  /** Who answered for the agency. */
  answeredBy: shortText,
  outcome: z.enum(ANSWER_OUTCOMES),
  summary: z.string().trim().min(1).max(2_000),
  /** What was done upon it; may be empty. */
  done: z.string().trim().max(1_000),
};

export const TOLD_WAYS = ['letter', 'courier', 'phone', 'in_person'] as const;

/** The letter of withdrawal to one agency, as far as it has gone. */
const withdrawalSchema = z.strictObject({
  number: z.string(),
  issuedAt: z.string(),
  toldOn: z.string().nullable(),
  toldTo: z.string().nullable(),
  toldHow: z.enum(TOLD_WAYS).nullable(),
});

/** Everything that is known of one disclosure. */
export const ledgerDetailSchema = z.strictObject({
  entry: ledgerEntrySchema,
  /** Names of the facts that left; `null` where the ledger is younger than the packet. */
  facts: z
    .array(z.strictObject({ key: z.string(), zone: z.enum(ZONES), label: bilingualSchema }))
    .nullable(),
  /** What went against the matrix, by whose decision and why. */
  overrides: z.array(
    z.strictObject({ label: bilingualSchema, reason: z.string(), by: z.string(), at: z.string() }),
  ),
  outputs: z.array(
    z.strictObject({ copyNumber: z.int(), how: z.string(), at: z.string(), by: z.string() }),
  ),
  answers: z.array(
    z.strictObject({ ...answerShape, recordedAt: z.string(), recordedBy: z.string() }),
  ),
  withdrawal: withdrawalSchema.nullable(),
});
export type LedgerDetail = z.infer<typeof ledgerDetailSchema>;

export const responseTimeSchema = z.strictObject({
  agencyId: z.string(),
  agencyName: z.string(),
  packets: z.int(),
  answered: z.int(),
  overdue: z.int(),
  inTime: z.int(),
  medianDays: z.number().nullable(),
});
export type AgencyResponse = z.infer<typeof responseTimeSchema>;

/** Somebody who holds a copy that rests on a consent. */
export const holderSchema = z.strictObject({
  referralId: id,
  agencyName: z.string(),
  letterNumber: z.string(),
  issuedAt: z.string(),
  receivedBy: z.string().nullable(),
  withdrawal: withdrawalSchema.nullable(),
});
export type Holder = z.infer<typeof holderSchema>;

/** The ledger of disclosures (buku pengungkapan data) and what follows a disclosure. */
export const ledgerContract = {
  /** Newest first, a page below `before` at a time. */
  list: procedure('ledger.list', { audit: null })
    .input(z.strictObject({ ...filterShape, before: sequence.optional() }))
    .output(
      z.strictObject({
        entries: z.array(ledgerEntrySchema).max(LEDGER_PAGE_ENTRIES),
        total: z.int(),
        before: sequence.nullable(),
      }),
    ),
  entry: procedure('ledger.entry', { audit: 'case.read' })
    .input(referralId)
    .output(ledgerDetailSchema),
  responseTimes: procedure('ledger.responseTimes', { audit: null }).output(
    z.array(responseTimeSchema),
  ),
  /** The agency's answer (rujukan balik). */
  recordAnswer: procedure('ledger.recordAnswer', { audit: 'answer.recorded' })
    .input(z.strictObject({ referralId: id, ...answerShape }))
    .output(ledgerDetailSchema),
  /** Who holds a copy that rests on this consent. */
  holders: procedure('ledger.holders', { audit: null })
    .input(z.strictObject({ consentId: id }))
    .output(z.array(holderSchema)),
  /** The letter of withdrawal (surat penarikan) with a number of the register. */
  issueWithdrawal: procedure('ledger.issueWithdrawal', { audit: 'withdrawal.issued' })
    .input(referralId)
    .output(ledgerDetailSchema),
  withdrawalLetter: procedure('ledger.withdrawalLetter', { audit: 'packet.opened' })
    .input(referralId)
    .output(z.strictObject({ pdf: bytesSchema, fileName: z.string() })),
  recordTold: procedure('ledger.recordTold', { audit: 'withdrawal.told' })
    .input(
      z.strictObject({
        referralId: id,
        toldOn: plainDate,
        toldTo: shortText,
        how: z.enum(TOLD_WAYS),
      }),
    )
    .output(ledgerDetailSchema),
  /** The client's own extract: who was told what, in plain words (UU 27/2022 Pasal 7 and 32). */
  clientExtract: procedure('ledger.clientExtract', { audit: 'ledger.client_extract' })
    .input(z.strictObject({ caseId: id }))
    .output(z.strictObject({ pdf: bytesSchema, fileName: z.string() })),
  /** A summary for coordination (ringkasan koordinasi) that can hold no name. */
  coordinationSummary: procedure('ledger.coordinationSummary', { audit: 'coordination.copied' })
    .input(
      z.strictObject({
        caseId: id,
        needs: z.array(z.enum(COORDINATION_NEEDS)).min(1).max(COORDINATION_NEEDS.length),
      }),
    )
    .output(coordinationSummarySchema),
};
