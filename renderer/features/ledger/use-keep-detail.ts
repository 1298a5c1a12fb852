import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { LedgerDetail } from '../../../shared/contract/ledger';
import { useVault } from '../../app/vault-context';

/** Puts a changed detail in the place of the one before, and lets every list ask again. */
export function useKeepDetail(): (detail: LedgerDetail) => Promise<void> {
  const { queries } = useVault();
  const queryClient = useQueryClient();
  return useCallback(
    async (detail: LedgerDetail) => {
      const { referralId } = detail.entry;
      queryClient.setQueryData(queries.ledger.entry.queryKey({ input: { referralId } }), detail);
      const { answeredOn } = detail.entry;
      const toldOn = detail.withdrawal?.toldOn ?? null;
      queryClient.setQueryData(queries.referrals.get.queryKey({ input: { referralId } }), (view) =>
        view === undefined
          ? undefined
          : {
              ...view,
              row: {
                ...view.row,
                answeredOn,
                recall: view.row.recall === null ? null : { ...view.row.recall, toldOn },
              },
            },
      );
      const changed = [
        queries.ledger.list.key(),
        queries.ledger.responseTimes.key(),
        queries.ledger.holders.key(),
        queries.referrals.list.key(),
        queries.home.key(),
        queries.cases.key(),
      ];
      await Promise.all(changed.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
    },
    [queries, queryClient],
  );
}
