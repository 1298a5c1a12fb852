import { randomBytes, randomUUID } from 'node:crypto';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openConnection } from '../../../electron/vault/database/driver';
import { migrate } from '../../../electron/vault/database/migrate';
import { holdVaultLock } from '../../../electron/vault/database/vault-lock';
import type { VaultHeader } from '../../../electron/vault/keys/header';
import type { PasswordSlot } from '../../../electron/vault/keys/slot';
import { requireHeader } from '../../../electron/vault/keys/header-file';
import { type CreatedVault, createVault, unlockVault } from '../../../electron/vault/vault-folder';
import { inspectVault } from '../../../electron/vault/vault-inspect';
import { addSlot, changePassword, removeSlot } from '../../../electron/vault/vault-slots';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { makeReadOnly, NO_SMALL_DISK, withFolder, withSmallDisk } from '../files/small-disk';
import { asPasswordSlot, errorOf, FLOOR, NOW, PASSWORD, withCheck } from './fixture';
import { handClock, MIGRATIONS, makeVault, pathsOf, unlock } from './vault-fixture';

/** One whole vault, copied for each test: making one costs 0.2 s. */
let whole: string;
let created: CreatedVault;

beforeAll(async () => {
  whole = mkdtempSync(join(tmpdir(), 'suaka-whole-'));
  created = await makeVault(whole);
});

afterAll(() => rmSync(whole, { recursive: true, force: true }));

function withVault(work: (folder: string) => void | Promise<void>): Promise<void> {
  return withFolder(async (folder) => {
    cpSync(whole, folder, { recursive: true });
    await work(folder);
  });
}

/** Changes `vault.json` as someone would who knows how it is checked, but has no key. */
function changeHeader(folder: string, change: (header: VaultHeader) => object): void {
  const path = pathsOf(folder).header;
  const header: VaultHeader = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, JSON.stringify(withCheck(change(header))));
}

describe('a new vault', () => {
  it('is a header, its copy, a database, its anchor and a lock', () =>
    withVault((folder) => {
      expect(readdirSync(folder).sort()).toEqual([
        'vault.anchor',
        'vault.db',
        'vault.json',
        'vault.json.bak',
        'vault.lock',
      ]);
      expect(readFileSync(pathsOf(folder).backup)).toEqual(readFileSync(pathsOf(folder).header));
    }));

  it('shows its officers before it is opened, and nothing else', () =>
    withVault((folder) => {
      expect(inspectVault(folder)).toEqual({
        kind: 'ready',
        vaultId: created.vaultId,
        createdAt: NOW.toISOString(),
        officers: [
          { slotId: created.slotId, userId: created.userId, displayName: 'Contoh Melati' },
        ],
        recovery: { kind: 'none' },
      });
    }));

  it('opens with its password, at the newest schema', () =>
    withVault(async (folder) => {
      const vault = await unlock(folder, created.slotId);
      expect(vault.userId).toBe(created.userId);
      expect(vault.db.all('SELECT * FROM note')).toEqual([]);
      vault.db.run('INSERT INTO note (text) VALUES (?)', ['catatan']);
      vault.close();
      const again = await unlock(folder, created.slotId);
      expect(again.db.all('SELECT text FROM note')).toEqual([{ text: 'catatan' }]);
      again.close();
    }));

  it('starts with the rows that it was given, or is not made at all', () =>
    withFolder(async (folder) => {
      const officer = {
        userId: randomUUID(),
        displayName: 'Contoh Melati',
        password: PASSWORD,
        kdf: FLOOR,
      };
      const bug = new Error('bug');
      const error = await errorOf(() =>
        createVault(
          folder,
          officer,
          MIGRATIONS,
          () => NOW,
          () => {
            throw bug;
          },
        ),
      );
      expect(error).toBe(bug);
      expect(inspectVault(folder)).toEqual({ kind: 'none' });
      const made = await createVault(
        folder,
        officer,
        MIGRATIONS,
        () => NOW,
        (db) => {
          db.run('INSERT INTO note (text) VALUES (?)', ['pertama']);
        },
      );
      const vault = await unlock(folder, made.slotId);
      expect(vault.db.all('SELECT text FROM note')).toEqual([{ text: 'pertama' }]);
      vault.close();
    }));

  it('is made beside files of others, and in a folder that is not there yet', () =>
    withFolder(async (folder) => {
      writeFileSync(join(folder, 'surat.txt'), 'x');
      await makeVault(folder);
      await makeVault(join(folder, 'a', 'b'));
      expect(inspectVault(folder).kind).toBe('ready');
      expect(readFileSync(join(folder, 'surat.txt'), 'utf8')).toBe('x');
    }));

  it.each(['vault.json', 'vault.json.bak', 'vault.db', 'vault.db-wal'])(
    'is refused where there is a %s, which stays',
    (name) =>
      withFolder(async (folder) => {
        writeFileSync(join(folder, name), 'the rest of a vault');
        expect(await errorOf(() => makeVault(folder))).toMatchObject({ code: 'vault_exists' });
        expect(readFileSync(join(folder, name), 'utf8')).toBe('the rest of a vault');
        expect(inspectVault(folder).kind).toBe('problem');
      }),
  );

  it('is refused over a whole one', () =>
    withVault(async (folder) => {
      const before = readFileSync(pathsOf(folder).database);
      expect(await errorOf(() => makeVault(folder))).toMatchObject({ code: 'vault_exists' });
      expect(readFileSync(pathsOf(folder).database)).toEqual(before);
    }));

  it('is not made with a cheap KDF, and leaves no trace', () =>
    withFolder(async (folder) => {
      const officer = {
        userId: randomUUID(),
        displayName: 'Contoh Melati',
        password: PASSWORD,
        kdf: { ...FLOOR, iterations: 1 },
      };
      const error = await errorOf(() => createVault(folder, officer, MIGRATIONS, () => NOW));
      expect(error).toBeInstanceOf(RangeError);
      expect(readdirSync(folder)).toEqual([]);
    }));
});

describe('a creation that was cut short', () => {
  type Leftover = readonly [string, (folder: string) => void];
  const nothingCounts: readonly Leftover[] = [
    ['before anything was built', (folder) => mkdirSync(pathsOf(folder).creating)],
    [
      'while the database was being written',
      (folder) => {
        mkdirSync(pathsOf(folder).creating);
        writeFileSync(join(pathsOf(folder).creating, 'vault.db'), randomBytes(5000));
        writeFileSync(join(pathsOf(folder).creating, 'vault.db-wal'), randomBytes(5000));
      },
    ],
    [
      'while the header was being written',
      (folder) => {
        mkdirSync(pathsOf(folder).creating);
        copyFileSync(pathsOf(whole).database, join(pathsOf(folder).creating, 'vault.db'));
        writeFileSync(
          join(pathsOf(folder).creating, '.vault.json.0123456789abcdef.tmp'),
          '{"format"',
        );
      },
    ],
    [
      'before the move',
      (folder) => {
        mkdirSync(pathsOf(folder).creating);
        copyFileSync(pathsOf(whole).database, join(pathsOf(folder).creating, 'vault.db'));
        copyFileSync(pathsOf(whole).header, join(pathsOf(folder).creating, 'vault.json'));
      },
    ],
    [
      'between the moves',
      (folder) => {
        mkdirSync(pathsOf(folder).creating);
        copyFileSync(pathsOf(whole).database, pathsOf(folder).database);
        copyFileSync(pathsOf(whole).header, join(pathsOf(folder).creating, 'vault.json'));
      },
    ],
  ];

  it.each(nothingCounts)('%s leaves no vault, and the next one succeeds', (_name, leave) =>
    withFolder(async (folder) => {
      leave(folder);
      expect(inspectVault(folder)).toEqual({ kind: 'none' });
      const made = await makeVault(folder);
      const vault = await unlock(folder, made.slotId);
      vault.close();
      expect(existsSync(pathsOf(folder).creating)).toBe(false);
    }),
  );

  it('after the moves leaves a whole vault', () =>
    withVault(async (folder) => {
      rmSync(pathsOf(folder).backup);
      mkdirSync(pathsOf(folder).creating);
      expect(inspectVault(folder).kind).toBe('ready');
      const vault = await unlock(folder, created.slotId);
      vault.close();
      expect(existsSync(pathsOf(folder).creating)).toBe(false);
      expect(existsSync(pathsOf(folder).backup)).toBe(true);
    }));

  it('is never a reason to remove the database of a vault that lost its header', () =>
    withVault(async (folder) => {
      rmSync(pathsOf(folder).header);
      rmSync(pathsOf(folder).backup);
      mkdirSync(pathsOf(folder).creating);
      expect(inspectVault(folder)).toMatchObject({ kind: 'problem', code: 'header_missing' });
      expect(await errorOf(() => makeVault(folder))).toMatchObject({ code: 'vault_exists' });
      expect(existsSync(pathsOf(folder).database)).toBe(true);
    }));
});

describe('unlocking', () => {
  it('says the same for a wrong password as for an unknown slot', () =>
    withVault(async (folder) => {
      const wrong = await errorOf(() => unlock(folder, created.slotId, 'salah'));
      const unknown = await errorOf(() => unlock(folder, randomUUID()));
      expect(wrong).toMatchObject({ code: 'wrong_password' });
      expect(unknown).toEqual(wrong);
      for (const password of ['', 'x'.repeat(2000)]) {
        expect(await errorOf(() => unlock(folder, created.slotId, password))).toEqual(wrong);
      }
    }));

  it('waits 1, 2, 4, 8, 16, 32 s after wrong passwords, and a restart does not clear that', () =>
    withVault(async (folder) => {
      const clock = handClock();
      for (const seconds of [1, 2, 4, 8, 16, 32]) {
        const wrong = await errorOf(() => unlock(folder, created.slotId, 'salah', clock.now));
        expect(wrong).toMatchObject({ code: 'wrong_password' });
        // Nothing is kept between two calls but the folder: each is a restart.
        const early = await errorOf(() => unlock(folder, created.slotId, PASSWORD, clock.now));
        expect(early).toMatchObject({ code: 'wait_before_retry', waitMs: seconds * 1000 });
        clock.advance(seconds * 1000);
      }
      const vault = await unlock(folder, created.slotId, PASSWORD, clock.now);
      vault.close();
      expect(requireHeader(folder).attempts).toEqual([]);
    }));

  it('does not shut an officer out when the clock was set back', () =>
    withVault(async (folder) => {
      const clock = handClock();
      clock.advance(365 * 86_400_000);
      await errorOf(() => unlock(folder, created.slotId, 'salah', clock.now));
      clock.advance(-365 * 86_400_000);
      const early = await errorOf(() => unlock(folder, created.slotId, PASSWORD, clock.now));
      expect(early).toMatchObject({ code: 'wait_before_retry', waitMs: 1000 });
      clock.advance(1000);
      (await unlock(folder, created.slotId, PASSWORD, clock.now)).close();
    }));

  it('counts for each slot alone', () =>
    withVault(async (folder) => {
      const first = await unlock(folder, created.slotId);
      const other = await addSlot(first, {
        userId: randomUUID(),
        displayName: 'Contoh Kenanga',
        password: 'kata sandi kedua',
        kdf: FLOOR,
      });
      first.close();
      await errorOf(() => unlock(folder, created.slotId, 'salah'));
      (await unlock(folder, other, 'kata sandi kedua')).close();
    }));

  it('counts a try that was cut short', () =>
    withVault(async (folder) => {
      const pending = unlock(folder, created.slotId, 'salah');
      expect(requireHeader(folder).attempts).toMatchObject([{ failures: 1 }]);
      await errorOf(() => pending);
    }));

  it('takes one try at a time, so that the wait cannot be got round', () =>
    withVault(async (folder) => {
      const tries = [1, 2, 3].map((number) =>
        errorOf(() => unlock(folder, created.slotId, `salah ${number}`)),
      );
      const codes = (await Promise.all(tries)).map((error) =>
        error instanceof Error && 'code' in error ? error.code : error,
      );
      expect(codes.sort()).toEqual(['vault_in_use', 'vault_in_use', 'wrong_password']);
    }));

  it('is refused while the vault is open elsewhere, and allowed after', () =>
    withVault(async (folder) => {
      const vault = await unlock(folder, created.slotId);
      expect(await errorOf(() => unlock(folder, created.slotId))).toMatchObject({
        code: 'vault_in_use',
      });
      vault.close();
      (await unlock(folder, created.slotId)).close();
    }));

  it('leaves the lock free after every refusal', () =>
    withVault(async (folder) => {
      await errorOf(() => unlock(folder, created.slotId, 'salah'));
      await errorOf(() => unlock(folder, created.slotId));
      rmSync(pathsOf(folder).database);
      await errorOf(() => unlock(folder, created.slotId, PASSWORD, () => new Date()));
      holdVaultLock(join(folder, 'vault.lock')).release();
    }));

  it('overwrites all keys when closed', () =>
    withVault(async (folder) => {
      const vault = await unlock(folder, created.slotId);
      const secrets = [...Object.values(vault.keys), ...Object.values(vault.secrets)];
      expect(secrets).toHaveLength(11);
      for (const secret of secrets) expect(secret).not.toEqual(Buffer.alloc(32));
      vault.close();
      for (const secret of secrets) expect(secret).toEqual(Buffer.alloc(32));
      expect(() => vault.db.get('SELECT 1')).toThrow('closed');
    }));

  it('does not make anything in a folder without a vault', () =>
    withFolder(async (folder) => {
      expect(await errorOf(() => unlock(folder, randomUUID()))).toMatchObject({
        code: 'header_missing',
      });
      expect(readdirSync(folder)).toEqual([]);
    }));

  it('brings an older vault to the newest schema, and refuses a newer one unchanged', () =>
    withVault(async (folder) => {
      const second = { number: 2, name: 'second', sql: 'ALTER TABLE note ADD COLUMN kind TEXT' };
      const newer = [...MIGRATIONS, second];
      const vault = await unlockVault(folder, created.slotId, PASSWORD, newer, () => NOW);
      expect(migrate(vault.db, newer, NOW).from).toBe(2);
      vault.close();
      const before = readFileSync(pathsOf(folder).database);
      expect(await errorOf(() => unlock(folder, created.slotId))).toMatchObject({
        code: 'vault_newer_than_app',
        vaultVersion: 2,
        appVersion: 1,
      });
      expect(readFileSync(pathsOf(folder).database)).toEqual(before);
    }));

  it('leaves the old schema when a migration fails', () =>
    withVault(async (folder) => {
      const bad = [...MIGRATIONS, { number: 2, name: 'bad', sql: 'DROP TABLE note; nonsense' }];
      const error = await errorOf(() =>
        unlockVault(folder, created.slotId, PASSWORD, bad, () => NOW),
      );
      expect(error).toMatchObject({ code: 'migration_failed', number: 2 });
      const later = () => new Date(NOW.getTime() + 1000);
      const vault = await unlock(folder, created.slotId, PASSWORD, later);
      expect(vault.db.all('SELECT * FROM note')).toEqual([]);
      vault.close();
    }));
});

describe('a header that was changed', () => {
  it.each<[string, string, (header: VaultHeader) => object]>([
    ['KDF below the floor', 'header_damaged', (h) => withKdf(h, { memoryKiB: 1024 })],
    ['KDF lowered within the limits', 'wrong_password', (h) => withKdf(h, { parallelism: 1 })],
    ['a newer format', 'header_newer_format', (h) => ({ ...h, version: 2 })],
    ['an older format', 'header_damaged', (h) => ({ ...h, version: 0 })],
    ['another vault id', 'header_tampered', (h) => ({ ...h, vaultId: randomUUID() })],
    ['another name', 'header_tampered', (h) => withSlotPart(h, { displayName: 'Contoh Lain' })],
    ['another officer', 'header_tampered', (h) => withSlotPart(h, { userId: randomUUID() })],
    ['another kind', 'header_damaged', (h) => withSlotPart(h, { kind: 'recovery' })],
    ['an older revision', 'header_tampered', (h) => ({ ...h, revision: h.revision + 1 })],
    ['another epoch', 'header_tampered', (h) => ({ ...h, epoch: 2 })],
    ['another date', 'header_tampered', (h) => ({ ...h, createdAt: '2020-01-01T00:00:00Z' })],
    ['another MAC', 'header_tampered', (h) => ({ ...h, mac: Buffer.alloc(32).toString('base64') })],
    [
      'a slot added twice',
      'header_tampered',
      (h) => ({ ...h, slots: [...h.slots, { ...h.slots[0], slotId: randomUUID() }] }),
    ],
  ])('by %s is refused as %s', (_name, code, change) =>
    withVault(async (folder) => {
      changeHeader(folder, change);
      expect(await errorOf(() => unlock(folder, created.slotId))).toMatchObject({ code });
    }),
  );

  function withKdf(header: VaultHeader, kdf: Partial<PasswordSlot['kdf']>) {
    return {
      ...header,
      slots: header.slots.map((slot) => ({ ...slot, kdf: { ...slot.kdf, ...kdf } })),
    };
  }

  function withSlotPart(header: VaultHeader, part: object) {
    return { ...header, slots: header.slots.map((slot) => ({ ...slot, ...part })) };
  }

  it('by a slot of another vault is refused', () =>
    withVault((folder) =>
      withFolder(async (strange) => {
        const stranger = await makeVault(strange);
        const [slot] = requireHeader(strange).slots;
        changeHeader(folder, (header) => ({
          ...header,
          slots: [...header.slots, asPasswordSlot(slot)],
        }));
        expect(await errorOf(() => unlock(folder, stranger.slotId))).toMatchObject({
          code: 'header_tampered',
        });
      }),
    ));

  it('by the header of another vault does not open this database', () =>
    withVault((folder) =>
      withFolder(async (strange) => {
        const stranger = await makeVault(strange);
        copyFileSync(pathsOf(strange).header, pathsOf(folder).header);
        expect(await errorOf(() => unlock(folder, stranger.slotId))).toMatchObject({
          code: 'not_sqlcipher',
        });
      }),
    ));

  it('by cutting it off is damaged, and the copy can repair it', () =>
    withVault(async (folder) => {
      const text = readFileSync(pathsOf(folder).header, 'utf8');
      writeFileSync(pathsOf(folder).header, text.slice(0, text.length / 2));
      expect(inspectVault(folder)).toEqual({
        kind: 'problem',
        code: 'header_not_json',
        path: '',
        backupUsable: true,
      });
      expect(await errorOf(() => unlock(folder, created.slotId))).toMatchObject({
        code: 'header_not_json',
        backupUsable: true,
      });
    }));
});

describe('a database that was changed', () => {
  it.each<[string, string, (path: string) => void]>([
    ['is gone', 'database_missing', (path) => rmSync(path)],
    ['is random bytes', 'not_sqlcipher', (path) => writeFileSync(path, randomBytes(20_000))],
    ['is empty', 'database_damaged', (path) => writeFileSync(path, '')],
    [
      'is a plain SQLite file',
      'not_sqlcipher',
      (path) => {
        rmSync(path);
        const plain = openConnection(path);
        plain.exec('CREATE TABLE note (text TEXT)');
        plain.close();
      },
    ],
  ])('because it %s is refused as %s', (_name, code, change) =>
    withVault(async (folder) => {
      change(pathsOf(folder).database);
      expect(await errorOf(() => unlock(folder, created.slotId))).toMatchObject({ code });
    }),
  );

  it('shows before unlocking when it is gone', () =>
    withVault((folder) => {
      rmSync(pathsOf(folder).database);
      expect(inspectVault(folder)).toMatchObject({ kind: 'problem', code: 'database_missing' });
    }));
});

describe('slots of an open vault', () => {
  it('are added, each with private keys of its own, and taken away', () =>
    withVault(async (folder) => {
      const first = await unlock(folder, created.slotId);
      const owner = {
        userId: randomUUID(),
        displayName: 'Contoh Kenanga',
        password: 'kata sandi kedua',
        kdf: FLOOR,
      };
      const slotId = await addSlot(first, owner);
      const seed = Buffer.from(first.secrets.x25519Seed);
      first.close();
      expect(inspectVault(folder)).toMatchObject({
        officers: [{ slotId: created.slotId }, { slotId, displayName: 'Contoh Kenanga' }],
      });

      const second = await unlock(folder, slotId, 'kata sandi kedua');
      expect(second.userId).toBe(owner.userId);
      expect(second.secrets.x25519Seed).not.toEqual(seed);
      expect(() => removeSlot(second, slotId)).toThrow(RangeError);
      removeSlot(second, created.slotId);
      second.close();
      expect(await errorOf(() => unlock(folder, created.slotId))).toMatchObject({
        code: 'wrong_password',
      });
      expect(readFileSync(pathsOf(folder).backup, 'utf8')).not.toContain(created.slotId);
    }));

  it('get a new password only from one who knows the old', () =>
    withVault(async (folder) => {
      const vault = await unlock(folder, created.slotId);
      expect(
        await errorOf(() => changePassword(vault, 'salah', 'kata sandi baru', FLOOR)),
      ).toMatchObject({ code: 'wrong_password' });
      const seed = Buffer.from(vault.secrets.ed25519Seed);
      await changePassword(vault, PASSWORD, 'kata sandi baru', FLOOR);
      vault.close();
      const again = await unlock(folder, created.slotId, 'kata sandi baru');
      expect(again.secrets.ed25519Seed).toEqual(seed);
      again.close();
      expect(await errorOf(() => unlock(folder, created.slotId))).toMatchObject({
        code: 'wrong_password',
      });
    }));
});

describe.skipIf(NO_SMALL_DISK !== undefined)(
  `a vault on a full or read-only disk (skipped here: ${NO_SMALL_DISK ?? 'no'})`,
  () => {
    it('is not made by halves', () =>
      withSmallDisk(2, async (folder) => {
        const ballast = join(folder, 'ballast');
        writeFileSync(ballast, Buffer.alloc(2 * 1024 * 1024 - 16 * 1024));
        expect(await errorOf(() => makeVault(folder))).toMatchObject({ code: 'disk_full' });
        expect(inspectVault(folder)).toEqual({ kind: 'none' });
        rmSync(ballast);
        const made = await makeVault(folder);
        (await unlock(folder, made.slotId)).close();
      }));

    it('says that it is read-only', () =>
      withSmallDisk(2, async (folder) => {
        cpSync(whole, folder, { recursive: true });
        makeReadOnly(folder);
        expect(inspectVault(folder).kind).toBe('ready');
        expect(await errorOf(() => unlock(folder, created.slotId))).toMatchObject({
          code: 'read_only',
        });
        expect(await errorOf(() => makeVault(join(folder, 'new')))).toMatchObject({
          code: 'read_only',
        });
      }));
  },
);
