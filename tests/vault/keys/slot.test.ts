import { randomBytes, randomUUID, webcrypto } from 'node:crypto';
import { argon2id } from 'hash-wasm';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  generateSeeds,
  openPasswordSlot,
  openRecoverySlot,
  type PasswordSlot,
  sealPasswordSlot,
  sealRecoverySlot,
  type SlotSecrets,
  WrongPasswordError,
  wipeSecrets,
  withBox,
} from '../../../electron/vault/keys/slot';
import { errorOf, FLOOR, makeSlot, newSecrets, newSlot, PASSWORD } from './fixture';

const VAULT = randomUUID();
let secrets: SlotSecrets;
let slot: PasswordSlot;

beforeAll(async () => {
  secrets = newSecrets();
  slot = await makeSlot(VAULT, secrets);
});

function open(changed: PasswordSlot, password = PASSWORD, vaultId = VAULT, epoch = 1) {
  return openPasswordSlot(vaultId, epoch, changed, password);
}

/** The text with one bit of its bytes changed. */
function flip(base64: string, position: number): string {
  const bytes = Buffer.from(base64, 'base64');
  const index = position < 0 ? bytes.length + position : position;
  bytes.writeUInt8(bytes.readUInt8(index) ^ 1, index);
  return bytes.toString('base64');
}

/** RFC 8410 key of 32 bytes for WebCrypto, by hand. */
function der(prefix: string, bytes: Buffer): Buffer {
  return Buffer.concat([Buffer.from(prefix, 'hex'), bytes]);
}

async function unsealWith(
  stretched: BufferSource,
  hkdf: { readonly salt: BufferSource; readonly info: string },
  sealed: { readonly nonce: Buffer; readonly text: string; readonly binding: string },
): Promise<Buffer> {
  const { subtle } = webcrypto;
  const key = await subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: hkdf.salt, info: new TextEncoder().encode(hkdf.info) },
    await subtle.importKey('raw', stretched, 'HKDF', false, ['deriveKey']),
    { name: 'AES-GCM', length: 256 },
    false,
    ['decrypt'],
  );
  const additionalData = new TextEncoder().encode(sealed.binding);
  const iv = sealed.nonce;
  const bytes = Buffer.from(sealed.text, 'base64');
  return Buffer.from(await subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, key, bytes));
}

describe('a password slot', () => {
  it('opens to what was put in', async () => {
    expect(await open(slot)).toEqual(secrets);
  });

  it('opens with the same password typed in another form', async () => {
    const other = await makeSlot(VAULT, secrets, { password: 'caf\u00e9' });
    expect(await open(other, 'cafe\u0301')).toEqual(secrets);
  });

  it('opens by its description alone, with other implementations', async () => {
    const { slotId, userId, kdf, box } = slot;
    const stretched = await argon2id({
      password: PASSWORD,
      salt: Buffer.from(kdf.salt, 'base64'),
      memorySize: kdf.memoryKiB,
      iterations: kdf.iterations,
      parallelism: kdf.parallelism,
      hashLength: 32,
      outputType: 'binary',
    });
    const seeds = await unsealWith(
      Buffer.from(stretched),
      { salt: new Uint8Array(), info: 'suaka/slot/password/v1' },
      {
        nonce: Buffer.from(slot.nonce, 'base64'),
        text: slot.sealed,
        binding:
          `{"kdf":{"algorithm":"argon2id","iterations":${kdf.iterations},` +
          `"memoryKiB":${kdf.memoryKiB},"parallelism":${kdf.parallelism},"salt":"${kdf.salt}"},` +
          `"version":1}`,
      },
    );
    expect(seeds).toEqual(Buffer.concat([secrets.x25519Seed, secrets.ed25519Seed]));

    const { subtle } = webcrypto;
    const ephemeral = Buffer.from(box.ephemeralKey, 'base64');
    const shared = await subtle.deriveBits(
      { name: 'X25519', public: await importPublic(ephemeral) },
      await subtle.importKey(
        'pkcs8',
        der('302e020100300506032b656e04220420', seeds.subarray(0, 32)),
        'X25519',
        false,
        ['deriveBits'],
      ),
      256,
    );
    const master = await unsealWith(
      shared,
      {
        salt: Buffer.concat([ephemeral, Buffer.from(slot.publicKey, 'base64')]),
        info: 'suaka/box/v1',
      },
      {
        nonce: Buffer.alloc(12),
        text: box.sealed,
        binding: `{"epoch":1,"kind":"password","slotId":"${slotId}","userId":"${userId}","vaultId":"${VAULT}"}`,
      },
    );
    expect(master).toEqual(Buffer.concat([secrets.vmk, secrets.recordKey]));
  });

  function importPublic(bytes: Buffer) {
    return webcrypto.subtle.importKey('raw', bytes, 'X25519', false, []);
  }

  it('has a new salt, nonce and ephemeral key each time it is sealed', async () => {
    const again = await makeSlot(VAULT, secrets, { slotId: slot.slotId });
    expect(again.kdf.salt).not.toBe(slot.kdf.salt);
    expect(again.nonce).not.toBe(slot.nonce);
    expect(again.sealed).not.toBe(slot.sealed);
    expect(again.box.ephemeralKey).not.toBe(slot.box.ephemeralKey);
    expect(again.box.sealed).not.toBe(slot.box.sealed);
  });

  it('shows none of its secrets', () => {
    const text = JSON.stringify(slot);
    for (const secret of Object.values(secrets)) {
      expect(text).not.toContain(secret.toString('base64').slice(0, 12));
    }
    expect(text).not.toContain(PASSWORD);
  });

  it('takes a new master key without its password', async () => {
    const next = { ...secrets, vmk: randomBytes(32) };
    const { box: _, ...rest } = slot;
    const rotated = withBox(VAULT, 2, rest, next);
    if (rotated.kind !== 'password') throw new Error('kind');
    expect(rotated.sealed).toBe(slot.sealed);
    expect(await open(rotated, PASSWORD, VAULT, 2)).toEqual(next);
    expect(await open(slot)).toEqual(secrets);
  });

  it.each<[string, (good: PasswordSlot) => PasswordSlot]>([
    ['fewer lanes', (good) => ({ ...good, kdf: { ...good.kdf, parallelism: 1 } })],
    ['more passes', (good) => ({ ...good, kdf: { ...good.kdf, iterations: 4 } })],
    ['a changed salt', (good) => ({ ...good, kdf: { ...good.kdf, salt: flip(good.kdf.salt, 0) } })],
    ['a changed nonce', (good) => ({ ...good, nonce: flip(good.nonce, 3) })],
    ['a changed first byte', (good) => ({ ...good, sealed: flip(good.sealed, 0) })],
    ['a changed second seed', (good) => ({ ...good, sealed: flip(good.sealed, 40) })],
    ['a changed tag', (good) => ({ ...good, sealed: flip(good.sealed, -1) })],
  ])('does not open with %s', async (_name, change) => {
    await expect(open(change(slot))).rejects.toThrow(WrongPasswordError);
  });

  it.each<[string, (good: PasswordSlot, other: PasswordSlot) => PasswordSlot]>([
    ['another slot id', (good) => ({ ...good, slotId: randomUUID() })],
    ['another officer', (good) => ({ ...good, userId: randomUUID() })],
    ['the box of another', (good, other) => ({ ...good, box: other.box })],
    ['the public key of another', (good, other) => ({ ...good, publicKey: other.publicKey })],
    ['another public key in its box', (good, other) => withEphemeral(good, other.publicKey)],
    ['a public key that shares nothing', (good) => withEphemeral(good, zeros())],
    [
      'a changed box',
      (good) => ({ ...good, box: { ...good.box, sealed: flip(good.box.sealed, 0) } }),
    ],
  ])('with its right password and %s is called tampered', async (_name, change) => {
    const other = await makeSlot(VAULT, { ...secrets, ...generateSeeds() });
    expect(await errorOf(() => open(change(slot, other)))).toMatchObject({
      code: 'header_tampered',
    });
  });

  function withEphemeral(good: PasswordSlot, ephemeralKey: string): PasswordSlot {
    return { ...good, box: { ...good.box, ephemeralKey } };
  }

  function zeros(): string {
    return Buffer.alloc(32).toString('base64');
  }

  it('of one officer put in the place of another opens with neither password unnoticed', async () => {
    const other = await makeSlot(VAULT, { ...secrets, ...generateSeeds() }, { password: 'lain' });
    const { slotId, userId, displayName } = slot;
    const swapped = { ...other, slotId, userId, displayName };
    expect(await errorOf(() => open(swapped, 'lain'))).toMatchObject({ code: 'header_tampered' });
    expect(await errorOf(() => open(swapped))).toMatchObject({ code: 'wrong_password' });
  });

  it('does not open when its parameters were lowered to the floor', async () => {
    const costly = await makeSlot(VAULT, secrets, { kdf: { ...FLOOR, memoryKiB: 96 * 1024 } });
    const lowered = { ...costly, kdf: { ...costly.kdf, memoryKiB: FLOOR.memoryKiB } };
    await expect(open(lowered)).rejects.toThrow(WrongPasswordError);
    expect(await open(costly)).toEqual(secrets);
  });

  it('is called tampered in another vault and at another master key', async () => {
    for (const [vaultId, epoch] of [
      [randomUUID(), 1],
      [VAULT, 2],
    ] as const) {
      const error = await errorOf(() => open(slot, PASSWORD, vaultId, epoch));
      expect(error).toMatchObject({ code: 'header_tampered' });
    }
  });

  it('says nothing about a wrong password but that', async () => {
    const wrong = await errorOf(() => open(slot, 'salah'));
    expect(wrong).toMatchObject({ code: 'wrong_password', message: 'wrong_password' });
    expect(wrong).not.toHaveProperty('cause');
  });

  it('is not made with weak parameters', async () => {
    const weak = newSlot({ kdf: { ...FLOOR, memoryKiB: 1024 } });
    await expect(sealPasswordSlot(weak, secrets)).rejects.toThrow(RangeError);
  });
});

describe('the recovery slot', () => {
  const key = randomBytes(32);

  function makeRecovery() {
    const parts = { slotId: randomUUID(), generation: 3, createdAt: '2026-11-24T02:00:00Z', key };
    const recovery = withBox(VAULT, 1, sealRecoverySlot(parts, secrets), secrets);
    if (recovery.kind !== 'recovery') throw new Error('kind');
    return recovery;
  }

  it('opens with its key and with no other', () => {
    const recovery = makeRecovery();
    expect(openRecoverySlot(VAULT, 1, recovery, key)).toEqual(secrets);
    expect(() => openRecoverySlot(VAULT, 1, recovery, randomBytes(32))).toThrow(WrongPasswordError);
    expect(() => openRecoverySlot(VAULT, 1, recovery, key.subarray(1))).toThrow(RangeError);
    expect(() => openRecoverySlot(VAULT, 2, recovery, key)).toThrow('header_tampered');
  });

  it('names its kit and nobody', () => {
    const recovery = makeRecovery();
    expect(recovery).toMatchObject({ generation: 3, createdAt: '2026-11-24T02:00:00Z' });
    expect(recovery).not.toHaveProperty('userId');
  });
});

describe('secrets', () => {
  it('are overwritten', () => {
    const own = newSecrets();
    wipeSecrets(own);
    for (const secret of Object.values(own)) expect(secret).toEqual(Buffer.alloc(32));
  });
});
