import { describe, expect, it } from 'vitest';
import type { Approval } from '../../../shared/contract/approval';
import { MAIN_CASE } from '../../fixtures/main-case';
import { startOpenVault, type TestVault } from '../usecases/vault-fixture';
import { ALONE, confirmedBy, newOfficer, nextProcess, refused, startOffice } from './office';
import { atWork, auditOf, openVaultOf } from './staff';

describe('the second person', () => {
  const change = { role: 'case_manager', position: 'Manajer kasus' } as const;

  it('is named in the audit log beside the first, who also stands in the same row', async () => {
    const office = await startOffice();
    const { client, counsellor, manager, head } = office;
    const { officerId } = counsellor;
    await client.officers.changeRole({ officerId, ...change, approval: confirmedBy(manager) });
    const { db } = openVaultOf(office);
    const entries = db.all(
      `SELECT action, officer_id AS officerId, object_id AS objectId FROM audit_entry
       ORDER BY sequence DESC LIMIT 2`,
    );
    const approval = db.get('SELECT * FROM approval');
    expect(approval).toMatchObject({
      action: 'officers.changeRole',
      object_id: officerId,
      requested_by: head,
      approved_by: manager.officerId,
      reason: null,
    });
    expect(entries).toEqual([
      { action: 'officer.role_changed', officerId: head, objectId: officerId },
      { action: 'approval.given', officerId: manager.officerId, objectId: approval?.approval_id },
    ]);
    expect(atWork(office)).toBe(head);
  });

  it('is neither the one who asks nor the one whom it is about', async () => {
    const office = await startOffice();
    const { client, counsellor, manager } = office;
    const own = { slotId: openVaultOf(office).slotId, password: MAIN_CASE.password };
    await expect(
      client.officers.changeRole({
        officerId: counsellor.officerId,
        ...change,
        approval: { kind: 'second', ...own },
      }),
    ).rejects.toMatchObject(refused('second_same_person'));
    await expect(
      client.officers.changeRole({
        officerId: manager.officerId,
        ...change,
        role: 'counsellor',
        approval: confirmedBy(manager),
      }),
    ).rejects.toMatchObject(refused('second_same_person'));
  });

  it.each<[string, string]>([
    ['disabled', "UPDATE officer SET disabled_at = '2026-11-24T07:00:00.000Z'"],
    ['removed', "UPDATE officer SET removed_at = '2026-11-24T07:00:00.000Z'"],
    ['with a password that somebody else has made', 'UPDATE officer SET must_change_password = 1'],
  ])('is nobody who is %s', async (_name, sql) => {
    const office = await startOffice();
    const { client, counsellor, manager } = office;
    const { officerId } = manager;
    openVaultOf(office).db.run(`${sql} WHERE officer_id = $officerId`, { officerId });
    const seconds = await client.access.secondOfficers({ officerId: null });
    expect(seconds.map(({ slotId }) => slotId)).not.toContain(manager.slotId);
    await expect(
      client.officers.changeRole({
        officerId: counsellor.officerId,
        ...change,
        approval: confirmedBy(manager),
      }),
    ).rejects.toMatchObject(refused('second_not_eligible'));
  });

  it('is a counsellor where no manager is left, so that shutting one out leaves nobody alone', async () => {
    const office = await startOffice();
    const { client, counsellor, manager } = office;
    await client.officers.disable({ officerId: manager.officerId });
    await expect(client.officers.add(newOfficer(ALONE))).rejects.toMatchObject(
      refused('second_needed'),
    );
    const seconds = await client.access.secondOfficers({ officerId: null });
    expect(seconds).toEqual([{ slotId: counsellor.slotId, displayName: 'Contoh Dua' }]);
    await client.officers.add(newOfficer(confirmedBy(counsellor)));
    expect(auditOf(office).slice(-2)).toEqual(['approval.given', 'officer.added']);
  });

  it('is asked for a password that is guessed no faster than at the door, also after a restart', async () => {
    const office = await startOffice();
    const { client, counsellor, manager } = office;
    const wrong = confirmedBy({ ...manager, password: 'bukan kata sandi itu' });
    const ask = (approval: Approval) =>
      client.officers.changeRole({ officerId: counsellor.officerId, ...change, approval });
    await expect(ask(wrong)).rejects.toMatchObject(refused('wrong_password'));
    expect(failuresIn(office)).toEqual([{ count: 1, total: 1 }]);
    await expect(ask(confirmedBy(manager))).rejects.toMatchObject(refused('wait_before_retry'));
    // The officer at work is not thrown out by it.
    expect(await client.home.counts()).toMatchObject({ openCases: 0 });
    const door = nextProcess(office);
    const { slotId, password } = manager;
    await expect(door.client.vault.unlock({ slotId, password })).rejects.toMatchObject(
      refused('wait_before_retry'),
    );
    door.setNow('2026-11-24T09:00:00.000Z');
    await door.client.vault.unlock({ slotId, password });
    // Not counted again by the unlocking.
    expect(failuresIn(door)).toEqual([{ count: 1, total: 1 }]);
  });

  it('that was right in between begins the count of wrong ones anew', async () => {
    const office = await startOffice();
    const { client, counsellor, manager, setNow } = office;
    const ask = (approval: Approval) =>
      client.officers.changeRole({ officerId: counsellor.officerId, ...change, approval });
    const wrong = confirmedBy({ ...manager, password: 'bukan kata sandi itu' });
    await expect(ask(wrong)).rejects.toMatchObject(refused('wrong_password'));
    setNow('2026-11-24T09:00:00.000Z');
    await ask(confirmedBy(manager));
    setNow('2026-11-24T10:00:00.000Z');
    await expect(ask(wrong)).rejects.toMatchObject(refused('wrong_password'));
    expect(failuresIn(office)).toEqual([
      { count: 1, total: 1 },
      { count: 1, total: 1 },
    ]);
  });

  it('leaves nothing behind when refused', async () => {
    const office = await startOffice();
    const { client, counsellor } = office;
    const before = [await client.officers.list(), auditOf(office)];
    const approval = confirmedBy(counsellor);
    await expect(client.officers.add(newOfficer(approval))).rejects.toMatchObject(
      refused('second_not_eligible'),
    );
    expect([await client.officers.list(), auditOf(office)]).toEqual(before);
  });

  it('cannot be left out while there is one', async () => {
    const { client, counsellor, manager } = await startOffice();
    const { officerId } = counsellor;
    const seconds = await client.access.secondOfficers({ officerId });
    expect(seconds).toEqual([{ slotId: manager.slotId, displayName: 'Contoh Satu' }]);
    await expect(
      client.officers.changeRole({ officerId, ...change, approval: ALONE }),
    ).rejects.toMatchObject(refused('second_needed'));
  });

  it('may be left out in an office of one with a reason, which the audit log flags', async () => {
    const vault = await startOpenVault();
    await vault.client.officers.add(newOfficer(ALONE));
    expect(auditOf(vault).slice(-2)).toEqual(['approval.alone', 'officer.added']);
    expect(openVaultOf(vault).db.get('SELECT * FROM approval')).toMatchObject({
      requested_by: atWork(vault),
      approved_by: null,
      reason: ALONE.reason,
    });
  });
});

function failuresIn(vault: TestVault): unknown[] {
  const rows = openVaultOf(vault).db.all<{ readonly detail: string }>(
    "SELECT detail FROM audit_entry WHERE action = 'login.failed' ORDER BY sequence",
  );
  return rows.map(({ detail }) => {
    const { count, total } = JSON.parse(detail) as { count: number; total: number };
    return { count, total };
  });
}
