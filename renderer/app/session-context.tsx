import { createContext, useContext } from 'react';
import type { VaultSession } from '../../shared/contract/vault';

const SessionContext = createContext<VaultSession | undefined>(undefined);

export const SessionProvider = SessionContext.Provider;

/** The officer at the desk and the shelter. Only below the doorway, where a vault is open. */
export function useSession(): VaultSession {
  const session = useContext(SessionContext);
  if (session === undefined) throw new Error('useSession needs an unlocked vault.');
  return session;
}
