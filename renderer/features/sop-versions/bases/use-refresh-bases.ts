import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useVault } from '../../../app/vault-context';

/** After a confirmation: the list and every note beside a basis are asked again. */
export function useRefreshBases(): () => Promise<void> {
  const queryClient = useQueryClient();
  const { queries } = useVault();
  return useCallback(
    () => queryClient.invalidateQueries({ queryKey: queries.sopVersions.key() }),
    [queryClient, queries],
  );
}
