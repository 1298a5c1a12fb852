import { randomBytes } from 'node:crypto';
import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openConnection } from '../../../electron/vault/database/driver';
import { MIGRATIONS } from '../../../electron/vault/database/migrations';
import { closeVault } from '../../../electron/vault/state';
import type { UserErrorCode } from '../../../shared/contract/errors';
import { MAIN_CASE } from '../../fixtures/main-case';
import {
  copyTemplate,
  startVault,
  temporaryFolder,
  type TestVault,
} from '../usecases/vault-fixture';
import { withCheck } from '../keys/fixture';
import { openVaultOf } from './content';

interface ClosedVault extends TestVault {
  readonly slotId: string;
  readonly header: string;
  readonly backup: string;
  readonly database: string;
}

/** A whole vault on disk, not opened yet. */
async function closedVault(): Promise<ClosedVault> {
  const folder = temporaryFolder();
  const { slotId } = await copyTemplate(folder);
  const path = (name: string) => join(folder, name);
  return {
    ...startVault(folder),
    slotId,
    header: path('vault.json'),
    backup: path('vault.json.bak'),
    database: path('vault.db'),
  };
}

function unlock({ client, slotId }: ClosedVault, password: string = MAIN_CASE.password) {
  return client.vault.unlock({ slotId, password });
}

async function expectRefused(vault: ClosedVault, code: UserErrorCode, details: object = {}) {
  await expect(unlock(vault)).rejects.toMatchObject({ code: 'USER', data: { code, details } });
  expect(vault.state.open).toBeUndefined();
}

/** Every file of the vault but its lock, which is empty; `attempts` and with it `check` a try may change. */
function filesOf({ folder }: TestVault): Readonly<Record<string, string>> {
  const names = readdirSync(folder).filter((name) => !name.startsWith('vault.lock'));
  return Object.fromEntries(
    names
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => {
        const bytes = readFileSync(join(folder, name));
        const text = bytes
          .toString('utf8')
          .replace(/"attempts": \[[^\]]*\]/, '"attempts": []')
          .replace(/"check": "[^"]*"/, '"check": ""');
        return [name, name.startsWith('vault.json') ? text : bytes.toString('base64')];
      }),
  );
}

/** Changes one part of `vault.json` as someone would who knows how it is checked. */
function editHeader(path: string, change: (header: Record<string, unknown>) => void): void {
  const header = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  change(header);
  writeFileSync(path, `${JSON.stringify(withCheck(header), null, 2)}\n`);
}

type Spoil = (path: string) => void;
const half: Spoil = (path) => {
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.slice(0, text.length / 2));
};

const UNREADABLE: readonly (readonly [name: string, code: UserErrorCode, path: string, Spoil])[] = [
  ['is no JSON', 'header_not_json', '', (path) => writeFileSync(path, 'contohbocor {')],
  ['was cut in half', 'header_not_json', '', half],
  ['is empty', 'header_not_json', '', (path) => writeFileSync(path, '')],
  ['is zeros', 'header_not_json', '', (path) => writeFileSync(path, Buffer.alloc(4_096))],
  ['is missing', 'header_missing', '', (path) => rmSync(path)],
  [
    'lacks its slots',
    'header_damaged',
    'slots',
    (path) => editHeader(path, (header) => delete header.slots),
  ],
  [
    'holds a field of no version',
    'header_damaged',
    '',
    (path) => editHeader(path, (header) => (header.contohbocor = 1)),
  ],
  [
    'asks for a cheaper key derivation',
    'header_damaged',
    'slots.0.kdf.memoryKiB',
    (path) =>
      writeFileSync(path, readFileSync(path, 'utf8').replace(/"memoryKiB": \d+/, '"memoryKiB": 8')),
  ],
  [
    'is two megabytes long',
    'header_damaged',
    '',
    (path) => writeFileSync(path, '9'.repeat(2_000_000)),
  ],
];

describe('a vault.json that cannot be read', () => {
  it.each(UNREADABLE)(
    'because it %s is named, kept, and mended from its copy on request',
    async (_name, code, path, spoil) => {
      const vault = await closedVault();
      const { client, header } = vault;
      spoil(header);
      const before = filesOf(vault);
      const details = path === '' ? {} : { path };
      const problem = { code, details };
      expect(await client.door.status()).toEqual({
        kind: 'problem',
        appVersion: '0.1.0',
        problem,
        backupUsable: true,
      });
      await expectRefused(vault, code);
      expect(filesOf(vault)).toEqual(before);

      expect(await client.vault.repairHeader()).toMatchObject({ kind: 'locked' });
      await unlock(vault);
      // What was wrong is kept for whoever looks into it.
      expect(filesOf(vault)['vault.json.damaged']).toBe(before['vault.json']);
    },
  );

  it.each(UNREADABLE)(
    'because it %s, with a copy no better, changes nothing at all',
    async (_name, code, _path, spoil) => {
      const vault = await closedVault();
      spoil(vault.header);
      half(vault.backup);
      const before = filesOf(vault);
      expect(await vault.client.door.status()).toMatchObject({
        kind: 'problem',
        problem: { code },
        backupUsable: false,
      });
      await expectRefused(vault, code);
      expect(await vault.client.vault.repairHeader()).toMatchObject({
        kind: 'problem',
        problem: { code },
        backupUsable: false,
      });
      expect(filesOf(vault)).toEqual(before);
    },
  );

  it('because it is a folder is damaged, not a crash', async () => {
    const vault = await closedVault();
    rmSync(vault.header);
    mkdirSync(vault.header);
    expect(await vault.client.door.status()).toMatchObject({ kind: 'problem' });
    await expectRefused(vault, 'header_not_json');
    expect(statSync(vault.header).isDirectory()).toBe(true);
  });

  it('because a newer app wrote it is never undone by an older copy', async () => {
    const vault = await closedVault();
    editHeader(vault.header, (header) => (header.version = 2));
    const before = filesOf(vault);
    expect(await vault.client.door.status()).toMatchObject({
      kind: 'problem',
      problem: { code: 'header_newer_format' },
      backupUsable: false,
    });
    await expectRefused(vault, 'header_newer_format');
    expect(await vault.client.vault.repairHeader()).toMatchObject({
      kind: 'problem',
      problem: { code: 'header_newer_format' },
      backupUsable: false,
    });
    expect(filesOf(vault)).toEqual(before);
  });
});

describe('a vault.json that somebody changed', () => {
  it.each<[string, (header: Record<string, unknown>) => void]>([
    ['in its seal', (header) => (header.mac = randomBytes(32).toString('base64'))],
    ['in its date', (header) => (header.createdAt = '2020-01-01T00:00:00.000Z')],
  ])(
    '%s is refused after the password, and its whole copy is left whole',
    async (_name, change) => {
      const vault = await closedVault();
      const { client } = vault;
      editHeader(vault.header, change);
      const before = filesOf(vault);
      // It reads well; only the key shows it.
      expect(await client.door.status()).toMatchObject({ kind: 'locked' });
      await expectRefused(vault, 'header_tampered');
      expect(filesOf(vault)).toEqual(before);
      expect(await client.vault.repairHeader()).toMatchObject({ kind: 'locked' });
      expect(filesOf(vault)).toEqual(before);

      copyFileSync(vault.backup, vault.header);
      await unlock(vault);
    },
  );

  it('in the name of its vault is refused, with the check made anew or not', async () => {
    const vault = await closedVault();
    const text = readFileSync(vault.header, 'utf8');
    const { vaultId } = JSON.parse(text) as { readonly vaultId: string };
    const other = vaultId.replace(/^./, (first) => (first === '0' ? '1' : '0'));
    writeFileSync(vault.header, text.replaceAll(vaultId, other));
    await expectRefused(vault, 'header_damaged');
    editHeader(vault.header, () => undefined);
    await expectRefused(vault, 'header_tampered');
  });
});

describe('a vault.db that is not what it was', () => {
  it('because it is missing is named before and after the password', async () => {
    const vault = await closedVault();
    rmSync(vault.database);
    const before = filesOf(vault);
    expect(await vault.client.door.status()).toEqual({
      kind: 'problem',
      appVersion: '0.1.0',
      problem: { code: 'database_missing', details: {} },
      backupUsable: false,
    });
    await expectRefused(vault, 'database_missing');
    expect(filesOf(vault)).toEqual(before);
    await expect(
      vault.client.vault.create({
        shelter: MAIN_CASE.shelter,
        officer: MAIN_CASE.officer,
        password: MAIN_CASE.password,
      }),
    ).rejects.toMatchObject({ data: { code: 'vault_exists' } });
  });

  it.each<[string, UserErrorCode, (path: string, bytes: Buffer) => Buffer]>([
    ['a plain SQLite file', 'not_sqlcipher', plainDatabase],
    ['random bytes', 'not_sqlcipher', (_path, bytes) => randomBytes(bytes.length)],
    ['empty', 'database_damaged', () => Buffer.alloc(0)],
    [
      'cut in the middle of its first page',
      'not_sqlcipher',
      (_path, bytes) => bytes.subarray(0, 2_000),
    ],
    ['cut in half', 'database_damaged', (_path, bytes) => bytes.subarray(0, pages(bytes) * 4_096)],
    ['changed by one bit in its first page', 'not_sqlcipher', (_path, bytes) => flip(bytes, 100)],
    ['changed by one bit in every other page', 'database_damaged', flipAllButFirst],
  ])('because it is %s is refused as %s and left as it is', async (_name, code, spoil) => {
    const vault = await closedVault();
    writeFileSync(vault.database, spoil(vault.database, readFileSync(vault.database)));
    const before = filesOf(vault);
    expect(await vault.client.door.status()).toMatchObject({ kind: 'locked' });
    await expectRefused(vault, code);
    const after = filesOf(vault);
    expect(after['vault.db']).toBe(before['vault.db']);
    expect(after['vault.json']).toBe(before['vault.json']);
    expect(after['vault.json.bak']).toBe(before['vault.json.bak']);
  });

  it('because a newer app has changed its tables is refused with both versions and left as it is', async () => {
    const vault = await closedVault();
    await unlock(vault);
    openVaultOf(vault.state).db.pragma('user_version=99');
    closeVault(vault.state);
    const before = filesOf(vault);
    await expectRefused(vault, 'vault_newer_than_app', {
      vaultVersion: 99,
      appVersion: MIGRATIONS.at(-1)?.number,
    });
    expect(filesOf(vault)).toEqual(before);
  });

  it('because a migration that ran is another than ours is refused and left as it is', async () => {
    const vault = await closedVault();
    await unlock(vault);
    openVaultOf(vault.state).db.run(
      "UPDATE schema_migration SET sha256 = 'contoh' WHERE number = 1",
    );
    closeVault(vault.state);
    const before = filesOf(vault);
    await expectRefused(vault, 'migration_failed', { number: 1 });
    expect(filesOf(vault)).toEqual(before);
  });
});

describe('a password that is wrong', () => {
  it('changes nothing but its own count', async () => {
    const vault = await closedVault();
    const before = filesOf(vault);
    const backup = readFileSync(vault.backup, 'utf8');
    await expect(unlock(vault, 'kata sandi yang salah')).rejects.toMatchObject({
      data: { code: 'wrong_password', details: {} },
    });
    expect(filesOf(vault)).toEqual(before);
    expect(readFileSync(vault.backup, 'utf8')).toBe(backup);
    expect(readFileSync(vault.header, 'utf8')).toContain('"failures": 1');
  });
});

function pages(bytes: Buffer): number {
  return Math.floor(bytes.length / 4_096 / 2);
}

function flip(bytes: Buffer, at: number): Buffer {
  const changed = Buffer.from(bytes);
  changed[at] = (changed[at] ?? 0) ^ 1;
  return changed;
}

function flipAllButFirst(_path: string, bytes: Buffer): Buffer {
  let changed = bytes;
  for (let at = 4_096 + 50; at < bytes.length; at += 4_096) changed = flip(changed, at);
  return changed;
}

function plainDatabase(path: string): Buffer {
  const plain = `${path}.plain`;
  const db = openConnection(plain);
  db.exec('CREATE TABLE officer (officer_id TEXT)');
  db.close();
  const bytes = readFileSync(plain);
  rmSync(plain);
  return bytes;
}
