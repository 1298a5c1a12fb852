import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect } from 'react';
import { Unlock } from '../features/accounts/unlock';
import { useVault } from './vault-context';

// Only the unlock screen is needed at once. The rest is read while the password is typed.
const loadWorkspace = () => import('./workspace');
const Workspace = lazy(loadWorkspace);
const FirstRun = lazy(() => import('../features/accounts/first-run'));
const VaultProblem = lazy(() => import('../features/accounts/vault-problem'));

/** Shows what the state of the vault allows: create, unlock, a problem, or the work itself. */
export function Doorway() {
  useEffect(() => {
    requestIdleCallback(() => void loadWorkspace());
  }, []);
  return (
    <Suspense fallback={null}>
      <OpenDoor />
    </Suspense>
  );
}

function OpenDoor() {
  const { queries } = useVault();
  const status = useQuery(queries.vault.status.queryOptions());
  if (status.isError) throw status.error;
  if (status.data === undefined) return null;
  switch (status.data.kind) {
    case 'empty':
      return <FirstRun appVersion={status.data.appVersion} />;
    case 'locked':
      return <Unlock officers={status.data.officers} appVersion={status.data.appVersion} />;
    case 'problem':
      return <VaultProblem status={status.data} />;
    case 'unlocked':
      return <Workspace session={status.data.session} />;
  }
}
