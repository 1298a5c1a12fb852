import { randomUUID, webcrypto } from 'node:crypto';
import { argon2id } from 'hash-wasm';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  generateSecrets,
  type Slot,
  type SlotSecrets,
  secretsForNewUser,
  unwrapSlot,
  WrongPasswordError,
  wipeSecrets,
  wrapSlot,
} from '../../../electron/vault/keys/slot';
import { errorOf, FLOOR, newSlot, PASSWORD } from './fixture';

const VAULT = randomUUID();
let secrets: SlotSecrets;
let slot: Slot;

beforeAll(async () => {
  secrets = generateSecrets();
  slot = await wrapSlot(VAULT, newSlot(), secrets);
});

/** The text with one bit of its bytes changed. */
function flip(base64: string, position: number): string {
  const bytes = Buffer.from(base64, 'base64');
  const index = position < 0 ? bytes.length + position : position;
  bytes.writeUInt8(bytes.readUInt8(index) ^ 1, index);
  return bytes.toString('base64');
}

describe('a slot', () => {
  it('opens to what was put in', async () => {
    expect(await unwrapSlot(VAULT, slot, PASSWORD)).toEqual(secrets);
  });

  it('opens with the same password typed in another form', async () => {
    const other = await wrapSlot(VAULT, newSlot({ password: 'caf\u00e9' }), secrets);
    expect(await unwrapSlot(VAULT, other, 'cafe\u0301')).toEqual(secrets);
  });

  it('opens by its description alone, with other implementations', async () => {
    const { slotId, userId, kind, kdf } = slot;
    const stretched = await argon2id({
      password: PASSWORD,
      salt: Buffer.from(kdf.salt, 'base64'),
      memorySize: kdf.memoryKiB,
      iterations: kdf.iterations,
      parallelism: kdf.parallelism,
      hashLength: 32,
      outputType: 'binary',
    });
    const text = new TextEncoder();
    const kek = await webcrypto.subtle.deriveKey(
      {
        name: 'HKDF',
        hash: 'SHA-256',
        salt: text.encode(`${VAULT}|${slotId}`),
        info: text.encode('suaka/slot/v1'),
      },
      await webcrypto.subtle.importKey('raw', stretched, 'HKDF', false, ['deriveKey']),
      { name: 'AES-GCM', length: 256 },
      false,
      ['decrypt'],
    );
    const binding =
      `{"kdf":{"algorithm":"argon2id","iterations":${kdf.iterations},` +
      `"memoryKiB":${kdf.memoryKiB},"parallelism":${kdf.parallelism},"salt":"${kdf.salt}"},` +
      `"kind":"${kind}","slotId":"${slotId}","userId":"${userId}","vaultId":"${VAULT}","version":1}`;
    const payload = await webcrypto.subtle.decrypt(
      {
        name: 'AES-GCM',
        iv: Buffer.from(slot.nonce, 'base64'),
        additionalData: text.encode(binding),
      },
      kek,
      Buffer.from(slot.sealed, 'base64'),
    );
    const expected = Buffer.concat([secrets.vmk, secrets.x25519Seed, secrets.ed25519Seed]);
    expect(Buffer.from(payload)).toEqual(expected);
  });

  it('has a new salt and nonce each time it is sealed', async () => {
    const again = await wrapSlot(VAULT, newSlot({ slotId: slot.slotId }), secrets);
    expect(again.kdf.salt).not.toBe(slot.kdf.salt);
    expect(again.nonce).not.toBe(slot.nonce);
    expect(again.sealed).not.toBe(slot.sealed);
  });

  it('shows none of its secrets', () => {
    const text = JSON.stringify(slot);
    for (const secret of Object.values(secrets)) {
      expect(text).not.toContain(secret.toString('base64').slice(0, 12));
    }
    expect(text).not.toContain(PASSWORD);
  });

  it.each<[string, (good: Slot) => Slot]>([
    ['another slot id', (good) => ({ ...good, slotId: randomUUID() })],
    ['another officer', (good) => ({ ...good, userId: randomUUID() })],
    ['another kind', (good) => ({ ...good, kind: 'recovery' })],
    ['fewer lanes', (good) => ({ ...good, kdf: { ...good.kdf, parallelism: 1 } })],
    ['more passes', (good) => ({ ...good, kdf: { ...good.kdf, iterations: 4 } })],
    ['a changed salt', (good) => ({ ...good, kdf: { ...good.kdf, salt: flip(good.kdf.salt, 0) } })],
    ['a changed nonce', (good) => ({ ...good, nonce: flip(good.nonce, 3) })],
    ['a changed first byte', (good) => ({ ...good, sealed: flip(good.sealed, 0) })],
    ['a changed second secret', (good) => ({ ...good, sealed: flip(good.sealed, 40) })],
    ['a changed tag', (good) => ({ ...good, sealed: flip(good.sealed, -1) })],
  ])('does not open with %s', async (_name, change) => {
    await expect(unwrapSlot(VAULT, change(slot), PASSWORD)).rejects.toThrow(WrongPasswordError);
  });

  it('does not open when its parameters were lowered to the floor', async () => {
    const costly = await wrapSlot(
      VAULT,
      newSlot({ kdf: { ...FLOOR, memoryKiB: 96 * 1024 } }),
      secrets,
    );
    const lowered = { ...costly, kdf: { ...costly.kdf, memoryKiB: FLOOR.memoryKiB } };
    await expect(unwrapSlot(VAULT, lowered, PASSWORD)).rejects.toThrow(WrongPasswordError);
    expect(await unwrapSlot(VAULT, costly, PASSWORD)).toEqual(secrets);
  });

  it('does not open in another vault', async () => {
    await expect(unwrapSlot(randomUUID(), slot, PASSWORD)).rejects.toThrow(WrongPasswordError);
  });

  it('says the same for a wrong password as for a changed slot', async () => {
    const wrong = await errorOf(() => unwrapSlot(VAULT, slot, 'salah'));
    const changed = await errorOf(() =>
      unwrapSlot(VAULT, { ...slot, sealed: flip(slot.sealed, 5) }, PASSWORD),
    );
    expect(wrong).toMatchObject({ code: 'wrong_password', message: 'wrong_password' });
    expect(wrong).not.toHaveProperty('cause');
    expect(changed).toEqual(wrong);
  });

  it('is not made with weak parameters', async () => {
    await expect(
      wrapSlot(VAULT, newSlot({ kdf: { ...FLOOR, memoryKiB: 1024 } }), secrets),
    ).rejects.toThrow(RangeError);
  });
});

describe('secrets', () => {
  it('of a further officer share the master key and nothing else', () => {
    const other = secretsForNewUser(secrets.vmk);
    expect(other.vmk).toEqual(secrets.vmk);
    expect(other.x25519Seed).not.toEqual(secrets.x25519Seed);
    expect(other.ed25519Seed).not.toEqual(secrets.ed25519Seed);
    wipeSecrets(other);
    expect(Object.values(other)).toEqual([Buffer.alloc(32), Buffer.alloc(32), Buffer.alloc(32)]);
    expect(secrets.vmk).not.toEqual(Buffer.alloc(32));
  });
});
