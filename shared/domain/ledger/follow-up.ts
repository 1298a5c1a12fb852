import type { PlainDate } from '../dates/plain-date';

/** Where a referral stands with the agency, in the order in which it goes. */
export const FOLLOW_UPS = [
  'draft',
  'waiting_receipt',
  'waiting_answer',
  'overdue',
  'answered',
  'recall',
  'recalled',
  'cancelled',
] as const;
export type FollowUp = (typeof FOLLOW_UPS)[number];

/** What the follow-up of a referral is read from. */
export interface Followed {
  readonly state: 'draft' | 'issued' | 'received' | 'cancelled';
  /** The day until which an answer was asked for. */
  readonly replyBy: PlainDate | null;
  /** The day of the first answer. */
  readonly answeredOn: PlainDate | null;
  /** The consent behind it was withdrawn; `toldOn` is when the agency was told. */
  readonly recall: { readonly toldOn: PlainDate | null } | null;
}

/**
 * The state of the follow-up. A withdrawn consent goes before everything: whoever holds a copy has
 * to be told, answered or not, and is not asked for an answer any more.
 *
 * @param today the day on the shelter's calendar
 */
export function followUpOf(row: Followed, today: PlainDate): FollowUp {
  if (row.state === 'draft' || row.state === 'cancelled') return row.state;
  if (row.recall !== null) return row.recall.toldOn === null ? 'recall' : 'recalled';
  if (row.answeredOn !== null) return 'answered';
  if (row.replyBy !== null && row.replyBy < today) return 'overdue';
  return row.state === 'issued' ? 'waiting_receipt' : 'waiting_answer';
}

/** The day until which the agency should have answered is over, and it has not. */
export function isReplyOverdue(row: Followed, today: PlainDate): boolean {
  return followUpOf(row, today) === 'overdue';
}

/** An answer is still to come, whether or not it is late. */
export function waitsForAnswer(row: Followed): boolean {
  const sent = row.state === 'issued' || row.state === 'received';
  return sent && row.answeredOn === null && row.recall === null;
}
