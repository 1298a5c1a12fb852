import type { ReferralRow } from '../../../../shared/contract/referrals';
import {
  followUpOf,
  isReplyOverdue,
  waitsForAnswer,
} from '../../../../shared/domain/ledger/follow-up';

/** Tabs of the board; `filter` in the address names one of them, anything else means all. */
export const BOARD_FILTERS = [
  'all',
  'draft',
  'issued',
  'waiting',
  'late',
  'answered',
  'recall',
] as const;
export type BoardFilter = (typeof BOARD_FILTERS)[number];

export function boardFilter(name: string | undefined): BoardFilter {
  return BOARD_FILTERS.find((filter) => filter === name) ?? 'all';
}

/** @param today YYYY-MM-DD in the shelter's zone */
export function filterRows(
  rows: readonly ReferralRow[],
  filter: BoardFilter,
  today: string,
): readonly ReferralRow[] {
  return rows.filter((row) => isUnder(row, filter, today));
}

/** What is late waits as well, and what has no receipt has no answer: they are under several tabs. */
function isUnder(row: ReferralRow, filter: BoardFilter, today: string): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'draft':
      return row.state === 'draft';
    case 'issued':
      return row.state === 'issued' && waitsForAnswer(row);
    case 'waiting':
      return waitsForAnswer(row);
    case 'late':
      return isReplyOverdue(row, today);
    case 'answered':
      return followUpOf(row, today) === 'answered';
    case 'recall':
      return row.recall !== null;
  }
}
