import { UserError } from '../../../shared/contract/errors';
import type { VaultStatus } from '../../../shared/contract/vault';
import type { VaultState } from '../state';
import { inspectVault } from '../vault-inspect';

/** What the window should show first: the door, the work, or what is wrong with the vault. */
export function readStatus(state: VaultState): VaultStatus {
  const { appVersion } = state;
  if (state.open !== undefined)
    return { kind: 'unlocked', appVersion, session: state.open.session };
  const found = inspectVault(state.folder);
  switch (found.kind) {
    case 'none':
      return { kind: 'empty', appVersion };
    case 'ready':
      return {
        kind: 'locked',
        appVersion,
        officers: found.officers.map(({ slotId, displayName }) => ({ slotId, displayName })),
      };
    case 'problem': {
      const details = found.path === '' ? {} : { path: found.path };
      return problemStatus(appVersion, new UserError(found.code, details), found.backupUsable);
    }
  }
}

/** The door of a vault that cannot be opened as it is. */
export function problemStatus(
  appVersion: string,
  error: UserError,
  backupUsable: boolean,
): VaultStatus {
  const { code, details } = error;
  return { kind: 'problem', appVersion, problem: { code, details }, backupUsable };
}
