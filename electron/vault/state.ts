import { UserError } from '../../shared/contract/errors';
import type { Officer, VaultSession } from '../../shared/contract/vault';
import type { Resources } from './resources/resources';
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
  /**
   * SOP, forms, agencies and letters, read and checked once.
   *
   * @throws UserError for the first fault in them, as they lie on this disk now
   */
  readonly resources: () => Promise<Resources>;
  open: OpenState | undefined;
}

export interface OpenState {
  readonly vault: OpenVault;
  readonly session: VaultSession;
  readonly resources: Resources;
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
    resources: async () => {
      // Later than the door: their schemas are the larger part of what this process has to read.
      const { loadResources } = await import('./resources/resources');
      return (resources ??= loadResources(options.resourcesFolder));
    },
    open: undefined,
  };
}

/** The context of a use case. @throws UserError `vault_locked` */
export function useCaseContext(state: VaultState): UseCaseContext {
  if (state.open === undefined) throw new UserError('vault_locked');
  const { vault, session, resources } = state.open;
  return {
    vault,
    session,
    officer: session.officer,
    resources,
    now: state.now(),
    appVersion: state.appVersion,
    renderPdf: state.renderPdf,
  };
}

/** Puts a changed session in the place of the one before. */
export function keepSession(state: VaultState, session: VaultSession): VaultSession {
  if (state.open !== undefined) state.open = { ...state.open, session };
  return session;
}

/** Closes the database if it is open; the process ends right after. */
export function closeVault(state: VaultState): void {
  state.open?.vault.close();
  state.open = undefined;
}
