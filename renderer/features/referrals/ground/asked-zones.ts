import type { ReferralView } from '../../../../shared/contract/referrals';

/**
 * The zones a client is asked about. Zone C is left out: the contact in a packet is always the
 * office's, so there is nothing of the client's in it to agree to.
 */
export function askedZones(view: ReferralView): ReferralView['allowedZones'] {
  return view.allowedZones.filter(({ zone }) => zone !== 'C');
}
