import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { acceptState } from '../../../electron/vault/accounts/accept-state';
import { takeSlots } from '../../../electron/vault/officers/slots';
import { MAIN_CASE } from '../../fixtures/main-case';
import { openMainCase } from '../contract/world';
import { startOpenVault, type TestVault } from '../usecases/vault-fixture';
import { confirmedBy, newOfficer, nextProcess, refused, startOffice } from './office';
import { auditOf, openVaultOf, workAs } from './staff';

const HEADERS = ['vault.json', 'vault.json.bak'];
const NEW_PASSWORD = 'kapal ombak jendela rajut pagi';

describe('a further officer', () => {
  it('unlocks with the password of Suaka, chooses an own one, accepts the duty, and works', async () => {
    const office = await startOffice();
    const approval = confirmedBy(office.manager);
    const { officer, oneTimePassword } = await office.client.officers.add(newOfficer(approval));
    expect(officer).toMatchObject({
      role: 'counsellor',
      state: 'active',
      mustChangePassword: true,
    });
    const { client } = nextProcess(office);
    const slotId = officer.slotId ?? '';
    const session = await client.vault.unlock({ slotId, password: oneTimePassword });
    expect(session).toMatchObject({ mustChangePassword: true, dutyDue: true });
    await expect(client.cases.list()).rejects.toMatchObject(refused('password_change_due'));
    const change = { oldPassword: oneTimePassword, newPassword: NEW_PASSWORD };
    expect(await client.vault.changePassword(change)).toMatchObject({
      mustChangePassword: false,
      dutyDue: true,
    });
    await expect(client.cases.list()).rejects.toMatchObject(refused('duty_not_accepted'));
    const { version } = await client.accounts.duty();
    expect(await client.accounts.acceptDuty({ version })).toMatchObject({ dutyDue: false });
    expect(await client.door.status()).toMatchObject({
      session: { mustChangePassword: false, dutyDue: false },
    });
    expect(await client.cases.list()).toEqual([]);
  });

  it('no longer unlocks with the password of Suaka once an own one was chosen', async () => {
    const office = await startOffice();
    const approval = confirmedBy(office.manager);
    const { officer, oneTimePassword } = await office.client.officers.add(newOfficer(approval));
    const slotId = officer.slotId ?? '';
    const next = nextProcess(office);
    await next.client.vault.unlock({ slotId, password: oneTimePassword });
    await next.client.vault.changePassword({
      oldPassword: oneTimePassword,
      newPassword: NEW_PASSWORD,
    });
    const last = nextProcess(next);
    await expect(
      last.client.vault.unlock({ slotId, password: oneTimePassword }),
    ).rejects.toMatchObject(refused('wrong_password'));
    last.setNow('2026-11-24T08:00:00.000Z');
    await last.client.vault.unlock({ slotId, password: NEW_PASSWORD });
  });

  it('without a slot, because its writing was cut short, gets one by a reset', async () => {
    const office = await startOffice();
    const approval = confirmedBy(office.manager);
    const { officerId } = (await office.client.officers.add(newOfficer(approval))).officer;
    const vault = openVaultOf(office);
    takeSlots(vault, officerId);
    const listed = await office.client.officers.list();
    expect(listed.find((one) => one.officerId === officerId)?.slotId).toBeNull();
    const { officer } = await office.client.officers.resetPassword({ officerId, approval });
    expect(officer.slotId).not.toBeNull();
  });
});

describe('an own new password', () => {
  it.each([
    ['pendek', 'password_too_short'],
    ['aaaaaaaaaaaaaaaaaaaaaa', 'password_weak'],
    [`${MAIN_CASE.officer.displayName} Kota Contoh`, 'password_weak'],
    [MAIN_CASE.password, 'password_unchanged'],
  ])('is refused as %j with %s', async (newPassword, code) => {
    const { client } = await startOpenVault();
    const change = { oldPassword: MAIN_CASE.password, newPassword };
    await expect(client.vault.changePassword(change)).rejects.toMatchObject(refused(code));
  });

  it('needs the old one, and guesses at it wait as at the door', async () => {
    const vault = await startOpenVault();
    const { client } = vault;
    const guess = { oldPassword: 'bukan kata sandi itu', newPassword: NEW_PASSWORD };
    await expect(client.vault.changePassword(guess)).rejects.toMatchObject(
      refused('wrong_password'),
    );
    const right = { ...guess, oldPassword: MAIN_CASE.password };
    await expect(client.vault.changePassword(right)).rejects.toMatchObject({
      data: { code: 'wait_before_retry', details: { seconds: 1 } },
    });
    vault.setNow('2026-11-24T07:00:01.000Z');
    await client.vault.changePassword(right);
    expect(auditOf(vault).at(-1)).toBe('officer.password_changed');
  });
});

describe('disabling and removing', () => {
  it('shuts out at the door until enabled again, and keeps the assignments', async () => {
    const office = await startOffice();
    const { counsellor, client } = office;
    const { caseId } = await openMainCase(client);
    await client.access.assign({ caseId, officerIds: [counsellor.officerId] });
    const { officerId, slotId, password } = counsellor;
    await client.officers.disable({ officerId });
    const door = nextProcess(office);
    await expect(door.client.vault.unlock({ slotId, password })).rejects.toMatchObject(
      refused('officer_disabled'),
    );
    await unlockAsHead(door);
    await door.client.officers.enable({ officerId });
    const again = nextProcess(door);
    await again.client.vault.unlock({ slotId, password });
    expect((await again.client.cases.list()).map((one) => one.caseId)).toEqual([caseId]);
  });

  it('takes the slot and the cases of a leaver, and leaves the name in the history', async () => {
    const office = await startOffice();
    const { counsellor, manager, client } = office;
    workAs(office, counsellor.officerId);
    const { caseId } = await openMainCase(client);
    workAs(office, office.head);
    const { officerId, slotId, password } = counsellor;
    const list = await client.officers.remove({ officerId, approval: confirmedBy(manager) });
    expect(list.find((one) => one.officerId === officerId)).toMatchObject({
      state: 'removed',
      slotId: null,
    });
    expect(await client.access.assignments({ caseId })).toEqual([]);
    expect((await client.cases.history({ caseId })).at(-1)?.by).toBe('Contoh Dua');
    const door = nextProcess(office);
    await expect(door.client.vault.unlock({ slotId, password })).rejects.toMatchObject(
      refused('wrong_password'),
    );
  });

  it('gives the vault a new key: a kept `vault.json` opens nothing, a colleague works on', async () => {
    const office = await startOffice();
    const { counsellor, manager, client, folder } = office;
    const kept = readFileSync(path.join(folder, 'vault.json'));
    const { officerId } = counsellor;
    await client.officers.remove({ officerId, approval: confirmedBy(manager) });
    const current = readFileSync(path.join(folder, 'vault.json'));
    const door = nextProcess(office);
    for (const name of HEADERS) writeFileSync(path.join(folder, name), kept);
    const { slotId, password } = counsellor;
    await expect(door.client.vault.unlock({ slotId, password })).rejects.toMatchObject(
      refused('integrity_header_old'),
    );
    // Also whoever decides to open it as it is has no key to the database.
    const decision = { slotId, password, reason: 'restored_backup', second: null } as const;
    await expect(acceptState(door.state, decision)).rejects.toMatchObject({
      code: 'not_sqlcipher',
    });
    expect(door.state.open).toBeUndefined();

    for (const name of HEADERS) writeFileSync(path.join(folder, name), current);
    await door.client.vault.unlock({ slotId: manager.slotId, password: manager.password });
    expect((await door.client.audit.verify({})).kind).toBe('running');
    const entries = auditOf(door).length;
    await expect.poll(() => door.client.audit.verification()).toEqual({ kind: 'whole', entries });
    expect(auditOf(door)).toContain('officer.removed');
  });

  it('cannot be done twice, nor to somebody who left, nor to nobody', async () => {
    const { client, counsellor, manager } = await startOffice();
    const approval = confirmedBy(manager);
    const { officerId } = counsellor;
    await expect(client.officers.enable({ officerId })).rejects.toMatchObject(
      refused('officer_state'),
    );
    await client.officers.remove({ officerId, approval });
    for (const call of [
      () => client.officers.disable({ officerId }),
      () => client.officers.enable({ officerId }),
      () => client.officers.remove({ officerId, approval }),
      () => client.officers.resetPassword({ officerId, approval }),
    ]) {
      await expect(call()).rejects.toMatchObject(refused('officer_state'));
    }
    await expect(client.officers.disable({ officerId: 'contoh' })).rejects.toMatchObject(
      refused('not_found'),
    );
  });

  it('never reaches the last head, whoever confirms it', async () => {
    const { client, head, manager } = await startOffice();
    const approval = confirmedBy(manager);
    const change = { role: 'counsellor', position: 'Contoh' } as const;
    for (const call of [
      () => client.officers.disable({ officerId: head }),
      () => client.officers.remove({ officerId: head, approval }),
      () => client.officers.changeRole({ officerId: head, ...change, approval }),
      () => client.officers.resetPassword({ officerId: head, approval }),
    ]) {
      await expect(call()).rejects.toMatchObject(refused('own_account'));
    }
    const list = await client.officers.list();
    expect(list.filter(({ role, state }) => role === 'head' && state === 'active')).toHaveLength(1);
  });
});

async function unlockAsHead(vault: TestVault): Promise<void> {
  const status = await vault.client.door.status();
  const slotId = status.kind === 'locked' ? (status.officers[0]?.slotId ?? '') : '';
  await vault.client.vault.unlock({ slotId, password: MAIN_CASE.password });
}

describe('a password reset', () => {
  it('ends the old password and is good for choosing an own one only', async () => {
    const office = await startOffice();
    const { counsellor, manager } = office;
    const { officerId, password } = counsellor;
    const approval = confirmedBy(manager);
    const answer = await office.client.officers.resetPassword({ officerId, approval });
    expect(answer.officer.mustChangePassword).toBe(true);
    const door = nextProcess(office);
    const slotId = answer.officer.slotId ?? '';
    const status = await door.client.door.status();
    const names = status.kind === 'locked' ? status.officers : [];
    expect(names.filter(({ displayName }) => displayName === 'Contoh Dua')).toHaveLength(1);
    await expect(door.client.vault.unlock({ slotId, password })).rejects.toMatchObject(
      refused('wrong_password'),
    );
    door.setNow('2026-11-24T08:00:00.000Z');
    await door.client.vault.unlock({ slotId, password: answer.oneTimePassword });
    await expect(door.client.home.counts()).rejects.toMatchObject(refused('password_change_due'));
  });

  it('gives a password that is no way in any more after a week', async () => {
    const office = await startOffice();
    const { officerId } = office.counsellor;
    const approval = confirmedBy(office.manager);
    const answer = await office.client.officers.resetPassword({ officerId, approval });
    expect(answer.officer.oneTimeEndsAt).toBe('2026-12-01T07:00:00.000Z');
    const slotId = answer.officer.slotId ?? '';
    const late = nextProcess(office);
    late.setNow('2026-12-01T07:00:00.000Z');
    const entry = { slotId, password: answer.oneTimePassword };
    await expect(late.client.vault.unlock(entry)).rejects.toMatchObject(
      refused('one_time_password_ended'),
    );
    expect(await late.client.door.status()).toMatchObject({ kind: 'locked' });
    late.setNow('2026-12-01T06:59:00.000Z');
    expect(await late.client.vault.unlock(entry)).toMatchObject({ mustChangePassword: true });
    late.setNow('2026-12-01T07:00:00.000Z');
    const change = { oldPassword: answer.oneTimePassword, newPassword: NEW_PASSWORD };
    await expect(late.client.vault.changePassword(change)).rejects.toMatchObject(
      refused('one_time_password_ended'),
    );
  });

  it('makes another password each time, which stands nowhere in the vault', async () => {
    const { client, counsellor, manager, state } = await startOffice();
    const { officerId } = counsellor;
    const approval = confirmedBy(manager);
    const first = await client.officers.resetPassword({ officerId, approval });
    const second = await client.officers.resetPassword({ officerId, approval });
    expect(second.oneTimePassword).not.toBe(first.oneTimePassword);
    expect(first.oneTimePassword.split('-')).toHaveLength(5);
    const rows = state.open?.vault.db.all('SELECT * FROM audit_entry') ?? [];
    expect(JSON.stringify(rows)).not.toContain(second.oneTimePassword);
  });
});
