import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseHeader } from '../../../electron/vault/keys/header';
import { requireHeader } from '../../../electron/vault/keys/header-file';
import { rekeyVault, removeOfficerAndRekey } from '../../../electron/vault/vault-rekey';
import { addSlot } from '../../../electron/vault/vault-slots';
import { NO_SMALL_DISK, withFolder, withSmallDisk } from '../files/small-disk';
import { errorOf, FLOOR, NOW } from './fixture';
import { LEAVER_PASSWORD, makeTwoOfficers, stateOf, type TwoOfficers } from './rekey-fixture';
import { pathsOf, unlock } from './vault-fixture';

let before: string;
let after: string;
let two: TwoOfficers;
let expected: ReturnType<typeof stateOf>;

beforeAll(async () => {
  before = mkdtempSync(join(tmpdir(), 'suaka-before-'));
  after = mkdtempSync(join(tmpdir(), 'suaka-after-'));
  two = await makeTwoOfficers(before, 1);
  cpSync(before, after, { recursive: true });
  const vault = await unlock(after, two.slotId);
  expected = stateOf(vault);
  removeOfficerAndRekey(vault, two.leaverId);
  vault.close();
});

afterAll(() => {
  for (const folder of [before, after]) rmSync(folder, { recursive: true, force: true });
});

const later = () => new Date(NOW.getTime() + 3_600_000);

/** A vault whose process ended before the database had the new key, beside both headers. */
function cutShortBefore(folder: string): void {
  cpSync(before, folder, { recursive: true });
  copyFileSync(pathsOf(after).header, `${pathsOf(folder).header}.next`);
}

/** The same after the database had it, and before the waiting header was put in its place. */
async function cutShortAfter(folder: string): Promise<void> {
  cpSync(before, folder, { recursive: true });
  const vault = await unlock(folder, two.slotId);
  const killed = () => {
    throw new Error('killed');
  };
  const dying = { ...vault, promoteHeader: killed };
  expect(() => removeOfficerAndRekey(dying, two.leaverId)).toThrow('killed');
  vault.close();
}

async function expectLeaverIn(folder: string): Promise<void> {
  (await unlock(folder, two.leaverSlotId, LEAVER_PASSWORD, later)).close();
}

async function expectLeaverOut(folder: string): Promise<void> {
  const error = await errorOf(() => unlock(folder, two.leaverSlotId, LEAVER_PASSWORD, later));
  expect(error).toMatchObject({ code: 'wrong_password' });
}

describe('a new master key', { timeout: 60_000 }, () => {
  it('keeps all that is in the vault, its settings and the key of the audit chain', () =>
    withFolder(async (folder) => {
      cpSync(before, folder, { recursive: true });
      const vault = await unlock(folder, two.slotId);
      const master = vault.secrets.vmk.toString('hex');
      rekeyVault(vault);
      expect(stateOf(vault)).toEqual(expected);
      expect(vault.secrets.vmk.toString('hex')).not.toBe(master);
      vault.db.run('INSERT INTO note (text) VALUES (?)', ['sesudahnya']);
      vault.close();
      const again = await unlock(folder, two.slotId);
      expect(again.db.get('SELECT text FROM note ORDER BY note_id DESC LIMIT 1')).toEqual({
        text: 'sesudahnya',
      });
      again.close();
      await expectLeaverIn(folder);
    }));

  it('takes one officer out and needs the password of nobody else', async () => {
    const header = requireHeader(after);
    const earlier = requireHeader(before);
    expect(header.slots.map(({ slotId }) => slotId)).toEqual([two.slotId]);
    expect(header.slots[0]).toMatchObject({ sealed: earlier.slots[0]?.sealed });
    expect(header).toMatchObject({ epoch: 2, revision: earlier.revision + 1 });
    expect(existsSync(`${pathsOf(after).header}.next`)).toBe(false);
    const copy = parseHeader(readFileSync(pathsOf(after).backup));
    expect(copy).toMatchObject({ kind: 'ok', header: { epoch: 2 } });
    await expectLeaverOut(after);
    const vault = await unlock(after, two.slotId, undefined, later);
    expect(stateOf(vault)).toEqual(expected);
    vault.close();
  });

  it('shuts out who kept the old vault.json and the old password', () =>
    withFolder(async (folder) => {
      cpSync(after, folder, { recursive: true });
      copyFileSync(pathsOf(before).header, pathsOf(folder).header);
      const put = await errorOf(() => unlock(folder, two.leaverSlotId, LEAVER_PASSWORD));
      expect(put).toMatchObject({ code: 'integrity_header_old' });
      rmSync(join(folder, 'vault.anchor'));
      const bare = await errorOf(() => unlock(folder, two.leaverSlotId, LEAVER_PASSWORD, later));
      expect(bare).toMatchObject({ code: 'header_rolled_back' });
      for (const name of ['header', 'backup'] as const) {
        copyFileSync(pathsOf(before)[name], pathsOf(folder)[name]);
      }
      const latest = () => new Date(later().getTime() + 3_600_000);
      const error = await errorOf(() => unlock(folder, two.leaverSlotId, LEAVER_PASSWORD, latest));
      expect(error).toMatchObject({ code: 'not_sqlcipher' });
    }));

  it('is used by an officer who is added afterwards', () =>
    withFolder(async (folder) => {
      cpSync(after, folder, { recursive: true });
      const vault = await unlock(folder, two.slotId, undefined, later);
      const slotId = await addSlot(vault, {
        userId: two.leaverId,
        displayName: 'Contoh Kenanga',
        password: 'kembali lagi ke sini',
        kdf: FLOOR,
      });
      vault.close();
      (await unlock(folder, slotId, 'kembali lagi ke sini', later)).close();
    }));

  it('never takes out the officer at work, nor one who is not there', async () => {
    await withFolder(async (folder) => {
      cpSync(before, folder, { recursive: true });
      const vault = await unlock(folder, two.slotId);
      expect(() => removeOfficerAndRekey(vault, vault.userId)).toThrow(RangeError);
      expect(() => removeOfficerAndRekey(vault, two.slotId)).toThrow(RangeError);
      expect(vault.header.epoch).toBe(1);
      vault.close();
    });
  });

  it('is refused inside a transaction, and the vault goes on', () =>
    withFolder(async (folder) => {
      cpSync(before, folder, { recursive: true });
      const vault = await unlock(folder, two.slotId);
      expect(() => vault.db.transaction(() => rekeyVault(vault))).toThrow('transaction');
      expect(stateOf(vault)).toEqual(expected);
      expect(existsSync(`${pathsOf(folder).header}.next`)).toBe(false);
      vault.close();
    }));
});

describe('a change of the master key that was cut short', { timeout: 60_000 }, () => {
  it('before the database had it leaves everything as it was', () =>
    withFolder(async (folder) => {
      cutShortBefore(folder);
      await expectLeaverIn(folder);
      expect(existsSync(`${pathsOf(folder).header}.next`)).toBe(false);
      const vault = await unlock(folder, two.slotId, undefined, later);
      expect(vault.header.epoch).toBe(1);
      expect(stateOf(vault)).toEqual(expected);
      vault.close();
    }));

  it('after the database had it is completed by the next to unlock', () =>
    withFolder(async (folder) => {
      await cutShortAfter(folder);
      const vault = await unlock(folder, two.slotId, undefined, later);
      expect(vault.header.epoch).toBe(2);
      expect(stateOf(vault)).toEqual(expected);
      vault.close();
      expect(existsSync(`${pathsOf(folder).header}.next`)).toBe(false);
      expect(requireHeader(folder).epoch).toBe(2);
      await expectLeaverOut(folder);
    }));

  it('after the database had it lets the leaver in no more, and completes nothing for them', () =>
    withFolder(async (folder) => {
      await cutShortAfter(folder);
      await expectLeaverOut(folder);
      expect(requireHeader(folder).epoch).toBe(1);
      (await unlock(folder, two.slotId, undefined, later)).close();
    }));

  it('while its header was being written leaves everything as it was', () =>
    withFolder(async (folder) => {
      cutShortBefore(folder);
      writeFileSync(`${pathsOf(folder).header}.next`, '{"format":"suaka-');
      await expectLeaverIn(folder);
    }));

  it('with a damaged database is not called a wrong password', () =>
    withFolder(async (folder) => {
      await cutShortAfter(folder);
      writeFileSync(pathsOf(folder).database, Buffer.alloc(20_000, 7));
      const error = await errorOf(() => unlock(folder, two.slotId, undefined, later));
      expect(error).toMatchObject({ code: 'not_sqlcipher' });
    }));
});

describe.skipIf(NO_SMALL_DISK !== undefined)(
  `a new master key on a full disk (skipped here: ${NO_SMALL_DISK ?? 'no'})`,
  () => {
    it('leaves the old one and closes the vault; with room it works', () =>
      withSmallDisk(6, async (folder) => {
        cpSync(before, folder, { recursive: true });
        const vault = await unlock(folder, two.slotId);
        const ballast = join(folder, 'ballast');
        const { bavail, bsize } = statfsSync(folder);
        // Room for the header that waits, not for the journal of the whole database.
        writeFileSync(ballast, Buffer.alloc(bavail * bsize - 256 * 1024));
        const error = await errorOf(() => removeOfficerAndRekey(vault, two.leaverId));
        expect(error).toMatchObject({ code: 'disk_full' });
        expect(vault.isOpen).toBe(false);
        rmSync(ballast);
        await expectLeaverIn(folder);
        const again = await unlock(folder, two.slotId, undefined, later);
        expect(stateOf(again)).toEqual(expected);
        removeOfficerAndRekey(again, two.leaverId);
        again.close();
        await expectLeaverOut(folder);
      }));
  },
);
