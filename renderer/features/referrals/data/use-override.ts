import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReferralView } from '../../../../shared/contract/referrals';
import { useVault } from '../../../app/vault-context';

/** Gives an override and takes one back; the answer takes the place of the referral on the screen. */
export function useOverride() {
  const { queries } = useVault();
  const queryClient = useQueryClient();
  const onSuccess = (view: ReferralView) => {
    const { referralId } = view.row;
    queryClient.setQueryData(queries.referrals.get.queryKey({ input: { referralId } }), view);
  };
  return {
    give: useMutation(queries.referrals.override.mutationOptions({ onSuccess })),
    withdraw: useMutation(queries.referrals.withdrawOverride.mutationOptions({ onSuccess })),
  };
}
