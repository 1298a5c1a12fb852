import type { ReferralRow } from '../../../../shared/contract/referrals';

/** Tabs of the board; `filter` in the address names one of them, anything else means all. */
export const BOARD_FILTERS = ['all', 'draft', 'issued', 'received', 'late'] as const;
export type BoardFilter = (typeof BOARD_FILTERS)[number];

export function boardFilter(name: string | undefined): BoardFilter {
  return BOARD_FILTERS.find((filter) => filter === name) ?? 'all';
}

/**
 * `true` when the day until which an answer was expected has passed and not even the receipt has
 * come back. A packet that was received has been answered for; its reply is followed in the case.
 *
 * @param today YYYY-MM-DD in the shelter's zone
 */
export function isReplyOverdue(row: ReferralRow, today: string): boolean {
  return row.state === 'issued' && row.replyBy !== null && row.replyBy < today;
}

export function filterRows(
  rows: readonly ReferralRow[],
  filter: BoardFilter,
  today: string,
): readonly ReferralRow[] {
  if (filter === 'all') return rows;
  if (filter === 'late') return rows.filter((row) => isReplyOverdue(row, today));
  return rows.filter((row) => row.state === filter);
}
