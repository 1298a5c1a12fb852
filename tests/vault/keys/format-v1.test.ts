import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deriveKeys } from '../../../electron/vault/keys/derive';
import { parseHeader, verifyHeader } from '../../../electron/vault/keys/header';
import { headerText } from '../../../electron/vault/keys/header-file';
import { unwrapSlot } from '../../../electron/vault/keys/slot';
import { PASSWORD } from './fixture';

/** Written once by the first version of the app. It is never regenerated: vaults like it exist. */
const bytes = readFileSync(join(import.meta.dirname, 'fixtures', 'vault-v1.json'));
const SECRETS = {
  vmk: Buffer.alloc(32, 0x11),
  x25519Seed: Buffer.alloc(32, 0x22),
  ed25519Seed: Buffer.alloc(32, 0x33),
};

describe('a vault.json of format 1', () => {
  it('opens by password and by recovery key, and its MAC holds', async () => {
    const parsed = parseHeader(bytes);
    if (parsed.kind !== 'ok') throw new Error(`${parsed.code} ${parsed.path}`);
    const [officer, recovery] = parsed.header.slots;
    if (officer === undefined || recovery === undefined) throw new Error('slots are missing');
    const { vaultId } = parsed.header;
    expect(await unwrapSlot(vaultId, officer, PASSWORD)).toEqual(SECRETS);
    expect(await unwrapSlot(vaultId, recovery, 'ab'.repeat(32))).toEqual(SECRETS);
    expect(() =>
      verifyHeader(parsed.header, deriveKeys(SECRETS.vmk, vaultId).header),
    ).not.toThrow();
  });

  it('is written the same today', () => {
    const parsed = parseHeader(bytes);
    if (parsed.kind !== 'ok') throw new Error(`${parsed.code} ${parsed.path}`);
    expect(headerText(parsed.header)).toBe(bytes.toString('utf8'));
  });
});
