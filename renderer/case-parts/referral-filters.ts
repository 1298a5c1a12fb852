import type { ReferralRow } from '../../shared/contract/referrals';
import { localDateOf } from '../../shared/domain/dates/zones';
import { isReplyOverdue, waitsForAnswer } from '../../shared/domain/ledger/follow-up';
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
      return row.state === 'issued' && waitsForAnswer(row);
    case 'late':
      return isReplyLate(row, moment);
  }
}

/** The day on which the agency should have answered at the latest is over, and it has not. */
export function isReplyLate(row: ReferralRow, { now, zone }: Moment): boolean {
  return isReplyOverdue(row, localDateOf(now, zone));
}
