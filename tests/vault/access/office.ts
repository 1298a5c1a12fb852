import { closeVault } from '../../../electron/vault/state';
import type { Approval } from '../../../shared/contract/approval';
import { startOpenVault, startVault, type TestVault } from '../usecases/vault-fixture';
import { addColleague, atWork, type Colleague } from './staff';

export const ALONE = {
  kind: 'alone',
  reason: 'kantor contoh dengan satu orang',
} as const satisfies Approval;

export const refused = (code: string) => ({ data: { code } });

export function confirmedBy({ slotId, password }: Colleague): Approval {
  return { kind: 'second', slotId, password };
}

/** The next process on the same vault, as the door finds it. */
export function nextProcess(vault: TestVault): TestVault {
  closeVault(vault.state);
  return startVault(vault.folder);
}

/** A vault of a head and a case manager, and a counsellor to administer. */
export async function startOffice() {
  const vault = await startOpenVault();
  const manager = await addColleague(vault, 'case_manager', 'Contoh Satu');
  const counsellor = await addColleague(vault, 'counsellor', 'Contoh Dua');
  return { ...vault, head: atWork(vault), manager, counsellor };
}

export function newOfficer(approval: Approval) {
  return {
    displayName: 'Contoh Tujuh',
    position: 'Konselor',
    role: 'counsellor' as const,
    nip: null,
    approval,
  };
}
