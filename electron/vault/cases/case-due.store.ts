import { z } from 'zod';
import { APPROVER_ROLES } from '../../../shared/domain/sop/definition';
import type { OpenClock, WaitingStep } from '../../../shared/domain/sop/due-list';
import type { Database } from '../database/driver';

/** Which cases a list is about. */
export interface DueScope {
  /** UTC instant. */
  readonly now: string;
  /** The officer's cases, or `null` for all. */
  readonly own: readonly string[] | null;
  /** Cases that are told of otherwise. */
  readonly without: readonly string[];
}

export interface KeptDue extends OpenClock {
  readonly caseId: string;
}
export interface KeptWaiting extends WaitingStep {
  readonly caseId: string;
}

export type DueState = 'overdue' | 'soon' | 'running';

const dueSchema = z.object({
  caseId: z.string(),
  clockId: z.string(),
  stepId: z.string(),
  kind: z.enum(['hard', 'soft']),
  dueAt: z.string(),
  soonAt: z.string(),
});
const waitingSchema = z.object({
  caseId: z.string(),
  stepId: z.string(),
  why: z.enum(['approval', 'back', 'stale', 'uncertain']),
  approver: z.enum(APPROVER_ROLES).nullable(),
});

const DUE_COLUMNS =
  'case_id AS caseId, clock_id AS clockId, step_id AS stepId, kind, due_at AS dueAt, soon_at AS soonAt';
const IN_SCOPE = `($own IS NULL OR case_id IN (SELECT value FROM json_each($own)))
  AND case_id NOT IN (SELECT value FROM json_each($without))`;
const IN_STATE: Readonly<Record<DueState, string>> = {
  overdue: 'due_at < $now',
  soon: 'due_at >= $now AND soon_at <= $now',
  running: 'due_at >= $now AND soon_at > $now',
};

function paramsOf({ own, without }: DueScope) {
  return {
    own: own === null ? null : JSON.stringify(own),
    without: JSON.stringify(without),
  };
}

/** How many deadlines stand how. */
export function countDue(db: Database, scope: DueScope): Readonly<Record<DueState, number>> {
  const row = db.get<Record<DueState, number | null>>(
    `SELECT sum(${IN_STATE.overdue}) AS overdue, sum(${IN_STATE.soon}) AS soon,
       sum(${IN_STATE.running}) AS running
     FROM case_due WHERE ${IN_SCOPE}`,
    { ...paramsOf(scope), now: scope.now },
  );
  // The sum of no rows is NULL.
  const { overdue, soon, running } = row ?? { overdue: 0, soon: 0, running: 0 };
  return { overdue: overdue ?? 0, soon: soon ?? 0, running: running ?? 0 };
}

/** The most pressing deadlines that stand so. */
export function readDue(
  db: Database,
  scope: DueScope,
  state: DueState,
  limit: number,
): readonly KeptDue[] {
  const rows = db.all(
    `SELECT ${DUE_COLUMNS} FROM case_due WHERE ${IN_STATE[state]} AND ${IN_SCOPE}
     ORDER BY due_at, kind, case_id LIMIT $limit`,
    { ...paramsOf(scope), now: scope.now, limit },
  );
  return rows.map((row) => dueSchema.parse(row));
}

export function countWaiting(db: Database, scope: DueScope): number {
  const row = db.get<{ count: number }>(
    `SELECT count(*) AS count FROM case_waiting WHERE ${IN_SCOPE}`,
    paramsOf(scope),
  );
  return row?.count ?? 0;
}

/** Steps that wait for a decision. */
export function readWaiting(db: Database, scope: DueScope, limit: number): readonly KeptWaiting[] {
  const rows = db.all(
    `SELECT case_id AS caseId, step_id AS stepId, why, approver FROM case_waiting
     WHERE ${IN_SCOPE} ORDER BY case_id, position LIMIT $limit`,
    { ...paramsOf(scope), limit },
  );
  return rows.map((row) => waitingSchema.parse(row));
}

/** Cases with an instant on record that is still to come: the clock of the computer was set back. */
export function readAheadCases(db: Database, now: string): readonly string[] {
  const rows = db.all<{ caseId: string }>(
    'SELECT case_id AS caseId FROM case_summary WHERE latest > $now',
    { now },
  );
  return rows.map(({ caseId }) => caseId);
}
