import { describe, expect, it } from 'vitest';
import { MAIN_CASE } from '../../fixtures/main-case';
import { openMainCase, startGranted } from '../contract/world';
import { startOpenVault } from '../usecases/vault-fixture';
import { addColleague, atWork, auditOf, openVaultOf, workAs } from './staff';

const { victim } = MAIN_CASE;
const REASON = 'contoh keadaan darurat malam ini';

/** A case of the head, with a counsellor who is not assigned to it. */
async function startApart() {
  const vault = await startOpenVault();
  const head = atWork(vault);
  const counsellor = await addColleague(vault, 'counsellor', 'Contoh Dua');
  const { caseId } = await openMainCase(vault.client);
  return { ...vault, head, counsellor, caseId };
}

const refused = (code: string) => ({ data: { code } });

describe('a counsellor', () => {
  it('finds assigned cases only in lists, counts and referrals', async () => {
    const vault = await startApart();
    const { client, caseId, counsellor, head } = vault;
    const referralId = await startGranted(client, caseId);
    await client.referrals.issue({ referralId });
    workAs(vault, counsellor.officerId);
    const { caseId: own } = await openMainCase(client);
    expect((await client.cases.list()).map((one) => one.caseId)).toEqual([own]);
    expect(await client.home.counts()).toEqual({ openCases: 1, referralsWaiting: 0 });
    expect(await client.referrals.list({})).toEqual([]);
    workAs(vault, head);
    expect(await client.cases.list()).toHaveLength(2);
    expect(await client.home.counts()).toEqual({ openCases: 2, referralsWaiting: 1 });
    expect(await client.referrals.list({})).toHaveLength(1);
  });

  it.each([
    ['a name', victim.name],
    ['a NIK', victim.nik],
    ['a passport', victim.passport],
  ])('learns by %s that a file exists and whom to ask, and nothing else', async (_name, text) => {
    const vault = await startApart();
    const { client, caseId, counsellor } = vault;
    workAs(vault, counsellor.officerId);
    expect(await client.cases.search({ text })).toEqual([
      {
        kind: 'not_assigned',
        caseId,
        number: 'CNT-26-0001',
        companion: MAIN_CASE.officer.displayName,
      },
    ]);
  });

  it('finds the file of another by its whole number, but does not list files by a beginning', async () => {
    const vault = await startApart();
    const { client, counsellor, head } = vault;
    const kindsOf = async (text: string) =>
      (await client.cases.search({ text })).map(({ kind }) => kind);
    workAs(vault, counsellor.officerId);
    expect(await kindsOf('cnt-26-0001')).toEqual(['not_assigned']);
    for (const text of ['CNT', 'CNT-26-', MAIN_CASE.codeName.slice(0, 3)]) {
      expect(await kindsOf(text), text).toEqual([]);
    }
    workAs(vault, head);
    expect(await kindsOf('CNT-26-')).toEqual(['file']);
  });
});

describe('assigning a case', () => {
  it('opens it to several officers at once and closes it to those who were there', async () => {
    const vault = await startApart();
    const { client, caseId, counsellor, head } = vault;
    const other = await addColleague(vault, 'counsellor', 'Contoh Tiga');
    await client.access.assign({ caseId, officerIds: [counsellor.officerId, other.officerId] });
    for (const { officerId } of [counsellor, other]) {
      workAs(vault, officerId);
      expect((await client.cases.header({ caseId })).companion).toBe('Contoh Dua');
    }
    workAs(vault, head);
    const left = await client.access.assign({ caseId, officerIds: [other.officerId] });
    expect(left).toMatchObject([{ officerId: other.officerId, isCompanion: true }]);
    workAs(vault, counsellor.officerId);
    await expect(client.cases.header({ caseId })).rejects.toMatchObject(
      refused('case_not_assigned'),
    );
  });

  it('stands in the history of the case and in the audit log', async () => {
    const vault = await startApart();
    const { client, caseId, counsellor, head } = vault;
    await client.access.assign({ caseId, officerIds: [counsellor.officerId, head] });
    expect((await client.cases.history({ caseId }))[0]).toMatchObject({
      kind: 'case_assigned',
      by: MAIN_CASE.officer.displayName,
      detail: { companion: 'Contoh Dua', officers: MAIN_CASE.officer.displayName },
    });
    expect(auditOf(vault).at(-1)).toBe('case.assigned');
  });

  it('keeps the day of who stays, and takes a name given twice once', async () => {
    const vault = await startApart();
    const { client, caseId, counsellor, head } = vault;
    vault.setNow('2026-11-24T09:00:00.000Z');
    const officerIds = [head, counsellor.officerId, counsellor.officerId];
    const assigned = await client.access.assign({ caseId, officerIds });
    expect(assigned.map(({ assignedAt }) => assignedAt)).toEqual([
      '2026-11-24T07:00:00.000Z',
      '2026-11-24T09:00:00.000Z',
    ]);
  });

  it('refuses an officer who is unknown, disabled or removed, and changes nothing', async () => {
    const vault = await startApart();
    const { client, caseId, counsellor, head } = vault;
    const before = await client.access.assignments({ caseId });
    await client.officers.disable({ officerId: counsellor.officerId });
    for (const officerId of ['contoh', counsellor.officerId]) {
      await expect(
        client.access.assign({ caseId, officerIds: [head, officerId] }),
      ).rejects.toMatchObject(refused('officer_state'));
    }
    expect(await client.access.assignments({ caseId })).toEqual(before);
  });
});

describe('emergency access', () => {
  it('opens the case for four hours and not a millisecond longer', async () => {
    const vault = await startApart();
    const { client, caseId, counsellor } = vault;
    workAs(vault, counsellor.officerId);
    const { endsAt } = await client.access.breakGlass({ caseId, reason: REASON });
    expect(endsAt).toBe('2026-11-24T11:00:00.000Z');
    expect((await client.cases.list()).map((one) => one.caseId)).toEqual([caseId]);
    vault.setNow('2026-11-24T10:59:59.999Z');
    expect(await client.cases.identity({ caseId })).not.toEqual([]);
    vault.setNow(endsAt);
    await expect(client.cases.identity({ caseId })).rejects.toMatchObject(
      refused('case_not_assigned'),
    );
    expect(await client.cases.list()).toEqual([]);
  });

  it('is not made longer by setting the clock back', async () => {
    const vault = await startApart();
    workAs(vault, vault.counsellor.officerId);
    await vault.client.access.breakGlass({ caseId: vault.caseId, reason: REASON });
    vault.setNow('2026-11-24T06:59:59.999Z');
    await expect(vault.client.cases.header({ caseId: vault.caseId })).rejects.toMatchObject(
      refused('case_not_assigned'),
    );
  });

  it('opens one case to one officer only', async () => {
    const vault = await startApart();
    const { client, caseId, counsellor } = vault;
    const other = await addColleague(vault, 'counsellor', 'Contoh Tiga');
    const { caseId: another } = await openMainCase(client);
    workAs(vault, counsellor.officerId);
    await client.access.breakGlass({ caseId, reason: REASON });
    await expect(client.cases.header({ caseId: another })).rejects.toMatchObject(
      refused('case_not_assigned'),
    );
    workAs(vault, other.officerId);
    await expect(client.cases.header({ caseId })).rejects.toMatchObject(
      refused('case_not_assigned'),
    );
  });

  it.each(['', 'darurat', '          '])('needs a reason: %j is none', async (reason) => {
    const vault = await startApart();
    workAs(vault, vault.counsellor.officerId);
    await expect(
      vault.client.access.breakGlass({ caseId: vault.caseId, reason }),
    ).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    expect(auditOf(vault)).not.toContain('access.break_glass');
  });

  it('waits for the head until acknowledged, and stands in audit log and history', async () => {
    const vault = await startApart();
    const { client, caseId, counsellor, head } = vault;
    workAs(vault, counsellor.officerId);
    await client.access.breakGlass({ caseId, reason: REASON });
    const entry = openVaultOf(vault).db.get(
      `SELECT officer_id AS officerId, object_id AS objectId FROM audit_entry
       WHERE action = 'access.break_glass'`,
    );
    expect(entry).toEqual({ officerId: counsellor.officerId, objectId: caseId });
    vault.setNow('2026-11-26T07:00:00.000Z');
    workAs(vault, head);
    const [waiting, ...more] = await client.access.breakGlassList();
    expect(more).toEqual([]);
    expect(waiting).toMatchObject({ caseId, officer: 'Contoh Dua', reason: REASON });
    expect((await client.cases.history({ caseId }))[0]).toMatchObject({
      kind: 'break_glass',
      by: 'Contoh Dua',
      detail: { reason: REASON },
    });
    const { breakGlassId = '' } = waiting ?? {};
    expect(await client.access.acknowledge({ breakGlassId })).toEqual([]);
    expect(await client.access.breakGlassList()).toEqual([]);
    await expect(client.access.acknowledge({ breakGlassId })).rejects.toMatchObject(
      refused('not_found'),
    );
  });

  it('is refused for a case that is open to the officer already, or that does not exist', async () => {
    const vault = await startApart();
    const { client, counsellor } = vault;
    workAs(vault, counsellor.officerId);
    const { caseId } = await openMainCase(client);
    await expect(client.access.breakGlass({ caseId, reason: REASON })).rejects.toMatchObject(
      refused('access_state'),
    );
    await expect(
      client.access.breakGlass({ caseId: 'contoh', reason: REASON }),
    ).rejects.toMatchObject(refused('not_found'));
  });
});
