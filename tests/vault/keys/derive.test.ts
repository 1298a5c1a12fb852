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

function newMaster() {
  return { vmk: randomBytes(32), recordKey: randomBytes(32) };
}

describe('keys of a vault', () => {
  it('are HKDF-SHA256 of the master or the record key, the vault id and one label each', () => {
    const master = newMaster();
    const vaultId = randomUUID();
    const keys = deriveKeys(master, vaultId);
    for (const label of KEY_LABELS) {
      const key = ['database', 'header'].includes(label) ? master.vmk : master.recordKey;
      expect(keys[label]).toEqual(hkdf(key, vaultId, `suaka/key/${label}/v1`));
    }
  });

  it('that check and read what was written stay when the master key is replaced', () => {
    const master = newMaster();
    const vaultId = randomUUID();
    const before = deriveKeys(master, vaultId);
    const after = deriveKeys({ ...master, vmk: randomBytes(32) }, vaultId);
    const changed = KEY_LABELS.filter((label) => !before[label].equals(after[label]));
    expect(changed).toEqual(['database', 'header']);
  });

  it('never change for given keys: a vault of today must open for ever', () => {
    const same = { vmk: Buffer.alloc(32, 7), recordKey: Buffer.alloc(32, 7) };
    const keys = deriveKeys(same, '4a0c1a4e-6c1c-4f5e-9a51-0d8f3c2b1a90');
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
    const master = newMaster();
    const id = randomUUID();
    const all = [
      deriveKeys(master, id),
      deriveKeys(master, randomUUID()),
      deriveKeys(newMaster(), id),
    ].flatMap((keys) => KEY_LABELS.map((label) => keys[label].toString('hex')));
    expect(new Set(all).size).toBe(3 * KEY_LABELS.length);
  });

  it('can be overwritten', () => {
    const keys = deriveKeys(newMaster(), randomUUID());
    wipeKeys(keys);
    for (const label of KEY_LABELS) expect(keys[label]).toEqual(Buffer.alloc(32));
  });

  it('are not made from a master key of another length', () => {
    for (const label of ['vmk', 'recordKey']) {
      const short = { ...newMaster(), [label]: randomBytes(31) };
      expect(() => deriveKeys(short, randomUUID())).toThrow(RangeError);
    }
  });
});
