import { randomBytes, randomUUID } from 'node:crypto';
import { checkIntegrity } from '../../../electron/vault/database/open';
import type { OpenVault } from '../../../electron/vault/vault-folder';
import { addSlot } from '../../../electron/vault/vault-slots';
import { FLOOR } from './fixture';
import { makeVault, unlock } from './vault-fixture';

export const LEAVER_PASSWORD = 'kata sandi yang akan pergi';

/** A vault of two officers, one of whom is to leave, with some content. */
export interface TwoOfficers {
  readonly slotId: string;
  readonly leaverId: string;
  readonly leaverSlotId: string;
  /** Key of the audit chain, which must outlive every change of the master key. */
  readonly auditKey: string;
}

const NOTE_BYTES = 50_000;

/** Makes it in an empty folder with about that many megabytes in it. */
export async function makeTwoOfficers(folder: string, megabytes: number): Promise<TwoOfficers> {
  const { slotId } = await makeVault(folder);
  const vault = await unlock(folder, slotId);
  const leaverId = randomUUID();
  const leaverSlotId = await addSlot(vault, {
    userId: leaverId,
    displayName: 'Contoh Kenanga',
    password: LEAVER_PASSWORD,
    kdf: FLOOR,
  });
  vault.db.transaction(() => {
    for (let row = 0; row < megabytes * 10; row += 1) {
      const text = randomBytes(NOTE_BYTES).toString('hex');
      vault.db.run('INSERT INTO note (text) VALUES (?)', [text]);
    }
  });
  const auditKey = vault.keys.audit.toString('hex');
  vault.close();
  return { slotId, leaverId, leaverSlotId, auditKey };
}

/** What must be the same before and after: every row, whole pages, the key of the audit chain. */
export function stateOf({ db, keys }: OpenVault) {
  return {
    notes: db.get('SELECT count(*) AS count, sum(length(text)) AS characters FROM note'),
    integrity: checkIntegrity(db).kind,
    journal: db.pragma('journal_mode')[0]?.journal_mode,
    synchronous: db.pragma('synchronous')[0]?.synchronous,
    auditKey: keys.audit.toString('hex'),
  };
}
