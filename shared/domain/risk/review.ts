import { daysBetween, type PlainDate } from '../dates/plain-date';

/** Whether the date of the next assessment has passed. `today` is the shelter's calendar date. */
export function isReviewOverdue(reviewDate: PlainDate | null, today: PlainDate): boolean {
  return reviewDate !== null && daysBetween(reviewDate, today) > 0;
}
