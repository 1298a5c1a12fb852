import { useQuery } from '@tanstack/react-query';
import { FirstRun } from '../features/accounts/first-run';
import { Unlock } from '../features/accounts/unlock';
import { VaultProblem } from '../features/accounts/vault-problem';
import { Workspace } from './workspace';
import { useVault } from './vault-context';

/** Shows what the state of the vault allows: create, unlock, a problem, or the work itself. */
export function Doorway() {
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
