import { randomUUID } from 'node:crypto';
import { copyFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recoverAccess } from '../../../electron/vault/recovery/recover-access';
import { createRecoveryKit, type RecoveryKit } from '../../../electron/vault/recovery/recovery-kit';
import { combineShares, splitKey } from '../../../electron/vault/recovery/shamir';
import type { CreatedVault } from '../../../electron/vault/vault-folder';
import { inspectVault } from '../../../electron/vault/vault-inspect';
import { formatShare, parseShare } from '../../../shared/domain/recovery/share';
import { withFolder } from '../files/small-disk';
import { errorOf, FLOOR, NOW } from './fixture';
import { MIGRATIONS, makeVault, pathsOf, unlock } from './vault-fixture';

const NEW_PASSWORD = 'sandi baru sesudah pulih';

let whole: string;
let created: CreatedVault;
let kit: RecoveryKit;

beforeAll(async () => {
  whole = mkdtempSync(`${tmpdir()}/suaka-kit-`);
  created = await makeVault(whole);
  const vault = await unlock(whole, created.slotId);
  vault.db.run('INSERT INTO note (text) VALUES (?)', ['catatan']);
  kit = await createRecoveryKit(vault, NOW);
  vault.close();
});

afterAll(() => rmSync(whole, { recursive: true, force: true }));

function withVault(work: (folder: string) => Promise<void>): Promise<void> {
  return withFolder(async (folder) => {
    cpSync(whole, folder, { recursive: true });
    await work(folder);
  });
}

const clock = () => NOW;

function recover(
  folder: string,
  shares: readonly string[],
  record?: Parameters<typeof recoverAccess>[5],
) {
  const officer = {
    userId: created.userId,
    displayName: 'Contoh Melati',
    newPassword: NEW_PASSWORD,
    kdf: FLOOR,
  };
  return recoverAccess(folder, shares, officer, MIGRATIONS, clock, record);
}

/** The share as printed, from 1. */
function printed(number: number, from = kit): string {
  return (from.shares[number - 1] ?? []).join(' ');
}

describe('a recovery kit', () => {
  it('is three shares of one number; the vault shows the number and the day without a password', () =>
    withVault((folder) => {
      expect(kit.shares).toHaveLength(3);
      expect(kit).toMatchObject({ generation: 1, createdAt: NOW.toISOString() });
      expect(inspectVault(folder)).toMatchObject({
        recovery: { kind: 'present', generation: 1, createdAt: NOW.toISOString() },
      });
      return Promise.resolve();
    }));

  it.each([
    [1, 2],
    [2, 3],
    [3, 1],
  ])('opens the vault with shares %i and %i, and takes the place of password and kit', (a, b) =>
    withVault(async (folder) => {
      const recovered = await recover(folder, [printed(a), printed(b).toLowerCase()]);
      const { vault } = recovered;
      expect(vault.userId).toBe(created.userId);
      expect(vault.db.all('SELECT text FROM note')).toEqual([{ text: 'catatan' }]);
      expect(vault.header).toMatchObject({ epoch: 2 });
      vault.close();
      expect(await errorOf(() => unlock(folder, created.slotId))).toMatchObject({
        code: 'wrong_password',
      });

      const again = await errorOf(() => recover(folder, [printed(a), printed(b)]));
      expect(again).toMatchObject({
        code: 'recovery_older_kit',
        details: { share: 1, generation: 1, expected: 2 },
      });
      expect(recovered.kit.generation).toBe(2);
      const later = () => new Date(NOW.getTime() + 60_000);
      (await unlock(folder, created.slotId, NEW_PASSWORD, later)).close();
      const next = await recover(folder, [printed(1, recovered.kit), printed(3, recovered.kit)]);
      next.vault.close();
      expect(next.kit.generation).toBe(3);
    }),
  );

  it('lets an officer in who had no slot any more', () =>
    withVault(async (folder) => {
      const officer = {
        userId: randomUUID(),
        displayName: 'Contoh Kenanga',
        newPassword: NEW_PASSWORD,
        kdf: FLOOR,
      };
      const shares = [printed(1), printed(2)];
      const { vault } = await recoverAccess(folder, shares, officer, MIGRATIONS, clock);
      expect(vault.userId).toBe(officer.userId);
      vault.close();
      // The others keep their passwords, under the new master key.
      (await unlock(folder, created.slotId)).close();
    }));

  it('is dead when a new one was made, and the vault opens with the new one', () =>
    withVault(async (folder) => {
      const vault = await unlock(folder, created.slotId);
      const second = await createRecoveryKit(vault, NOW);
      vault.close();
      expect(await errorOf(() => recover(folder, [printed(1), printed(2)]))).toMatchObject({
        code: 'recovery_older_kit',
      });
      expect(await errorOf(() => recover(folder, [printed(1, second), printed(2)]))).toMatchObject({
        code: 'recovery_older_kit',
        details: { share: 2 },
      });
      (await recover(folder, [printed(1, second), printed(2, second)])).vault.close();
    }));

  it('survives a new master key without being printed again', () =>
    withVault(async (folder) => {
      const { rekeyVault } = await import('../../../electron/vault/vault-rekey');
      const vault = await unlock(folder, created.slotId);
      rekeyVault(vault);
      vault.close();
      (await recover(folder, [printed(2), printed(3)])).vault.close();
    }));

  it('writes its use down before anything changes, and a refusal there changes nothing', () =>
    withVault(async (folder) => {
      const refused = new Error('no second person');
      const error = await errorOf(() =>
        recover(folder, [printed(1), printed(2)], () => {
          throw refused;
        }),
      );
      expect(error).toBe(refused);
      (await unlock(folder, created.slotId)).close();
      const { vault } = await recover(folder, [printed(1), printed(2)], (opened) => {
        expect(opened.header.epoch).toBe(1);
        opened.db.run('INSERT INTO note (text) VALUES (?)', ['dipakai']);
      });
      expect(vault.db.all('SELECT text FROM note')).toHaveLength(2);
      vault.close();
    }));
});

describe('shares that do not fit', () => {
  const cases: readonly (readonly [string, () => readonly string[], object])[] = [
    ['none', () => [], { code: 'recovery_too_few', details: { missing: 2 } }],
    ['one', () => [printed(1)], { code: 'recovery_too_few', details: { missing: 1 } }],
    [
      'the same twice',
      () => [printed(2), printed(2)],
      { code: 'recovery_duplicate_share', details: { share: 2 } },
    ],
    [
      'one mistyped',
      () => [printed(1), mistype(printed(2))],
      { code: 'recovery_group_mistyped', details: { share: 2, group: 5 } },
    ],
    [
      'one cut short',
      () => [printed(1).slice(0, 30), printed(2)],
      { code: 'recovery_share_incomplete', details: { share: 1, groups: 5 } },
    ],
    [
      'one that somebody made up',
      () => [printed(1), forge(printed(2))],
      { code: 'recovery_key_wrong', details: {} },
    ],
    [
      'one of them with the number of another',
      () => [printed(1), forge(printed(1), { index: 2 })],
      { code: 'recovery_duplicate_share', details: { share: 2 } },
    ],
  ];

  it.each(cases)('are refused by name and change nothing: %s', (_name, shares, expected) =>
    withVault(async (folder) => {
      expect(await errorOf(() => recover(folder, shares()))).toMatchObject(expected);
      (await unlock(folder, created.slotId)).close();
    }),
  );

  it('because they are of another vault are refused', () =>
    withVault((folder) =>
      withFolder(async (strange) => {
        const stranger = await makeVault(strange);
        const vault = await unlock(strange, stranger.slotId);
        const other = await createRecoveryKit(vault, NOW);
        vault.close();
        const shares = [printed(1), printed(2, other)];
        expect(await errorOf(() => recover(folder, shares))).toMatchObject({
          code: 'recovery_wrong_vault',
          details: { share: 2 },
        });
        // The recovery slot of another vault does not open this one either.
        copyFileSync(pathsOf(strange).header, pathsOf(folder).header);
        const moved = [printed(1, other), printed(2, other)];
        expect(await errorOf(() => recover(folder, moved))).toMatchObject({
          code: 'not_sqlcipher',
        });
      }),
    ));

  it('because the vault never had a kit are refused', () =>
    withFolder(async (folder) => {
      await makeVault(folder);
      expect(await errorOf(() => recover(folder, [printed(1), printed(2)]))).toMatchObject({
        code: 'recovery_no_kit',
      });
    }));

  /** Another character in the fifth group. */
  function mistype(text: string): string {
    const at = 4 * 6 + 2;
    return text.slice(0, at) + (text.charAt(at) === '7' ? '8' : '7') + text.slice(at + 1);
  }

  /** A share that reads well and holds other bytes. */
  function forge(text: string, over: { readonly index?: number } = {}): string {
    const parsed = parseShare(text);
    if (parsed.kind !== 'ok') throw new Error(parsed.kind);
    const bytes = parsed.share.bytes.map((byte, index) => (index === 4 ? byte ^ 1 : byte));
    return formatShare({ ...parsed.share, ...over, bytes }).join('-');
  }
});

describe('shares of a key', () => {
  it('give it back two by two, and one alone gives nothing away', async () => {
    const key = fc.uint8Array({ minLength: 32, maxLength: 32 });
    await fc.assert(
      fc.asyncProperty(key, async (secret) => {
        const [a, b, c] = await splitKey(secret);
        if (a === undefined || b === undefined || c === undefined) throw new Error('three');
        for (const pair of [
          [a, b],
          [b, c],
          [c, a],
        ]) {
          expect(await combineShares(pair)).toEqual(secret);
        }
        const again = await splitKey(secret);
        expect(again[0]).not.toEqual(a);
      }),
      { numRuns: 50 },
    );
  });
});
