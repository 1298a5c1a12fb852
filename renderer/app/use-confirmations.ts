import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { BasisConfirmation } from '../../shared/contract/sop-versions';
import { basisKey } from '../../shared/domain/sop/bases';
import { useVault } from './vault-context';

/** The confirmations that stand, by element and text of their basis. */
export function useConfirmations(): ReadonlyMap<string, BasisConfirmation> {
  const { queries } = useVault();
  const { data } = useQuery(
    queries.sopVersions.confirmations.queryOptions({ staleTime: Number.POSITIVE_INFINITY }),
  );
  return useMemo(
    () => new Map((data ?? []).map((one) => [basisKey(one.elementId, one.text), one])),
    [data],
  );
}
