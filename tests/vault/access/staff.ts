import { randomUUID } from 'node:crypto';
import { KDF_FLOOR } from '../../../electron/vault/keys/kdf';
import {
  insertDutyAcceptance,
  insertOfficer,
} from '../../../electron/vault/officers/officers.store';
import type { OpenVault } from '../../../electron/vault/vault-folder';
import { addSlot } from '../../../electron/vault/vault-slots';
import type { OfficerRole } from '../../../shared/domain/officer';
import { START, type TestVault } from '../usecases/vault-fixture';

/** An officer beside the head of the template, with a way of their own into the vault. */
export interface Colleague {
  readonly officerId: string;
  readonly slotId: string;
  readonly password: string;
}

export function openVaultOf({ state }: TestVault): OpenVault {
  if (state.open === undefined) throw new Error('the vault is open');
  return state.open.vault;
}

/** Adds an active officer who has an own password and has accepted the duty. */
export async function addColleague(
  vault: TestVault,
  role: OfficerRole,
  displayName: string,
): Promise<Colleague> {
  const open = openVaultOf(vault);
  const officerId = randomUUID();
  const password = `kata sandi ${displayName} 4172`;
  insertOfficer(open.db, { officerId, displayName, role, position: 'Contoh' }, START);
  insertDutyAcceptance(open.db, officerId, 1, START);
  const owner = { userId: officerId, displayName, password };
  const slotId = await addSlot(open, { ...owner, kdf: KDF_FLOOR });
  return { officerId, slotId, password };
}

/** Puts another officer to work in the open vault; the vault reads the rest at the next call. */
export function workAs({ state }: TestVault, officerId: string): void {
  if (state.open === undefined) throw new Error('the vault is open');
  const { session } = state.open;
  state.open = {
    ...state.open,
    session: { ...session, officer: { ...session.officer, officerId } },
  };
}

/** The officer at work. */
export function atWork({ state }: TestVault): string {
  return state.open?.session.officer.officerId ?? '';
}

/** What the audit log holds, in order. */
export function auditOf(vault: TestVault): readonly unknown[] {
  const rows = openVaultOf(vault).db.all('SELECT action FROM audit_entry ORDER BY sequence');
  return rows.map((row) => row.action);
}
