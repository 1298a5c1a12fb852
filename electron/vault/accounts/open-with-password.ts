import type { VaultSession } from '../../../shared/contract/vault';
import type { Acceptance } from '../anchor/record-opening';
import { appendAudit } from '../audit/audit';
import { MIGRATIONS } from '../database/migrations';
import type { VaultState } from '../state';
import { unlockVault } from '../vault-folder';
import { readSession } from './session';
import { readShelter } from './accounts.store';

export interface UnlockInput {
  readonly slotId: string;
  readonly password: string;
}

/** Opens the vault for one officer and records that. Throws like `unlockVault`; nothing stays open then. */
export async function openWithPassword(
  state: VaultState,
  input: UnlockInput,
  action: 'vault.created' | 'vault.unlocked',
  accept: Acceptance | null = null,
): Promise<VaultSession> {
  if (state.open !== undefined) return state.open.session;
  // Before anything is opened: with a broken SOP no case could be shown.
  const resources = await state.resources();
  const clock = () => new Date(state.now());
  const { slotId, password } = input;
  const vault = await unlockVault(state.folder, slotId, password, MIGRATIONS, clock, { accept });
  try {
    const session = readSession(vault.db, vault.userId, readShelter(vault.db), state.now());
    vault.db.transaction(() =>
      appendAudit(vault.db, vault.keys.audit, {
        at: state.now(),
        officerId: vault.userId,
        action,
        objectId: slotId,
      }),
    );
    state.open = { vault, session, resources };
    return session;
  } catch (error) {
    vault.close();
    throw error;
  }
}
