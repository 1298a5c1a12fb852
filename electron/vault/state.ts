import { UserError } from '../../shared/contract/errors';
import type { Officer, VaultSession } from '../../shared/contract/vault';
import { loadResources, type Resources } from './resources/resources';
import type { RenderPdf } from './pdf-client';
import type { OpenVault } from './vault-folder';

export interface VaultOptions {
  readonly folder: string;
  readonly resourcesFolder: string;
  readonly appVersion: string;
  /** The present instant, UTC ISO. */
  readonly now: () => string;
  readonly renderPdf: RenderPdf;
  /** What may be done with the password once somebody is in, without anybody waiting for it. */
  readonly afterUnlock?: (vault: OpenVault, password: string) => void;
}

/** The vault process: what it was started with, and the vault while it is open. */
export interface VaultState extends VaultOptions {
  readonly resources: () => Resources;
  open: { readonly vault: OpenVault; readonly session: VaultSession } | undefined;
}

/** What a use case works with: the open database, the officer who asks, and the time. */
export interface UseCaseContext {
  readonly vault: OpenVault;
  readonly officer: Officer;
  readonly session: VaultSession;
  readonly resources: Resources;
  readonly now: string;
  readonly appVersion: string;
  readonly renderPdf: RenderPdf;
}

export function createVaultState(options: VaultOptions): VaultState {
  let resources: Resources | undefined;
  return {
    ...options,
    resources: () => (resources ??= loadResources(options.resourcesFolder)),
    open: undefined,
  };
}

/** The context of a use case. @throws UserError `vault_locked` */
export function useCaseContext(state: VaultState): UseCaseContext {
  if (state.open === undefined) throw new UserError('vault_locked');
  const { vault, session } = state.open;
  return {
    vault,
    session,
    officer: session.officer,
    resources: state.resources(),
    now: state.now(),
    appVersion: state.appVersion,
    renderPdf: state.renderPdf,
  };
}

/** Closes the database if it is open; the process ends right after. */
export function closeVault(state: VaultState): void {
  state.open?.vault.close();
  state.open = undefined;
}
