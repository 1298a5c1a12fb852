import { writeSync } from 'node:fs';
import { appendAudit } from '../../../electron/vault/audit/audit';
import { MIGRATIONS } from '../../../electron/vault/database/migrations';
import { unlockVault } from '../../../electron/vault/vault-folder';
import { MAIN_CASE } from '../../fixtures/main-case';

/** Commits and folds the journal in without a pause, saying so, until it is killed. */
const [folder = '', slotId = '', now = '', first = ''] = process.argv.slice(2);
const vault = await unlockVault(
  folder,
  slotId,
  MAIN_CASE.password,
  MIGRATIONS,
  () => new Date(now),
);
for (let count = Number(first); ; count += 1) {
  vault.db.transaction(() => {
    vault.db.run(
      `INSERT INTO draft (draft_key, officer_id, payload, saved_at) VALUES ('contoh', $officerId, $payload, '')
       ON CONFLICT (draft_key, officer_id) DO UPDATE SET payload = $payload`,
      { officerId: vault.userId, payload: `${count} ${'contoh '.repeat((count % 7) * 4_000)}` },
    );
    if (count % 2 === 0) {
      const entry = { at: now, officerId: null, objectId: null };
      appendAudit(vault.db, vault.keys.audit, { ...entry, action: 'case.changed' });
    }
  });
  writeSync(1, `${count}\n`);
  if (count % 3 === 0) vault.db.checkpoint();
}
