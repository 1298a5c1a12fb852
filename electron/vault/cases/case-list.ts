import type { CaseDueList, CaseHeader, ClosedCase } from '../../../shared/contract/cases';
import { type Sop, type SopStep, stepsOf } from '../../../shared/domain/sop/definition';
import {
  comparePressing,
  type DueList,
  dueList,
  type ListedCase,
} from '../../../shared/domain/sop/due-list';
import { assignedOfficers } from '../access/assignments';
import { caseFilter, ownCases } from '../access/need-to-know';
import { sopReader } from '../sop/library';
import { evaluateCase, pinOf } from '../sop/progress';
import type { UseCaseContext } from '../state';
import {
  countDue,
  countWaiting,
  type DueScope,
  type DueState,
  readAheadCases,
  readDue,
  readWaiting,
} from './case-due.store';
import { type CaseSummary, caseSummarySchema, summaryOf } from './case-summary';
import {
  type KeptCase,
  readCaseIds,
  readKeptCases,
  readCasesOf,
  readStaleCases,
} from './case-summary.store';
import { type CaseFile, readClosedCases } from './cases.store';
import { headerOf } from './headers';
import { keepSummaries, markOtherBases, type SummedUp } from './kept-summaries';

/** Rows of each group of the due list. */
const MAX_DUE_ROWS = 200;

/**
 * The officer's open cases with stage, risk and deadlines, the newest first. Only a case that
 * changed since its summary was kept, or whose summary has run out, is evaluated.
 */
export function listCases(context: UseCaseContext): CaseHeader[] {
  const { db } = context.vault;
  const isOwn = caseFilter(context);
  const officers = assignedOfficers(context);
  const sopFor = sopReader(context);
  const usable = markOtherBases(context, []);
  const fresh: SummedUp[] = [];
  const headers = readKeptCases(db)
    .filter(({ file }) => isOwn(file.caseId))
    .map((kept) => {
      const { file } = kept;
      const known = usable ? stillTrue(kept, context.now) : null;
      const summary = known ?? summaryOf(evaluateCase(context, file));
      if (known === null) fresh.push({ file, summary });
      const sop = sopFor(pinOf(file));
      const officerIds = officers.get(file.caseId) ?? [];
      return headerOf({ file, summary, officerIds }, sop, context.now);
    });
  keepSummaries(context, fresh, []);
  return headers;
}

function stillTrue({ summary, headerUntil }: KeptCase, now: string): CaseSummary | null {
  if (summary === null || (headerUntil !== null && headerUntil <= now)) return null;
  const parsed = caseSummarySchema.safeParse(JSON.parse(summary));
  return parsed.success ? parsed.data : null;
}

/** The officer's closed cases, the last one first. */
export function listClosedCases(context: UseCaseContext): ClosedCase[] {
  const isOwn = caseFilter(context);
  return readClosedCases(context.vault.db)
    .filter(({ caseId }) => isOwn(caseId))
    .flatMap(({ caseId, number, codeName, openedAt, closedAt, companion }) =>
      closedAt === null ? [] : [{ caseId, number, codeName, openedAt, closedAt, companion }],
    );
}

/**
 * What is due, overdue and waiting over the officer's open cases. The database counts and sorts what
 * is kept; only cases that changed since, and those written to by a clock that was ahead, are
 * looked at one by one.
 */
export function listDue(context: UseCaseContext): CaseDueList {
  const { db } = context.vault;
  const own = ownCases(context);
  const apart = casesApart(context).filter(({ caseId }) => own === null || own.has(caseId));
  const without = apart.map(({ caseId }) => caseId);
  const scope = { now: context.now, own: own === null ? null : [...own], without };
  return named(context, merged(db, scope, dueList(apart, context.now, MAX_DUE_ROWS)));
}

/** Cases that what is kept does not tell of, evaluated; they are kept for the next time. */
function casesApart(context: UseCaseContext): readonly ListedCase[] {
  const { db } = context.vault;
  const usable = markOtherBases(context, []);
  const stale = usable ? readStaleCases(db, context.now) : readCaseIds(db);
  const files = readCasesOf(db, [...stale, ...readAheadCases(db, context.now)]);
  const evaluated = files.map((file) => ({
    file,
    summary: summaryOf(evaluateCase(context, file)),
  }));
  const owing = evaluated.filter(
    ({ file, summary }) => file.closedAt === null || owesAnything(summary),
  );
  const listed = new Set(owing.map(({ file }) => file.caseId));
  keepSummaries(
    context,
    owing,
    stale.filter((caseId) => !listed.has(caseId)),
  );
  return owing.map(({ file: { caseId }, summary }) => ({ caseId, ...summary }));
}

function owesAnything({ clocks, waiting }: CaseSummary): boolean {
  return clocks.length > 0 || waiting.length > 0;
}

function merged(db: UseCaseContext['vault']['db'], scope: DueScope, apart: DueList): DueList {
  const due = (state: DueState) =>
    [...apart[state], ...readDue(db, scope, state, MAX_DUE_ROWS)]
      .toSorted(comparePressing)
      .slice(0, MAX_DUE_ROWS);
  const kept = countDue(db, scope);
  return {
    overdue: due('overdue'),
    soon: due('soon'),
    running: due('running'),
    waiting: [...apart.waiting, ...readWaiting(db, scope, MAX_DUE_ROWS)].slice(0, MAX_DUE_ROWS),
    totals: {
      overdue: apart.totals.overdue + kept.overdue,
      soon: apart.totals.soon + kept.soon,
      running: apart.totals.running + kept.running,
      waiting: apart.totals.waiting + countWaiting(db, scope),
    },
  };
}

/** The rows with what a person reads: number, code name, step, role, companion. */
function named(context: UseCaseContext, list: DueList): CaseDueList {
  const rows = [...list.overdue, ...list.soon, ...list.running, ...list.waiting];
  const ids = [...new Set(rows.map(({ caseId }) => caseId))];
  const files = new Map(
    readCasesOf(context.vault.db, ids).map((file) => [file.caseId, file] as const),
  );
  const stepFor = stepFinder(context);
  const name = <Row extends { readonly caseId: string; readonly stepId: string }>(row: Row) => {
    const file = files.get(row.caseId);
    const step = file === undefined ? undefined : stepFor(file, row.stepId);
    if (file === undefined || step === undefined) return [];
    const { number, codeName, companion } = file;
    return [{ ...row, number, codeName, companion, stepTitle: step.title, role: step.role }];
  };
  return {
    overdue: list.overdue.flatMap(name),
    soon: list.soon.flatMap(name),
    running: list.running.flatMap(name),
    waiting: list.waiting.flatMap(name),
    totals: list.totals,
  };
}

function stepFinder(context: UseCaseContext) {
  const sopFor = sopReader(context);
  const known = new Map<Sop, ReadonlyMap<string, SopStep>>();
  return (file: CaseFile, stepId: string): SopStep | undefined => {
    const sop = sopFor(pinOf(file));
    const steps = known.get(sop) ?? new Map(stepsOf(sop).map((step) => [step.id, step]));
    known.set(sop, steps);
    return steps.get(stepId);
  };
}
