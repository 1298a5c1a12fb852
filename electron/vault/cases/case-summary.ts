import { createHash } from 'node:crypto';
import { z } from 'zod';
import { CASE_FLAGS } from '../../../shared/contract/cases';
import { DATE_FACTS } from '../../../shared/domain/agenda/duty';
import type { WorkingCalendar } from '../../../shared/domain/dates/working-calendar';
import { riskLevelOf } from '../../../shared/domain/risk/assess-risk';
import { RISK_LEVELS } from '../../../shared/domain/risk/rule';
import { APPROVER_ROLES, type Sop } from '../../../shared/domain/sop/definition';
import { caseDue, earliest } from '../../../shared/domain/sop/due-list';
import { workingDaysOf } from '../sop/holidays';
import type { LoadedCase } from '../sop/progress';
import type { UseCaseContext } from '../state';
import { datesOf, uncertainClocks } from './agenda-parts';
import { caseFlags, riskReviewDate } from './case-flags';

const clockSchema = z.object({
  clockId: z.string(),
  stepId: z.string(),
  kind: z.enum(['hard', 'soft']),
  dueAt: z.string(),
  soonAt: z.string(),
});
const waitingSchema = z.object({
  stepId: z.string(),
  why: z.enum(['approval', 'back', 'stale', 'uncertain']),
  approver: z.enum(APPROVER_ROLES).nullable(),
});

/** What a case shows in lists, without what its row and its SOP say already. */
export const caseSummarySchema = z.object({
  clocks: z.array(clockSchema),
  waiting: z.array(waitingSchema),
  latest: z.string().nullable(),
  validUntil: z.string().nullable(),
  headerUntil: z.string().nullable(),
  flags: z.array(z.enum(CASE_FLAGS)),
  riskLevel: z.enum(RISK_LEVELS).nullable(),
  riskReviewDate: z.iso.date().nullable(),
  uncertain: z.array(
    z.object({ clockId: z.string(), stepId: z.string(), missingYear: z.number().int() }),
  ),
  dates: z.array(z.object({ key: z.enum(DATE_FACTS), at: z.string() })),
  next: z
    .object({
      stepId: z.string(),
      why: z.enum(['emergency', 'overdue', 'deadline', 'order', 'approval', 'deferred']),
    })
    .nullable(),
});
export type CaseSummary = z.infer<typeof caseSummarySchema>;

/** The summary of an evaluated case, with the instants until which its parts hold. */
export function summaryOf({ file, input, progress, values, changesAt }: LoadedCase): CaseSummary {
  const isOpen = file.closedAt === null;
  const due = caseDue(input, progress, file.closedOver);
  const birthday = changesAt === null ? [] : [changesAt];
  const ends = [...birthday, ...(due.validUntil === null ? [] : [due.validUntil])];
  // The next step is chosen by what is overdue or nearly due.
  const turns = due.clocks
    .flatMap(({ soonAt, dueAt }) => [soonAt, dueAt])
    .filter((at) => Date.parse(at) >= Date.parse(input.now));
  const next = isOpen ? progress.next : null;
  return {
    clocks: [...due.clocks],
    waiting: [...due.waiting],
    latest: due.latest,
    validUntil: earliest(ends),
    headerUntil: earliest([...ends, ...turns]),
    flags: caseFlags(values),
    riskLevel: riskLevelOf(values['risk.level']),
    riskReviewDate: isOpen ? riskReviewDate(values) : null,
    uncertain: isOpen ? [...uncertainClocks(progress)] : [],
    dates: isOpen ? [...datesOf(values, input.calendar.zone)] : [],
    next: next === null ? null : { stepId: next.stepId, why: next.why },
  };
}

const FINGERPRINTS = new WeakMap<Sop, { readonly of: WorkingCalendar; readonly text: string }>();

/**
 * What a summary was worked out with, beside the case itself: this version of the app, the SOP of
 * the case, the holidays and the zone.
 */
export function summaryBasis(context: UseCaseContext, sop: Sop): string {
  const { session, appVersion } = context;
  const working = workingDaysOf(context);
  const known = FINGERPRINTS.get(sop);
  const text = known?.of === working ? known.text : fingerprint(sop, working);
  if (known?.of !== working) FINGERPRINTS.set(sop, { of: working, text });
  return `${appVersion} ${session.shelter.timeZone} ${text}`;
}

function fingerprint(sop: Sop, { years, closed }: WorkingCalendar): string {
  const content = JSON.stringify([sop, [...years], [...closed]]);
  return createHash('sha256').update(content).digest('base64url');
}
