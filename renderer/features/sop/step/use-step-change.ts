import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { CaseSop } from '../../../../shared/contract/sop';
import { useVault } from '../../../app/vault-context';
import { useRefreshCases } from '../../../case-parts/case-view';

/** Shows at once where the case stands after a step was signed, skipped or reopened. */
export function useStepChange(caseId: string): (answer: CaseSop) => Promise<void> {
  const queryClient = useQueryClient();
  const { queries } = useVault();
  const refresh = useRefreshCases();
  return useCallback(
    async (answer) => {
      queryClient.setQueryData(queries.sop.view.queryKey({ input: { caseId } }), answer);
      await refresh();
    },
    [queryClient, queries, refresh, caseId],
  );
}
