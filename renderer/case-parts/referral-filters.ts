import type { ReferralRow } from '../../shared/contract/referrals';
import { localDateOf } from '../../shared/domain/dates/zones';
import type { Moment } from './case-filters';

/** The referral tiles; the names are what `/referrals?filter=` carries. */
export const REFERRAL_TILES = ['draft', 'issued', 'late'] as const;
export type ReferralTile = (typeof REFERRAL_TILES)[number];

/** Whether a referral belongs under a tile. A late one is a waiting one as well. */
export function isReferralUnder(row: ReferralRow, tile: ReferralTile, moment: Moment): boolean {
  switch (tile) {
    case 'draft':
      return row.state === 'draft';
    case 'issued':
      return row.state === 'issued';
    case 'late':
      return isReplyLate(row, moment);
  }
}

/** The day on which the agency should have answered at the latest is over. */
export function isReplyLate({ state, replyBy }: ReferralRow, { now, zone }: Moment): boolean {
  return state === 'issued' && replyBy !== null && replyBy < localDateOf(now, zone);
}
