import { describe, expect, it } from 'vitest';
import { higherParams, KDF_CEILING, KDF_DEFAULT } from '../../../electron/vault/keys/kdf';
import { changePassword, raiseKdf } from '../../../electron/vault/vault-slots';
import { withFolder } from '../files/small-disk';
import { errorOf, FLOOR, PASSWORD } from './fixture';
import { makeVault, unlock } from './vault-fixture';

const OTHER = 'kata sandi yang kedua';
const took = (elapsedMs: number) => () => Promise.resolve(elapsedMs);

describe('higher parameters', () => {
  it.each([
    ['a guess of a second is left', KDF_DEFAULT, 1000, 1000, null],
    ['a guess a little cheaper is left', KDF_DEFAULT, 750, 750, null],
    ['a cheap guess gets more passes', KDF_DEFAULT, 250, 250, { ...KDF_DEFAULT, iterations: 12 }],
    ['the floor gets the memory of the default', FLOOR, 80, 900, KDF_DEFAULT],
    [
      'more memory than the default stays',
      { ...KDF_DEFAULT, memoryKiB: 512 * 1024 },
      500,
      500,
      { ...KDF_DEFAULT, memoryKiB: 512 * 1024, iterations: 6 },
    ],
    [
      'the ceiling is the end',
      { ...KDF_DEFAULT, iterations: KDF_CEILING.iterations },
      10,
      10,
      null,
    ],
  ])('%s', async (_name, current, elapsedMs, baseMs, expected) => {
    expect(await higherParams(current, elapsedMs, 1000, took(baseMs))).toEqual(expected);
  });

  it('are never lower in any field, whatever is measured', async () => {
    for (const iterations of [3, 10, 20]) {
      for (const memoryKiB of [64 * 1024, 256 * 1024, 1024 * 1024]) {
        for (const measured of [0, 1, 100, 5000]) {
          const current = { memoryKiB, iterations, parallelism: 2 };
          const raised = await higherParams(current, 100, 1000, took(measured));
          if (raised === null) continue;
          expect(raised.memoryKiB).toBeGreaterThanOrEqual(memoryKiB);
          expect(raised.iterations).toBeGreaterThanOrEqual(iterations);
          expect(raised.parallelism).toBeGreaterThanOrEqual(2);
        }
      }
    }
  });
});

describe('a slot on a PC that has become fast', () => {
  it('is sealed under higher parameters after unlocking, and opens with the same password', () =>
    withFolder(async (folder) => {
      const { slotId } = await makeVault(folder);
      const vault = await unlock(folder, slotId);
      const seed = vault.secrets.x25519Seed.toString('hex');
      expect(await raiseKdf(vault, PASSWORD, took(900))).toBe(true);
      expect(vault.header.slots[0]?.kdf).toMatchObject(KDF_DEFAULT);
      vault.close();
      const again = await unlock(folder, slotId);
      expect(again.secrets.x25519Seed.toString('hex')).toBe(seed);
      again.close();
    }));

  it('is left alone by a wrong password', () =>
    withFolder(async (folder) => {
      const { slotId } = await makeVault(folder);
      const vault = await unlock(folder, slotId);
      const before = vault.header;
      expect(await errorOf(() => raiseKdf(vault, 'salah', took(900)))).toMatchObject({
        code: 'wrong_password',
      });
      expect(vault.header).toBe(before);
      vault.close();
    }));

  it('is left alone when the vault was locked or the password changed meanwhile', () =>
    withFolder(async (folder) => {
      const { slotId } = await makeVault(folder);
      const locked = await unlock(folder, slotId);
      expect(await raiseKdf(locked, PASSWORD, closing(locked))).toBe(false);
      const vault = await unlock(folder, slotId);
      const changed = await raiseKdf(vault, PASSWORD, async () => {
        await changePassword(vault, PASSWORD, OTHER, FLOOR);
        return 900;
      });
      expect(changed).toBe(false);
      vault.close();
      (await unlock(folder, slotId, OTHER)).close();
    }));

  function closing(vault: { close(): void }) {
    return () => {
      vault.close();
      return Promise.resolve(900);
    };
  }
});
