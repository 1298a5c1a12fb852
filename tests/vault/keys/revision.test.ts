import { copyFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { unlockVault } from '../../../electron/vault/vault-folder';
import {
  addSlot,
  changePassword,
  removeSlot,
  resetPassword,
} from '../../../electron/vault/vault-slots';
import { withFolder } from '../files/small-disk';
import { errorOf, FLOOR, NOW, PASSWORD } from './fixture';
import { MIGRATIONS, makeVault, pathsOf, unlock } from './vault-fixture';

const OTHER = 'kata sandi yang kedua';

describe('the revision of vault.json', () => {
  it('grows by one with each change of a slot, and the database knows it', () =>
    withFolder(async (folder) => {
      const { slotId } = await makeVault(folder);
      const vault = await unlock(folder, slotId);
      const seen = [vault.header.revision];
      const other = await addSlot(vault, owner());
      seen.push(vault.header.revision);
      await resetPassword(vault, other, 'kata sandi yang ketiga', FLOOR);
      seen.push(vault.header.revision);
      removeSlot(vault, other);
      seen.push(vault.header.revision);
      await changePassword(vault, PASSWORD, OTHER, FLOOR);
      seen.push(vault.header.revision);
      expect(seen).toEqual([1, 2, 3, 4, 5]);
      vault.close();
    }));

  it('shows an old vault.json that was put back, whose old password would open it', () =>
    withFolder(async (folder) => {
      const { slotId } = await makeVault(folder);
      const kept = `${pathsOf(folder).header}.kept`;
      copyFileSync(pathsOf(folder).header, kept);
      const vault = await unlock(folder, slotId);
      await changePassword(vault, PASSWORD, OTHER, FLOOR);
      vault.close();
      copyFileSync(kept, pathsOf(folder).header);
      const error = await errorOf(() => unlock(folder, slotId));
      expect(error).toMatchObject({ code: 'integrity_header_old' });
    }));

  it('of an old vault.json is accepted when people decide so, and is the newest from then on', () =>
    withFolder(async (folder) => {
      const { slotId } = await makeVault(folder);
      const kept = `${pathsOf(folder).header}.kept`;
      copyFileSync(pathsOf(folder).header, kept);
      const vault = await unlock(folder, slotId);
      await addSlot(vault, owner());
      await addSlot(vault, owner());
      vault.close();
      copyFileSync(kept, pathsOf(folder).header);
      const options = { accept: { reason: 'restored_backup' } } as const;
      const clock = () => NOW;
      const opened = await unlockVault(folder, slotId, PASSWORD, MIGRATIONS, clock, options);
      expect(opened.header.revision).toBe(4);
      expect(opened.header.slots).toHaveLength(1);
      opened.close();
      (await unlock(folder, slotId)).close();
    }));
});

function owner() {
  return { userId: randomUUID(), displayName: 'Contoh Kenanga', password: OTHER, kdf: FLOOR };
}
