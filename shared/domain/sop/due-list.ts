import { instantFromLocal } from '../dates/zones';
import { soonFromMs } from './clock-progress';
import type { ApproverRole } from './definition';
import type { CaseProgress, SopInput } from './progress';
import { steadyTime } from './steady-time';

/** A deadline of ours that is not met: it is told from its instants how it stands at any moment. */
export interface OpenClock {
  readonly clockId: string;
  readonly stepId: string;
  readonly kind: 'hard' | 'soft';
  /** UTC instant, spelled as `toISOString` does. */
  readonly dueAt: string;
  /** From when it is "mendekati tenggat". */
  readonly soonAt: string;
}

/**
 * A step on which somebody's decision is needed: the second person (`approval`); whoever has to
 * check it because it applies again (`back`) or rests on what was reopened (`stale`); or whoever
 * works out a deadline that has no calendar yet (`uncertain`).
 */
export interface WaitingStep {
  readonly stepId: string;
  readonly why: 'approval' | 'back' | 'stale' | 'uncertain';
  /** Who approves, of `approval`; otherwise the role of the step and the companion of the case. */
  readonly approver: ApproverRole | null;
}

/**
 * What one case owes and what waits in it. Of the passing time it knows only `validUntil`: between
 * changes of the case it can be kept and read at any moment, without evaluating the case again.
 */
export interface CaseDue {
  readonly clocks: readonly OpenClock[];
  readonly waiting: readonly WaitingStep[];
  /** The latest instant on record: a clock of the computer that was set back sets nothing back. */
  readonly latest: string | null;
  /** When something put off comes back, or `null`: then the case is evaluated again. */
  readonly validUntil: string | null;
}

/**
 * What an evaluated case owes.
 *
 * @param closedOver the clocks that ran when the case was closed, `null` of an open case. A closed one
 *   owes only what came up later, such as the answer to a client who asks for the own data, and what
 *   still waits for a second person
 */
export function caseDue(
  input: SopInput,
  progress: CaseProgress,
  closedOver: readonly string[] | null,
): CaseDue {
  const owed = progress.clocks.filter(({ clockId }) => !(closedOver ?? []).includes(clockId));
  return {
    clocks: owed.flatMap((clock): readonly OpenClock[] => {
      const { clockId, stepId, kind, state, startedAt, dueAt } = clock;
      if (kind === 'track' || dueAt === null || startedAt === null) return [];
      if (state !== 'running' && state !== 'soon' && state !== 'overdue') return [];
      const soonMs = soonFromMs(Date.parse(startedAt), Date.parse(dueAt));
      const soonAt = new Date(soonMs).toISOString();
      return [{ clockId, stepId, kind, dueAt: spelled(dueAt), soonAt }];
    }),
    waiting: waitingSteps({ ...progress, clocks: owed }).filter(
      ({ why }) => closedOver === null || why === 'approval' || why === 'uncertain',
    ),
    latest: latestOnRecord(input),
    validUntil: closedOver === null ? earliest(deferralEnds(input, progress)) : null,
  };
}

/** Clocks that run now, by id: what a case is closed over. */
export function runningClocks({ clocks }: CaseProgress): readonly string[] {
  return clocks
    .filter(({ state }) => ['running', 'soon', 'overdue', 'uncertain'].includes(state))
    .map(({ clockId }) => clockId);
}

function waitingSteps({
  steps,
  clocks,
}: Pick<CaseProgress, 'steps' | 'clocks'>): readonly WaitingStep[] {
  const uncertain = clocks.filter(({ state, kind }) => state === 'uncertain' && kind !== 'track');
  return [
    ...steps.flatMap(({ stepId, awaiting, decision, staleBecause }): readonly WaitingStep[] => {
      if (awaiting !== null) return [{ stepId, why: 'approval', approver: awaiting.approver }];
      if (decision?.overturned === true) return [{ stepId, why: 'back', approver: null }];
      return staleBecause.length === 0 ? [] : [{ stepId, why: 'stale', approver: null }];
    }),
    ...uncertain.map(({ stepId }) => ({ stepId, why: 'uncertain', approver: null }) as const),
  ];
}

function latestOnRecord({ events, times }: SopInput): string | null {
  const last = events.at(-1)?.at ?? times.case_opened;
  if (last === undefined) return null;
  return spelled(steadyTime(events, times.case_opened ?? null, last).now);
}

function deferralEnds({ calendar }: SopInput, { steps }: CaseProgress): readonly string[] {
  return steps.flatMap(({ state, deferral }) => {
    if (state !== 'deferred' || deferral === null) return [];
    return instantFromLocal(deferral.until, '00.00', calendar.zone) ?? [];
  });
}

/** The earliest of some instants, or `null` of none. */
export function earliest(instants: readonly string[]): string | null {
  const [first, ...rest] = instants;
  if (first === undefined) return null;
  return rest.reduce((least, one) => (Date.parse(one) < Date.parse(least) ? one : least), first);
}

/** The one spelling of an instant that this list compares; texts of it sort as the instants do. */
function spelled(instant: string): string {
  return new Date(Date.parse(instant)).toISOString();
}

/** How a deadline stands at a moment (UTC instants). */
export function clockStateAt(
  clock: OpenClock,
  latest: string | null,
  now: string,
): 'running' | 'soon' | 'overdue' {
  return stateAt(clock, latest, spelled(now));
}

function stateAt({ dueAt, soonAt }: OpenClock, latest: string | null, now: string) {
  const at = latest !== null && latest > now ? latest : now;
  if (at > dueAt) return 'overdue';
  return at >= soonAt ? 'soon' : 'running';
}

/** A case in the list. Whom to ask is its companion, and the role of the step. */
export interface ListedCase extends CaseDue {
  readonly caseId: string;
}

export interface DueRow extends OpenClock {
  readonly caseId: string;
}
export interface WaitingRow extends WaitingStep {
  readonly caseId: string;
}

/** What is due over many cases: the most pressing rows of each group, and how many there are. */
export interface DueList {
  readonly overdue: readonly DueRow[];
  readonly soon: readonly DueRow[];
  readonly running: readonly DueRow[];
  readonly waiting: readonly WaitingRow[];
  readonly totals: Readonly<Record<'overdue' | 'soon' | 'running' | 'waiting', number>>;
}

/**
 * What is due, overdue and waiting over many cases at a moment, the earliest first, legal deadlines
 * before service standards of the same instant.
 *
 * @param limit rows of each group; the totals count all
 */
export function dueList(cases: readonly ListedCase[], now: string, limit: number): DueList {
  const groups: Readonly<Record<'overdue' | 'soon' | 'running', DueRow[]>> = {
    overdue: [],
    soon: [],
    running: [],
  };
  const waiting: WaitingRow[] = [];
  const at = spelled(now);
  for (const { caseId, clocks, latest, waiting: steps } of cases) {
    for (const clock of clocks) {
      groups[stateAt(clock, latest, at)].push({ caseId, ...clock });
    }
    for (const step of steps) waiting.push({ caseId, ...step });
  }
  const { overdue, soon, running } = groups;
  return {
    overdue: overdue.sort(comparePressing).slice(0, limit),
    soon: soon.sort(comparePressing).slice(0, limit),
    running: running.sort(comparePressing).slice(0, limit),
    waiting: waiting.slice(0, limit),
    totals: {
      overdue: overdue.length,
      soon: soon.length,
      running: running.length,
      waiting: waiting.length,
    },
  };
}

/** The earliest first; of the same instant the law before the standard. */
export function comparePressing(left: DueRow, right: DueRow): number {
  if (left.dueAt !== right.dueAt) return left.dueAt < right.dueAt ? -1 : 1;
  if (left.kind !== right.kind) return left.kind === 'hard' ? -1 : 1;
  return left.caseId < right.caseId ? -1 : 1;
}
