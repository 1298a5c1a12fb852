import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { acceptState } from '../../../electron/vault/accounts/accept-state';
import { takeSlots } from '../../../electron/vault/officers/slots';
import { closeVault } from '../../../electron/vault/state';
import type { Approval } from '../../../shared/contract/approval';
import { MAIN_CASE } from '../../fixtures/main-case';
import { openMainCase } from '../contract/world';
import { startOpenVault, startVault, type TestVault } from '../usecases/vault-fixture';
import { addColleague, atWork, auditOf, type Colleague, openVaultOf, workAs } from './staff';

const refused = (code: string) => ({ data: { code } });
const ALONE: Approval = { kind: 'alone', reason: 'kantor contoh dengan satu orang' };
const HEADERS = ['vault.json', 'vault.json.bak'];
const NEW_PASSWORD = 'kapal ombak jendela rajut pagi';

function confirmedBy({ slotId, password }: Colleague): Approval {
  return { kind: 'second', slotId, password };
}

/** The next process on the same vault, as the door finds it. */
function nextProcess(vault: TestVault): TestVault {
  closeVault(vault.state);
  return startVault(vault.folder);
}

/** A vault of a head and a case manager, and a counsellor to administer. */
async function startOffice() {
  const vault = await startOpenVault();
  const manager = await addColleague(vault, 'case_manager', 'Contoh Satu');
  const counsellor = await addColleague(vault, 'counsellor', 'Contoh Dua');
  return { ...vault, head: atWork(vault), manager, counsellor };
}

function newOfficer(approval: Approval) {
  return {
    displayName: 'Contoh Tujuh',
    position: 'Konselor',
    role: 'counsellor' as const,
    nip: null,
    approval,
  };
}

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
    expect(await client.vault.status()).toMatchObject({
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
  const status = await vault.client.vault.status();
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
    const status = await door.client.vault.status();
    const names = status.kind === 'locked' ? status.officers : [];
    expect(names.filter(({ displayName }) => displayName === 'Contoh Dua')).toHaveLength(1);
    await expect(door.client.vault.unlock({ slotId, password })).rejects.toMatchObject(
      refused('wrong_password'),
    );
    door.setNow('2026-11-24T08:00:00.000Z');
    await door.client.vault.unlock({ slotId, password: answer.oneTimePassword });
    await expect(door.client.home.counts()).rejects.toMatchObject(refused('password_change_due'));
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
    ['a counsellor', "UPDATE officer SET role = 'counsellor'"],
    ['disabled', "UPDATE officer SET disabled_at = '2026-11-24T07:00:00.000Z'"],
    ['removed', "UPDATE officer SET removed_at = '2026-11-24T07:00:00.000Z'"],
    ['with a password that somebody else has made', 'UPDATE officer SET must_change_password = 1'],
  ])('is nobody who is %s', async (_name, sql) => {
    const office = await startOffice();
    const { client, counsellor, manager } = office;
    const { officerId } = manager;
    openVaultOf(office).db.run(`${sql} WHERE officer_id = $officerId`, { officerId });
    expect(await client.access.secondOfficers({ officerId: null })).toEqual([]);
    await expect(
      client.officers.changeRole({
        officerId: counsellor.officerId,
        ...change,
        approval: confirmedBy(manager),
      }),
    ).rejects.toMatchObject(refused('second_not_eligible'));
  });

  it('is asked for a password that is guessed no faster than at the door, also after a restart', async () => {
    const office = await startOffice();
    const { client, counsellor, manager } = office;
    const wrong = confirmedBy({ ...manager, password: 'bukan kata sandi itu' });
    const ask = (approval: Approval) =>
      client.officers.changeRole({ officerId: counsellor.officerId, ...change, approval });
    await expect(ask(wrong)).rejects.toMatchObject(refused('wrong_password'));
    await expect(ask(confirmedBy(manager))).rejects.toMatchObject(refused('wait_before_retry'));
    // The officer at work is not thrown out by it.
    expect(await client.home.counts()).toMatchObject({ openCases: 0 });
    const door = nextProcess(office);
    const { slotId, password } = manager;
    await expect(door.client.vault.unlock({ slotId, password })).rejects.toMatchObject(
      refused('wait_before_retry'),
    );
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

describe('the duty of confidentiality', () => {
  it('quotes the law as it stands', async () => {
    const { client } = await startOpenVault();
    const { paragraphs, basis } = await client.accounts.duty();
    expect(paragraphs.map(({ id }) => id).join(' ')).toContain(
      'Setiap orang yang memberitahukan identitas saksi atau korban padahal kepadanya telah diberitahukan, bahwa identitas saksi atau korban tersebut harus dirahasiakan dipidana dengan pidana penjara paling singkat 3 (tiga) tahun dan paling lama 7 (tujuh) tahun',
    );
    expect(basis[0]?.status).toBe('law');
  });

  it('holds for a year and is kept with the words that were accepted', async () => {
    const vault = await startOpenVault();
    const { client } = vault;
    vault.setNow('2027-11-24T06:59:59.999Z');
    expect(await client.cases.list()).toEqual([]);
    vault.setNow('2027-11-24T07:00:00.000Z');
    await expect(client.cases.list()).rejects.toMatchObject(refused('duty_not_accepted'));
    await expect(client.accounts.acceptDuty({ version: 99 })).rejects.toMatchObject(
      refused('invalid_input'),
    );
    await client.accounts.acceptDuty({ version: 1 });
    expect(await client.cases.list()).toEqual([]);
    expect(
      openVaultOf(vault).db.all(
        `SELECT accepted_at AS at, duty_version AS version FROM duty_acceptance ORDER BY at`,
      ),
    ).toEqual([
      { at: '2026-11-24T07:00:00.000Z', version: 1 },
      { at: '2027-11-24T07:00:00.000Z', version: 1 },
    ]);
  });
});
