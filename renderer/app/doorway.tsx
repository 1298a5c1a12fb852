import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import type { VaultStatus } from '../../shared/contract/vault';
import { Unlock } from '../features/accounts/unlock';
import { useAfterPaint } from './use-after-paint';
import { useVault } from './vault-context';

// Only the unlock screen is needed at once. The rest is read while the password is typed.
const loadWorkspace = () => import('./workspace');
const Workspace = lazy(loadWorkspace);
const FirstRun = lazy(() => import('../features/accounts/first-run'));
const VaultProblem = lazy(() => import('../features/accounts/vault-problem'));

/** Shows what the state of the vault allows: create, unlock, a problem, or the work itself. */
export function Doorway() {
  const { queries } = useVault();
  const status = useQuery(queries.vault.status.queryOptions());
  if (status.isError) throw status.error;
  return <Suspense fallback={null}>{status.data && <OpenDoor status={status.data} />}</Suspense>;
}

function OpenDoor({ status }: { status: VaultStatus }) {
  const { queries } = useVault();
  const painted = useAfterPaint();
  useQuery({ queryKey: ['workspace-code'], queryFn: loadWorkspace, enabled: painted });
  const installation = useQuery(
    queries.vault.installation.queryOptions({ enabled: painted && status.kind !== 'unlocked' }),
  );
  if (installation.isError) throw installation.error;
  const { appVersion } = status;
  if (installation.data && status.kind !== 'unlocked') {
    return <VaultProblem problem={installation.data} appVersion={appVersion} />;
  }
  switch (status.kind) {
    case 'empty':
      return <FirstRun appVersion={appVersion} />;
    case 'locked':
      return <Unlock officers={status.officers} appVersion={appVersion} />;
    case 'problem':
      return <VaultProblem {...status} />;
    case 'unlocked':
      return <Workspace session={status.session} />;
  }
}
