import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useVault } from '../vault-context';

/** Counts anew after every change, whichever screen made it. */
export function useFreshCounts(): void {
  const { queries } = useVault();
  const queryClient = useQueryClient();
  useEffect(
    () =>
      queryClient.getMutationCache().subscribe(({ mutation, type }) => {
        if (type !== 'updated' || mutation.state.status !== 'success') return;
        void queryClient.invalidateQueries({ queryKey: queries.home.key() });
      }),
    [queryClient, queries],
  );
}
