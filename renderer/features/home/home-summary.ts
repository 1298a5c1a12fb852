import type { CaseHeader, Due } from '../../../shared/contract/cases';
import type { ReferralRow } from '../../../shared/contract/referrals';
import { instantMs } from '../../../shared/domain/dates/zones';
import { waitsForAnswer } from '../../../shared/domain/ledger/follow-up';
import { type CaseFilter, isCaseUnder, type Moment } from '../../case-parts/case-filters';
import { isReferralUnder, type ReferralTile } from '../../case-parts/referral-filters';

/** The filters of the case list that have a tile. */
export const CASE_TILES = [
  'overdue',
  'today',
  'high-risk',
  'incomplete',
  'all',
] as const satisfies readonly CaseFilter[];
export type CaseTile = (typeof CASE_TILES)[number];

export interface HomeCounts {
  readonly cases: Readonly<Record<CaseTile, number>>;
  readonly referrals: Readonly<Record<ReferralTile, number>>;
}

/** How many rows each tile opens: every number is the length of the list behind it. */
export function countHome(
  cases: readonly CaseHeader[],
  referrals: readonly ReferralRow[],
  moment: Moment,
): HomeCounts {
  const casesUnder = (tile: CaseTile) =>
    cases.filter((file) => isCaseUnder(file, tile, moment)).length;
  const referralsUnder = (tile: ReferralTile) =>
    referrals.filter((row) => isReferralUnder(row, tile, moment)).length;
  return {
    cases: {
      overdue: casesUnder('overdue'),
      today: casesUnder('today'),
      'high-risk': casesUnder('high-risk'),
      incomplete: casesUnder('incomplete'),
      all: casesUnder('all'),
    },
    referrals: {
      draft: referralsUnder('draft'),
      issued: referralsUnder('issued'),
      late: referralsUnder('late'),
    },
  };
}

/** One line of what has to be done: a deadline that runs, or the next step of a case without one. */
export interface HomeTask {
  readonly file: CaseHeader;
  readonly stepId: string;
  readonly due: Due | null;
  readonly isEmergency: boolean;
}

/**
 * What has to be done over all cases, the most pressing first: emergencies, then deadlines by their
 * moment, then the next steps of cases in which nothing runs. A step is named once per case.
 */
export function homeTasks(cases: readonly CaseHeader[]): readonly HomeTask[] {
  return cases.flatMap(tasksOf).toSorted(comparePressing);
}

function tasksOf(file: CaseHeader): readonly HomeTask[] {
  const { due, nextStep } = file;
  const isEmergency = nextStep?.why === 'emergency';
  const tasks = due
    .filter((one, index) => due.findIndex((other) => other.stepId === one.stepId) === index)
    .map((one) => ({
      file,
      stepId: one.stepId,
      due: one,
      isEmergency: isEmergency && nextStep.stepId === one.stepId,
    }));
  if (nextStep === null || tasks.some((task) => task.stepId === nextStep.stepId)) return tasks;
  if (!isEmergency && tasks.length > 0) return tasks;
  return [...tasks, { file, stepId: nextStep.stepId, due: null, isEmergency }];
}

function comparePressing(left: HomeTask, right: HomeTask): number {
  if (left.isEmergency !== right.isEmergency) return left.isEmergency ? -1 : 1;
  const moments = momentOf(left) - momentOf(right);
  return moments === 0 ? left.file.openedAt.localeCompare(right.file.openedAt) : moments;
}

/** No deadline sorts last; a number, because two infinities have no difference. */
function momentOf({ due }: HomeTask): number {
  return due === null ? Number.MAX_SAFE_INTEGER : instantMs(due.dueAt);
}

/** Referrals that wait for an answer, the one whose answer is due first on top. */
export function waitingReferrals(referrals: readonly ReferralRow[]): readonly ReferralRow[] {
  return referrals
    .filter(waitsForAnswer)
    .toSorted(
      (a, b) =>
        (a.replyBy ?? '9999').localeCompare(b.replyBy ?? '9999') ||
        (a.issuedAt ?? '').localeCompare(b.issuedAt ?? ''),
    );
}
