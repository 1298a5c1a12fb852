import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { UserErrorCode } from '../../shared/contract/errors';
import { userErrorOf } from './user-error';
import { createVaultQueries, type VaultClient, type VaultQueries } from './vault-client';

interface VaultAccess {
  readonly client: VaultClient;
  readonly queries: VaultQueries;
}

const VaultAccessContext = createContext<VaultAccess | undefined>(undefined);

/** The session changed in the middle of the work: the door has to be looked at again. */
const SESSION_CODES: readonly UserErrorCode[] = [
  'password_change_due',
  'duty_not_accepted',
  'officer_disabled',
];

// The vault is on the same machine: an answer is never stale because time passed, only because
// something was changed, and a failed call is not helped by asking again.
function createQueryClient(onSessionChanged: () => void): QueryClient {
  const onError = (error: unknown) => {
    const code = userErrorOf(error)?.code;
    if (code !== undefined && SESSION_CODES.includes(code)) onSessionChanged();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: { retry: false, staleTime: 0, gcTime: 60_000, refetchOnWindowFocus: false },
      mutations: { retry: false },
    },
  });
}

/** Gives the window its vault: the client for calls and the query options for what is shown. */
export function VaultProvider({ client, children }: { client: VaultClient; children: ReactNode }) {
  const access = useMemo(() => ({ client, queries: createVaultQueries(client) }), [client]);
  const queryClient = useMemo(() => {
    const lookAgain = () =>
      void created.invalidateQueries({ queryKey: access.queries.door.status.key() });
    const created: QueryClient = createQueryClient(lookAgain);
    return created;
  }, [access]);
  return (
    <VaultAccessContext value={access}>
      <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
    </VaultAccessContext>
  );
}

/** The vault of this window. */
export function useVault(): VaultAccess {
  const access = useContext(VaultAccessContext);
  if (access === undefined) throw new Error('useVault needs a VaultProvider above it.');
  return access;
}
