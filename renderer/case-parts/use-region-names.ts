import { useQueries } from '@tanstack/react-query';
import { useVault } from '../app/vault-context';

/** Names of regions by their codes; a code whose name is not there yet is `null`. */
export function useRegionNames(codes: readonly string[]): (code: string) => string | null {
  const { queries } = useVault();
  const found = useQueries({
    queries: codes.map((code) => queries.regions.byCode.queryOptions({ input: { code } })),
  });
  const names = new Map(codes.map((code, index) => [code, found[index]?.data?.name]));
  return (code) => names.get(code) ?? null;
}
