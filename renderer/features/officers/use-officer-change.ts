import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useVault } from '../../app/vault-context';

/** After a change of an account: the list, who may approve, and the assignments are asked again. */
export function useOfficerChange(): () => Promise<void> {
  const { queries } = useVault();
  const queryClient = useQueryClient();
  return useCallback(async () => {
    const keys = [queries.officers.key(), queries.access.key()];
    await Promise.all(keys.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
  }, [queries, queryClient]);
}
