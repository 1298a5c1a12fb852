import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deriveKeys } from '../../../electron/vault/keys/derive';
import { headerText, parseHeader, verifyHeader } from '../../../electron/vault/keys/header';
import { openPasswordSlot, openRecoverySlot } from '../../../electron/vault/keys/slot';
import { PASSWORD } from './fixture';

/** Written once by the first version of the app. It is never regenerated: vaults like it exist. */
const bytes = readFileSync(join(import.meta.dirname, 'fixtures', 'vault-v1.json'));
const SECRETS = {
  vmk: Buffer.alloc(32, 0x11),
  recordKey: Buffer.alloc(32, 0x44),
  x25519Seed: Buffer.alloc(32, 0x22),
  ed25519Seed: Buffer.alloc(32, 0x33),
};

describe('a vault.json of format 1', () => {
  it('opens by password and by recovery key, and its MAC holds', async () => {
    const parsed = parseHeader(bytes);
    if (parsed.kind !== 'ok') throw new Error(`${parsed.code} ${parsed.path}`);
    const [officer, recovery] = parsed.header.slots;
    if (officer?.kind !== 'password' || recovery?.kind !== 'recovery') throw new Error('slots');
    const { vaultId, epoch } = parsed.header;
    expect(await openPasswordSlot(vaultId, epoch, officer, PASSWORD)).toEqual(SECRETS);
    const key = Buffer.alloc(32, 0xab);
    expect(openRecoverySlot(vaultId, epoch, recovery, key)).toEqual(SECRETS);
    expect(() => verifyHeader(parsed.header, deriveKeys(SECRETS, vaultId).header)).not.toThrow();
  });

  it('is written the same today', () => {
    const parsed = parseHeader(bytes);
    if (parsed.kind !== 'ok') throw new Error(`${parsed.code} ${parsed.path}`);
    expect(headerText(parsed.header)).toBe(bytes.toString('utf8'));
  });
});
