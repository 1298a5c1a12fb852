import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useVault } from '../../../app/vault-context';

interface Batch {
  readonly caseIds: readonly string[];
  readonly agencyId: string;
  readonly profileId: string;
}

/**
 * Begins a referral for each case, one after the other. Every case has a packet, a ground and a number
 * of its own, so that nothing of one can come into that of another; what was begun before an error
 * stays and is on the board.
 */
export function useBatch(onBegun: () => void) {
  const { client, queries } = useVault();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async ({ caseIds, agencyId, profileId }: Batch) => {
      for (const caseId of caseIds) await client.referrals.start({ caseId, agencyId, profileId });
    },
    onSuccess: onBegun,
    onSettled: () => queryClient.invalidateQueries({ queryKey: queries.referrals.list.key() }),
  });
}
