import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { acceptState } from '../../../electron/vault/accounts/accept-state';
import { closeVault } from '../../../electron/vault/state';
import { MAIN_CASE } from '../../fixtures/main-case';
import { startWorld } from '../contract/world';
import { openVaultOf } from '../faults/content';
import {
  copyTemplate,
  START,
  startOpenVault,
  startVault,
  temporaryFolder,
} from '../usecases/vault-fixture';

const PASSWORD = MAIN_CASE.password;

describe('the audit log on screen', () => {
  it('gives pages, newest first, without gap or overlap', async () => {
    const { client, caseId } = await startWorld();
    for (let count = 0; count < 120; count += 1) await client.cases.identity({ caseId });
    const seen: number[] = [];
    let before: number | null | undefined;
    do {
      const page: Awaited<ReturnType<typeof client.audit.list>> = await client.audit.list(
        before == null ? {} : { before },
      );
      seen.push(...page.entries.map(({ sequence }) => sequence));
      before = page.before;
    } while (before !== null);
    expect(seen.length).toBeGreaterThan(120);
    expect(seen).toEqual(Array.from(seen, (_, index) => seen.length - index));
  });

  it('is narrowed by period, officer, category, action and case', async () => {
    const { client, state, caseId, setNow } = await startWorld();
    setNow('2026-11-25T09:00:00.000Z');
    await client.cases.identity({ caseId });
    const list = async (filter: Parameters<typeof client.audit.list>[0]) =>
      (await client.audit.list(filter)).entries;

    const read = await list({ from: '2026-11-25T00:00:00Z' });
    expect(read.map(({ action }) => action)).toEqual(['identity.read']);
    expect(read[0]).toMatchObject({
      category: 'identity_read',
      objectId: caseId,
      officer: { displayName: MAIN_CASE.officer.displayName },
    });
    expect(await list({ to: '2026-11-24T00:00:00Z' })).toEqual([]);

    const consents = await list({ category: 'consent' });
    expect(new Set(consents.map(({ action }) => action))).toEqual(
      new Set(['consent.given', 'consent.withdrawn']),
    );
    const issued = await list({ action: 'packet.issued' });
    expect(issued.length).toBeGreaterThan(0);
    const { userId } = openVaultOf(state);
    expect((await list({ officerId: userId })).length).toBeGreaterThan(5);
    expect(await list({ officerId: 'orang-lain' })).toEqual([]);

    // Of a case also what names its consent, referral or packet.
    const ofCase = await list({ objectId: caseId });
    expect(ofCase.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['case.opened', 'consent.given', 'referral.started', 'packet.issued']),
    );
    const ofOneThing = await list({ objectId: issued[0]?.objectId ?? '' });
    expect(ofOneThing.length).toBeLessThan(ofCase.length);
  });

  it('finds what is about a case also after it was last looked up, and where nothing can be written', async () => {
    const { client, state, caseId } = await startWorld();
    const ofCase = async () => (await client.audit.list({ objectId: caseId })).entries;
    const before = await ofCase();
    await client.cases.identity({ caseId });
    expect(await ofCase()).toHaveLength(before.length + 1);
    await client.cases.identity({ caseId });
    openVaultOf(state).db.pragma('query_only=ON');
    const now = await ofCase();
    openVaultOf(state).db.pragma('query_only=OFF');
    expect(now).toHaveLength(before.length + 2);
    expect(new Set(now.map(({ sequence }) => sequence)).size).toBe(now.length);
    expect(await ofCase()).toEqual(now);
  });

  it('is verified in the background, with an answer to ask for', async () => {
    const { client, state } = await startWorld();
    expect(await client.audit.verification()).toEqual({ kind: 'none' });
    expect(await client.audit.verify({})).toMatchObject({ kind: 'running' });
    await expect.poll(() => client.audit.verification()).toMatchObject({ kind: 'whole' });

    openVaultOf(state).db.exec('DROP TRIGGER audit_entry_no_update');
    openVaultOf(state).db.run("UPDATE audit_entry SET at = 'x' WHERE sequence = 3");
    await client.audit.verify({});
    await expect.poll(() => client.audit.verification()).toEqual({ kind: 'broken', sequence: 3 });

    await client.audit.verify({});
    expect(await client.audit.stopVerification()).toEqual({ kind: 'stopped' });
  });
});

describe('the code for the paper register', () => {
  it('still fits on a later day, however much was added', async () => {
    const { client, caseId } = await startWorld();
    const today = await client.audit.anchorCode();
    for (let count = 0; count < 5; count += 1) await client.cases.identity({ caseId });
    const { sequence } = today;
    const typed = today.code.toLowerCase().replaceAll('-', ' ');
    expect(await client.audit.checkCode({ sequence, code: typed })).toEqual({
      kind: 'matches',
      at: today.at,
    });
    expect((await client.audit.anchorCode()).code).not.toBe(today.code);
    expect(await client.audit.checkCode({ sequence: sequence - 1, code: typed })).toEqual({
      kind: 'differs',
    });
    expect(await client.audit.checkCode({ sequence, code: 'bukan kode' })).toEqual({
      kind: 'not_a_code',
    });
  });

  it('shows what nothing on the computer can: a vault put back whole, with its anchor', async () => {
    const folder = temporaryFolder();
    const vault = await startOpenVault(folder);
    closeVault(vault.state);
    const older = temporaryFolder();
    const names = ['vault.db', 'vault.anchor', 'vault.json', 'vault.json.bak'];
    for (const name of names) copyFileSync(join(folder, name), join(older, name));

    const { slotId } = await slotOf(folder);
    const now = startVault(folder);
    await now.client.vault.unlock({ slotId, password: PASSWORD });
    const { sequence, code } = await now.client.audit.anchorCode();
    closeVault(now.state);

    for (const name of names) copyFileSync(join(older, name), join(folder, name));
    const again = startVault(folder);
    again.setNow('2026-11-24T08:00:00.000Z');
    // Nothing is found: files and anchor agree.
    await again.client.vault.unlock({ slotId, password: PASSWORD });
    expect(await again.client.audit.checkCode({ sequence, code })).toEqual({ kind: 'differs' });
    expect(await again.client.audit.checkCode({ sequence: sequence + 5, code })).toMatchObject({
      kind: 'missing',
    });
  });
});

describe('wrong passwords', () => {
  it('are in the log from the next unlock on: whose, how many, when last, each once', async () => {
    const folder = temporaryFolder();
    const { slotId } = await copyTemplate(folder);
    const vault = startVault(folder);
    for (const hour of ['08', '09', '10']) {
      vault.setNow(`2026-11-24T${hour}:00:00.000Z`);
      await expect(
        vault.client.vault.unlock({ slotId, password: 'kata sandi yang salah' }),
      ).rejects.toMatchObject({ data: { code: 'wrong_password' } });
    }
    vault.setNow('2026-11-24T11:00:00.000Z');
    await vault.client.vault.unlock({ slotId, password: PASSWORD });
    const { userId } = openVaultOf(vault.state);
    const failures = async (client: typeof vault.client) =>
      (await client.audit.list({ category: 'failure' })).entries;
    expect(await failures(vault.client)).toMatchObject([
      {
        at: '2026-11-24T11:00:00.000Z',
        officer: { officerId: userId },
        objectId: slotId,
        detail: { count: 3, total: 3, lastAt: '2026-11-24T10:00:00.000Z' },
      },
    ]);
    closeVault(vault.state);

    const next = startVault(folder);
    await next.client.vault.unlock({ slotId, password: PASSWORD });
    expect(await failures(next.client)).toHaveLength(1);
  });
});

describe('a vault that is not as it was left', () => {
  it('is refused by name through the door, is no failed login, and opens by decision', async () => {
    const folder = temporaryFolder();
    const { slotId } = await copyTemplate(folder);
    rmSync(join(folder, 'vault.anchor'));
    const vault = startVault(folder);
    const entry = { slotId, password: PASSWORD };
    for (const _try of [1, 2, 3]) {
      await expect(vault.client.vault.unlock(entry)).rejects.toMatchObject({
        data: {
          code: 'integrity_anchor_missing',
          details: { findings: ['integrity_anchor_missing'] },
        },
      });
    }
    await acceptState(vault.state, { ...entry, reason: 'moved_computer', second: null });
    const { entries } = await vault.client.audit.list({});
    expect(entries.map(({ action }) => action)).toEqual(['vault.unlocked', 'integrity.accepted']);
    expect(entries[1]?.detail).toEqual({
      reason: 'moved_computer',
      findings: ['integrity_anchor_missing'],
    });
    expect(entries[1]?.at).toBe(START);
  });
});

async function slotOf(folder: string): Promise<{ readonly slotId: string }> {
  const status = await startVault(folder).client.door.status();
  return { slotId: status.kind === 'locked' ? (status.officers[0]?.slotId ?? '') : '' };
}
