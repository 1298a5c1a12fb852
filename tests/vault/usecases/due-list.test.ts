import { describe, expect, it } from 'vitest';
import { clock, step } from '../../unit/sop/sample-sop';
import { addColleague, openVaultOf, workAs } from '../access/staff';
import { openMainCase } from '../contract/world';
import { startWithSop } from './small-sop';
import { START, startOpenVault } from './vault-fixture';

const task = { kind: { kind: 'task' } } as const;

/** Three cases on an SOP with a legal deadline after 24 hours and a standard after 48. */
async function startCases() {
  const vault = await startWithSop(
    [
      step('T1.1', [], { riskClass: 'A' }),
      step('T1.2', ['T1.1'], { ...task, riskClass: 'A', fourEyes: 'case_manager' }),
      step('T1.3', ['T1.1'], task),
    ],
    [
      clock('C1', 'T1.2'),
      clock('C2', 'T1.3', { kind: 'soft', limit: { amount: 48, unit: 'hours' } }),
    ],
  );
  const { client } = vault;
  const caseIds: string[] = [];
  for (let made = 0; made < 3; made += 1) caseIds.push((await openMainCase(client)).caseId);
  const [caseId = ''] = caseIds;
  return { vault, client, caseId, caseIds, db: openVaultOf(vault).db };
}

const hours = (count: number) => new Date(Date.parse(START) + count * 3_600_000).toISOString();

describe('what is due over all cases', () => {
  it('follows the hour without a case being touched, the earliest first', async () => {
    const { vault, client } = await startCases();
    const totals = async (now: string) => {
      vault.setNow(now);
      return (await client.home.due()).totals;
    };
    expect(await totals(hours(0))).toEqual({ overdue: 0, soon: 0, running: 6, waiting: 0 });
    expect(await totals(hours(16))).toEqual({ overdue: 0, soon: 3, running: 3, waiting: 0 });
    expect(await totals(hours(24))).toEqual({ overdue: 0, soon: 3, running: 3, waiting: 0 });
    expect(await totals(hours(24.1))).toEqual({ overdue: 3, soon: 0, running: 3, waiting: 0 });
    expect(await totals(hours(49))).toEqual({ overdue: 6, soon: 0, running: 0, waiting: 0 });
    const { overdue } = await client.home.due();
    expect(overdue.map(({ clockId }) => clockId)).toEqual(['C1', 'C1', 'C1', 'C2', 'C2', 'C2']);
    expect(overdue[0]).toMatchObject({ kind: 'hard', dueAt: hours(24), role: { id: 'Contoh' } });
    expect(overdue[0]?.companion).not.toBe('');
  });

  it('drops what was done, and says what waits for whom', async () => {
    const { client, caseId } = await startCases();
    await client.home.due();
    await client.sop.sign({ caseId, stepId: 'T1.2', answers: {}, note: 'contoh' });
    await client.sop.sign({ caseId, stepId: 'T1.3', answers: {}, note: 'contoh' });
    for (const reading of ['worked out', 'kept']) {
      const { totals, waiting } = await client.home.due();
      expect(totals, reading).toEqual({ overdue: 0, soon: 0, running: 5, waiting: 1 });
      expect(waiting[0]).toMatchObject({
        caseId,
        stepId: 'T1.2',
        why: 'approval',
        approver: 'case_manager',
      });
    }
  });

  it('tells a counsellor of the own cases only', async () => {
    const { vault, client, caseId } = await startCases();
    const { officerId } = await addColleague(vault, 'counsellor', 'Contoh Dua');
    await client.access.assign({ caseId, officerIds: [officerId] });
    workAs(vault, officerId);
    for (const reading of ['worked out', 'kept']) {
      const due = await client.home.due();
      expect(due.totals.running, reading).toBe(2);
      expect(new Set(due.running.map((row) => row.caseId))).toEqual(new Set([caseId]));
    }
  });

  it('forgets a closed case', async () => {
    const { client, caseId, db } = await startCases();
    expect((await client.home.due()).totals.running).toBe(6);
    const over = JSON.stringify(['C1', 'C2']);
    db.run('UPDATE case_file SET closed_at = $now, closed_over = $over WHERE case_id = $caseId', {
      now: START,
      over,
      caseId,
    });
    expect((await client.home.due()).totals.running).toBe(4);
    expect(db.all('SELECT * FROM case_changed')).toEqual([]);
  });

  it('sets nothing back with the clock of the computer', async () => {
    const { vault, client, caseId } = await startCases();
    vault.setNow(hours(30));
    await client.sop.sign({ caseId, stepId: 'T1.3', answers: {}, note: 'contoh' });
    await client.home.due();
    vault.setNow(hours(1));
    const { overdue, totals } = await client.home.due();
    expect(totals).toEqual({ overdue: 1, soon: 0, running: 4, waiting: 0 });
    expect(overdue[0]).toMatchObject({ caseId, clockId: 'C1' });
  });

  it('works everything out anew when the app, the SOP or the holidays are others', async () => {
    const { client, db } = await startCases();
    await client.home.due();
    db.run("UPDATE case_due SET due_at = '2020-01-01T00:00:00.000Z'");
    expect((await client.home.due()).totals.overdue).toBe(6);
    db.run("UPDATE case_summary_basis SET basis = 'contoh'");
    expect((await client.home.due()).totals).toMatchObject({ overdue: 0, running: 6 });
  });
});

describe('the list of cases', () => {
  it('says of each case at every hour what its own header says', async () => {
    const { client, setNow } = await startOpenVault();
    for (let made = 0; made < 3; made += 1) await openMainCase(client);
    for (const hour of [0, 3, 15.9, 16, 24, 24.1, 71, 72.1, 200]) {
      setNow(hours(hour));
      for (const reading of ['worked out', 'kept']) {
        const list = await client.cases.list();
        for (const row of list) {
          expect(row, `${reading} at ${hour}`).toEqual(
            await client.cases.header({ caseId: row.caseId }),
          );
        }
      }
    }
  });

  it('shows a change at once', async () => {
    const { client } = await startOpenVault();
    const { caseId } = await openMainCase(client);
    const [before] = await client.cases.list();
    expect(before?.flags).not.toContain('pregnant');
    const intake = await client.cases.intake({ caseId });
    // As the form sends it back.
    const gates = { ...(intake as { gates: object }).gates, G5: 'yes' };
    await client.cases.saveIntake({ caseId, intake: { ...intake, gates }, reason: 'contoh' });
    expect((await client.cases.list())[0]?.flags).toContain('pregnant');
  });
});
