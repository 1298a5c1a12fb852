import { useMutation, useQueryClient } from '@tanstack/react-query';
import { userErrorOf } from '../../../app/user-error';
import { useVault } from '../../../app/vault-context';

/** Issues a referral, and tells everything that shows its case, its step or its number. */
export function useIssue(onIssued: () => void) {
  const { queries } = useVault();
  const queryClient = useQueryClient();
  return useMutation(
    queries.referrals.issue.mutationOptions({
      onSuccess: async (view) => {
        const { referralId } = view.row;
        queryClient.setQueryData(queries.referrals.get.queryKey({ input: { referralId } }), view);
        onIssued();
        const changed = [
          queries.referrals.list.key(),
          queries.home.key(),
          queries.cases.key(),
          queries.sop.key(),
        ];
        await Promise.all(changed.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
      },
      onError: async (error) => {
        if (userErrorOf(error)?.code !== 'packet_changed') return;
        // What was seen is old: the pages behind the dialog are drawn anew.
        const old = [queries.referrals.get.key(), queries.referrals.preview.key()];
        await Promise.all(old.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
      },
    }),
  );
}

/** The legal deadline has passed and the vault wants to know why. */
export function isLate(error: unknown): boolean {
  const data = userErrorOf(error);
  return data?.code === 'answers_incomplete' && data.details.code === 'late_reason_required';
}
