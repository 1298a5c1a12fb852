import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { deriveKeys, KEY_LABELS, wipeKeys } from '../../../electron/vault/keys/derive';

/** RFC 5869 by hand, for 32 bytes of output. */
function hkdf(key: Buffer, salt: string, info: string): Buffer {
  const extracted = createHmac('sha256', salt).update(key).digest();
  return createHmac('sha256', extracted)
    .update(info)
    .update(Buffer.from([1]))
    .digest();
}

describe('keys of a vault', () => {
  it('are HKDF-SHA256 of the master key, the vault id and one label each', () => {
    const vmk = randomBytes(32);
    const vaultId = randomUUID();
    const keys = deriveKeys(vmk, vaultId);
    for (const label of KEY_LABELS) {
      expect(keys[label]).toEqual(hkdf(vmk, vaultId, `suaka/key/${label}/v1`));
    }
  });

  it('never change for a given master key: a vault of today must open for ever', () => {
    const keys = deriveKeys(Buffer.alloc(32, 7), '4a0c1a4e-6c1c-4f5e-9a51-0d8f3c2b1a90');
    const hex = Object.fromEntries(KEY_LABELS.map((label) => [label, keys[label].toString('hex')]));
    expect(hex).toMatchInlineSnapshot(`
      {
        "anchor": "aab5aeb750fec7f205ffd2d2d33bff451811ac90ab9ab56d0c615eb12664d0fd",
        "audit": "44110a20880f119b3b0078024eae1275882cd8ac93b208be13b158b4aadcdd14",
        "blob": "7df5827c2e08342b026876876754054d48d5114b2d4baab029866dc958e95f52",
        "database": "0c2798392bff6283aa5b35571d68c87b0372073bd816d53cca846c4784c11fbc",
        "header": "5a6740f3721900bedaecaf6b2e291a9471b860f843a7fb0ca8d2ca6add9f1109",
        "index": "b352e12f7459c50c939bb0f87542902e04f51cc7e533cbedf2926b0b6f942064",
        "packet": "cbe96a3282c729d3ca5febd86cf244cf82e8916c8a1f5f2d626520d83c404463",
      }
    `);
  });

  it('differ from each other, between vaults and between master keys', () => {
    const vmk = randomBytes(32);
    const id = randomUUID();
    const all = [
      deriveKeys(vmk, id),
      deriveKeys(vmk, randomUUID()),
      deriveKeys(randomBytes(32), id),
    ].flatMap((keys) => KEY_LABELS.map((label) => keys[label].toString('hex')));
    expect(new Set(all).size).toBe(3 * KEY_LABELS.length);
  });

  it('can be overwritten', () => {
    const keys = deriveKeys(randomBytes(32), randomUUID());
    wipeKeys(keys);
    for (const label of KEY_LABELS) expect(keys[label]).toEqual(Buffer.alloc(32));
  });

  it('are not made from a master key of another length', () => {
    expect(() => deriveKeys(randomBytes(31), randomUUID())).toThrow(RangeError);
  });
});
