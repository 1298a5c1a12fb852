import { describe, expect, it } from 'vitest';
import { appendAudit } from '../../../electron/vault/audit/audit';
import { verifyChain } from '../../../electron/vault/audit/chain';
import type { OpenVault } from '../../../electron/vault/vault-folder';
import { openVaultOf } from '../faults/content';
import { START, startOpenVault } from '../usecases/vault-fixture';
import { findBrokenEntry } from './find-broken-entry';

async function vaultWithEntries(count: number): Promise<OpenVault> {
  const vault = openVaultOf((await startOpenVault()).state);
  append(vault, count);
  return vault;
}

function append({ db, keys }: OpenVault, count: number): void {
  db.transaction(() => {
    for (let made = 0; made < count; made += 1) {
      appendAudit(db, keys.audit, {
        at: START,
        officerId: null,
        action: 'case.changed',
        objectId: `kasus-${made}`,
        detail: { count: made },
      });
    }
  });
}

describe('the chain of the audit log', () => {
  it('is verified in pieces that say how far they are and let other work pass', async () => {
    const { db, keys } = await vaultWithEntries(3_500);
    const seen: number[] = [];
    let ticks = 0;
    const ticking = setInterval(() => (ticks += 1), 0);
    const verdict = await verifyChain(db, keys.audit, {
      onProgress: ({ checked, total }) => {
        expect(total).toBe(3_501);
        seen.push(checked);
      },
    });
    clearInterval(ticking);
    expect(verdict).toEqual({ kind: 'whole', entries: 3_501 });
    expect(seen).toEqual([1_000, 2_000, 3_000, 3_501]);
    expect(ticks).toBeGreaterThan(0);
  });

  it('can be left in the middle', async () => {
    const { db, keys } = await vaultWithEntries(3_000);
    let pieces = 0;
    const verdict = await verifyChain(db, keys.audit, {
      onProgress: () => (pieces += 1),
      isStopped: () => pieces === 2,
    });
    expect(verdict).toEqual({ kind: 'stopped' });
    expect(pieces).toBe(2);
  });

  it('does not trip over entries that are added meanwhile', async () => {
    const vault = await vaultWithEntries(2_500);
    const verdict = await verifyChain(vault.db, vault.keys.audit, {
      onProgress: () => append(vault, 1),
    });
    expect(verdict).toEqual({ kind: 'whole', entries: 2_501 });
    expect(findBrokenEntry(vault.db, vault.keys.audit)).toBeNull();
  });

  it.each([
    ['at', "UPDATE audit_entry SET at = '2020-01-01T00:00:00.000Z' WHERE sequence = 1200"],
    ['officer', "UPDATE audit_entry SET officer_id = 'lain' WHERE sequence = 1200"],
    ['action', "UPDATE audit_entry SET action = 'case.read' WHERE sequence = 1200"],
    ['object', 'UPDATE audit_entry SET object_id = NULL WHERE sequence = 1200'],
    ['detail', `UPDATE audit_entry SET detail = '{"count":1}' WHERE sequence = 1200`],
    ['link', "UPDATE audit_entry SET previous = printf('%064d', 0) WHERE sequence = 1200"],
    ['hash', "UPDATE audit_entry SET hash = printf('%064d', 0) WHERE sequence = 1200"],
    ['place', 'UPDATE audit_entry SET sequence = 99999 WHERE sequence = 1200'],
    ['existence', 'DELETE FROM audit_entry WHERE sequence = 1200'],
  ])('is broken where the %s of an entry was changed', async (_what, sql) => {
    const { db, keys } = await vaultWithEntries(1_300);
    expect(() => db.exec(sql)).toThrow('append-only');
    db.exec('DROP TRIGGER audit_entry_no_update; DROP TRIGGER audit_entry_no_delete');
    db.exec(sql);
    expect(await verifyChain(db, keys.audit)).toEqual({ kind: 'broken', sequence: 1200 });
  });

  it('takes no words about anybody', async () => {
    const { db, keys } = await vaultWithEntries(0);
    const entry = { at: START, officerId: null, action: 'case.changed', objectId: null } as const;
    expect(() =>
      appendAudit(db, keys.audit, { ...entry, detail: { note: 'Contoh Melati' } }),
    ).toThrow();
    expect(findBrokenEntry(db, keys.audit)).toBeNull();
  });
});
