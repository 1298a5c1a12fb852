import { argon2id } from 'hash-wasm';
import { describe, expect, it } from 'vitest';
import {
  calibrate,
  deriveFromPassword,
  KDF_CEILING,
  KDF_DEFAULT,
  KDF_FLOOR,
  type KdfParams,
  measureKdf,
  raiseIterations,
} from '../../../electron/vault/keys/kdf';
import { FLOOR } from './fixture';

const SALT = Buffer.from('000102030405060708090a0b0c0d0e0f', 'hex');

describe('bytes from a password', () => {
  it.each<KdfParams>([
    FLOOR,
    { ...KDF_FLOOR, parallelism: 1 },
    { memoryKiB: 96 * 1024, iterations: 4, parallelism: 3 },
  ])('are those of another Argon2id implementation: %o', async (params) => {
    const other = await argon2id({
      password: 'pulau kapal',
      salt: SALT,
      memorySize: params.memoryKiB,
      iterations: params.iterations,
      parallelism: params.parallelism,
      hashLength: 32,
      outputType: 'hex',
    });
    const ours = await deriveFromPassword('pulau kapal', SALT, params);
    expect(ours.toString('hex')).toBe(other);
  });

  it('do not depend on how the same letters were typed', async () => {
    const composed = await deriveFromPassword('caf\u00e9 \ufb01', SALT, FLOOR);
    const decomposed = await deriveFromPassword('cafe\u0301 fi', SALT, FLOOR);
    expect(composed).toEqual(decomposed);
  });

  it('differ by case and by trailing space', async () => {
    const keys = [];
    for (const password of ['Melati', 'melati', 'melati ']) {
      keys.push((await deriveFromPassword(password, SALT, FLOOR)).toString('hex'));
    }
    expect(new Set(keys).size).toBe(3);
  });

  it.each([
    ['less memory than the floor', { ...FLOOR, memoryKiB: FLOOR.memoryKiB - 1 }],
    ['fewer passes than the floor', { ...FLOOR, iterations: 2 }],
    ['no lane', { ...FLOOR, parallelism: 0 }],
    ['more memory than the ceiling', { ...FLOOR, memoryKiB: KDF_CEILING.memoryKiB + 1 }],
    ['more passes than the ceiling', { ...FLOOR, iterations: 21 }],
    ['more lanes than the ceiling', { ...FLOOR, parallelism: 17 }],
    ['a fraction', { ...FLOOR, iterations: 3.5 }],
    ['not a number', { ...FLOOR, memoryKiB: Number.NaN }],
  ])('are refused for %s', async (_name, params) => {
    await expect(deriveFromPassword('x', SALT, params)).rejects.toThrow(RangeError);
  });

  it.each([
    ['an empty one', ''],
    ['one of a million letters', 'x'.repeat(1_000_000)],
  ])('are refused for %s', async (_name, password) => {
    await expect(deriveFromPassword(password, SALT, FLOOR)).rejects.toThrow(RangeError);
  });
});

describe('calibration', () => {
  it.each([
    [250, 1000, 12],
    [1000, 1000, 3],
    [4000, 1000, 3],
    [1, 1000, 20],
    [0, 1000, 20],
  ])('of %i ms to %i ms takes %i passes', (elapsedMs, targetMs, iterations) => {
    expect(raiseIterations(KDF_DEFAULT, elapsedMs, targetMs)).toEqual({
      ...KDF_DEFAULT,
      iterations,
    });
  });

  it('measures the default and never goes below it', async () => {
    const measured: KdfParams[] = [];
    const slow = await calibrate(1000, (params) => {
      measured.push(params);
      return Promise.resolve(60_000);
    });
    expect(measured).toEqual([KDF_DEFAULT]);
    expect(slow).toEqual(KDF_DEFAULT);
  });

  it('measures a real derivation', async () => {
    expect(await measureKdf(FLOOR)).toBeGreaterThan(5);
  });
});
