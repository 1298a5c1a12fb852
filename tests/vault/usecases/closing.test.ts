import { describe, expect, it } from 'vitest';
import { clock, step } from '../../unit/sop/sample-sop';
import { refused } from '../access/office';
import { addColleague, atWork, auditOf, workAs } from '../access/staff';
import { openMainCase } from '../contract/world';
import { startWithSop } from './small-sop';
import { START } from './vault-fixture';

const task = { kind: { kind: 'task' } } as const;
const hours = (count: number) => new Date(Date.parse(START) + count * 3_600_000).toISOString();

/** A case with a legal deadline, a closing step, and a duty that may begin after the closing. */
async function startCase() {
  const vault = await startWithSop(
    [
      step('T1.1', [], { riskClass: 'A' }),
      step('T1.2', ['T1.1'], { ...task, riskClass: 'A' }),
      step('T1.3', ['T1.1'], { ...task, riskClass: 'A', fourEyes: 'head', closes: true }),
      step('T1.4', ['T1.1'], task),
      step('T1.5', ['T1.4'], { ...task, riskClass: 'A' }),
    ],
    [clock('C1', 'T1.2'), clock('C2', 'T1.5', { trigger: { signed: 'T1.4' } })],
  );
  const head = atWork(vault);
  const manager = await addColleague(vault, 'case_manager', 'Contoh Satu');
  const { caseId } = await openMainCase(vault.client);
  const sign = (stepId: string, more = {}) =>
    vault.client.sop.sign({ caseId, stepId, answers: {}, note: 'contoh', ...more });
  const close = async (more = {}) => {
    workAs(vault, manager.officerId);
    await sign('T1.3', more);
    workAs(vault, head);
    await vault.client.sop.countersign({ caseId, stepId: 'T1.3' });
  };
  const clocksDue = async () => {
    const { overdue, soon, running } = await vault.client.home.due();
    return [...overdue, ...soon, ...running].map(({ clockId }) => clockId);
  };
  return { vault, client: vault.client, caseId, head, manager, sign, close, clocksDue };
}

describe('closing a case', () => {
  it('takes it off the lists once the second person has signed, and opening it again brings it back', async () => {
    const { vault, client, caseId, manager, head, sign, close, clocksDue } = await startCase();
    await sign('T1.2');
    workAs(vault, manager.officerId);
    await sign('T1.3');
    expect(await client.cases.closed()).toEqual([]);
    expect(await client.cases.list()).toHaveLength(1);
    workAs(vault, head);
    vault.setNow(hours(1));
    await client.sop.countersign({ caseId, stepId: 'T1.3' });
    expect(auditOf(vault)).toContain('case.closed');
    expect(await client.cases.list()).toEqual([]);
    expect(await client.cases.closed()).toMatchObject([{ caseId, closedAt: hours(1) }]);
    expect(await client.home.counts()).toMatchObject({ openCases: 0 });
    expect(await client.cases.header({ caseId })).toMatchObject({
      closedAt: hours(1),
      nextStep: null,
      due: [],
    });
    const [first] = await client.cases.history({ caseId });
    expect(first?.kind).toBe('case_closed');

    await client.sop.reopen({ caseId, stepId: 'T1.3', reason: 'klien kembali, contoh' });
    expect(await client.cases.closed()).toEqual([]);
    expect(await client.cases.list()).toMatchObject([{ caseId, closedAt: null }]);
    expect(auditOf(vault)).toContain('case.reopened');
    await close();
    expect(await client.cases.closed()).toHaveLength(1);
    expect(await clocksDue()).toEqual([]);
  });

  it('needs a reason while a legal deadline runs, and reminds of it no more', async () => {
    const { client, sign, close, clocksDue } = await startCase();
    expect(await clocksDue()).toEqual(['C1']);
    await expect(sign('T1.3')).rejects.toMatchObject(refused('answers_incomplete'));
    await close({ lateReason: 'klien pulang sendiri, contoh' });
    expect(await client.cases.closed()).toHaveLength(1);
    expect(await clocksDue()).toEqual([]);
  });

  it('does not hide a legal deadline that begins afterwards', async () => {
    const { vault, client, caseId, sign, close, clocksDue } = await startCase();
    await sign('T1.2');
    await close();
    vault.setNow(hours(100));
    await sign('T1.4');
    expect(await clocksDue()).toEqual(['C2']);
    const { due } = await client.cases.header({ caseId });
    expect(due.map(({ clockId }) => clockId)).toEqual(['C2']);
    vault.setNow(hours(130));
    const { overdue } = await client.home.due();
    expect(overdue.map(({ clockId }) => clockId)).toEqual(['C2']);
    await sign('T1.5', { lateReason: 'contoh' });
    expect(await clocksDue()).toEqual([]);
    expect(await client.cases.closed()).toHaveLength(1);
  });
});
