import { describe, expect, it } from 'vitest';
import { findStep } from '../../../shared/domain/sop/engine';
import type { CaseSop } from '../../../shared/contract/sop';
import { clock, step } from '../../unit/sop/sample-sop';
import { refused } from '../access/office';
import { addColleague, atWork, auditOf, openVaultOf, workAs } from '../access/staff';
import { openMainCase } from '../contract/world';
import { startWithSop } from './small-sop';
import { START } from './vault-fixture';

const task = { kind: { kind: 'task' } } as const;
const STEPS = [
  step('T1.1', [], { riskClass: 'A' }),
  step('T1.2', ['T1.1'], { ...task, riskClass: 'A', fourEyes: 'case_manager' }),
  step('T1.3', ['T1.2'], task),
  step('T1.4', ['T1.1'], { ...task, riskClass: 'A', when: { fact: 'gate.G5', is: 'yes' } }),
];
const CLOCKS = [clock('C1', 'T1.2', { limit: { amount: 48, unit: 'hours' } })];

/** A case on that SOP, its head at work, with a case manager and the counsellor of the case. */
async function startCase() {
  const vault = await startWithSop(STEPS, CLOCKS);
  const { client } = vault;
  const head = atWork(vault);
  const manager = await addColleague(vault, 'case_manager', 'Contoh Satu');
  const counsellor = await addColleague(vault, 'counsellor', 'Contoh Dua');
  const { caseId } = await openMainCase(client);
  await client.access.assign({ caseId, officerIds: [counsellor.officerId] });
  const as = (officerId: string) => {
    workAs(vault, officerId);
    return client.sop;
  };
  return { vault, client, caseId, head, as, manager, counsellor };
}

function stateOf({ progress }: CaseSop, stepId: string) {
  return findStep(progress, stepId)?.state;
}

describe('a task step of four eyes', () => {
  it('is signed with a note by one officer and countersigned by another', async () => {
    const { caseId, as, manager, counsellor, vault, client } = await startCase();
    const ref = { caseId, stepId: 'T1.2' };
    const own = as(counsellor.officerId);
    await expect(own.sign({ ...ref, answers: {} })).rejects.toMatchObject(
      refused('answers_incomplete'),
    );
    await expect(
      own.sign({ ...ref, answers: { 'health.allergies': 'contoh' }, note: 'contoh' }),
    ).rejects.toMatchObject(refused('answers_incomplete'));
    await client.drafts.save({ key: `step:${caseId}:T1.2`, payload: '{"note":"contoh"}' });
    const first = await own.sign({ ...ref, answers: {}, note: 'klien dijemput, contoh' });
    expect(stateOf(first, 'T1.2')).toBe('awaiting_approval');
    expect(stateOf(first, 'T1.3')).toBe('locked');
    expect(await client.drafts.get({ key: `step:${caseId}:T1.2` })).toBeNull();
    await expect(own.countersign(ref)).rejects.toMatchObject(refused('not_allowed'));

    const both = await as(manager.officerId).countersign(ref);
    expect(findStep(both.progress, 'T1.2')).toMatchObject({
      state: 'done',
      signature: {
        byName: 'Contoh Dua',
        note: 'klien dijemput, contoh',
        countersignedBy: 'Contoh Satu',
      },
    });
    expect(auditOf(vault).slice(-2)).toEqual(['step.signed', 'step.countersigned']);
    const kinds = (await client.cases.history({ caseId })).map(({ kind }) => kind);
    expect(kinds.slice(0, 2)).toEqual(['step_countersigned', 'step_signed']);
  });

  it('is finished by one person with a reason only where nobody else could be the second', async () => {
    const vault = await startWithSop(STEPS, CLOCKS);
    const { client } = vault;
    const { caseId } = await openMainCase(client);
    const ref = { caseId, stepId: 'T1.2' };
    const aloneReason = 'kantor contoh dengan satu orang';
    expect(await client.sop.approvers({ role: 'case_manager' })).toEqual([]);
    await client.sop.sign({ ...ref, answers: {}, note: 'contoh' });
    await expect(client.sop.countersign(ref)).rejects.toMatchObject(refused('second_same_person'));

    const manager = await addColleague(vault, 'case_manager', 'Contoh Satu');
    expect(await client.sop.approvers({ role: 'case_manager' })).toEqual(['Contoh Satu']);
    await expect(client.sop.countersign({ ...ref, aloneReason })).rejects.toMatchObject(
      refused('second_needed'),
    );
    const head = atWork(vault);
    workAs(vault, manager.officerId);
    await expect(client.sop.countersign({ ...ref, aloneReason })).rejects.toMatchObject(
      refused('second_needed'),
    );
    workAs(vault, head);
    expect(stateOf(await client.sop.view({ caseId }), 'T1.2')).toBe('awaiting_approval');

    openVaultOf(vault).db.run('UPDATE officer SET disabled_at = $at WHERE officer_id = $id', {
      at: START,
      id: manager.officerId,
    });
    const done = await client.sop.countersign({ ...ref, aloneReason });
    expect(stateOf(done, 'T1.2')).toBe('done');
    expect(auditOf(vault).slice(-2)).toEqual(['approval.alone', 'step.countersigned']);
  });

  it('takes no second signature from the first person, whatever name that person has now', async () => {
    const { caseId, as, manager, head, vault } = await startCase();
    const ref = { caseId, stepId: 'T1.2' };
    await as(manager.officerId).sign({ ...ref, answers: {}, note: 'contoh' });
    openVaultOf(vault).db.run(
      "UPDATE officer SET display_name = 'Contoh Baru' WHERE officer_id = $id",
      {
        id: manager.officerId,
      },
    );
    const before = auditOf(vault);
    await expect(as(manager.officerId).countersign(ref)).rejects.toMatchObject(
      refused('second_same_person'),
    );
    expect(auditOf(vault)).toEqual(before);
    // A namesake is another person.
    openVaultOf(vault).db.run("UPDATE officer SET display_name = 'Contoh Baru'");
    expect(stateOf(await as(head).countersign(ref), 'T1.2')).toBe('done');
  });

  it('goes back with a reason and keeps the first name and note readable', async () => {
    const { caseId, as, manager, counsellor } = await startCase();
    const ref = { caseId, stepId: 'T1.2' };
    await as(counsellor.officerId).sign({ ...ref, answers: {}, note: 'contoh' });
    const back = await as(manager.officerId).returnStep({ ...ref, reason: 'tanggal keliru' });
    expect(findStep(back.progress, 'T1.2')).toMatchObject({
      state: 'in_progress',
      returned: { byName: 'Contoh Satu', reason: 'tanggal keliru' },
      previousSignatures: [{ byName: 'Contoh Dua', note: 'contoh' }],
    });
  });
});

describe('a step put off', () => {
  it('by a supervisor stays on record while its legal deadline runs', async () => {
    const { caseId, as, manager, counsellor, vault } = await startCase();
    const input = { caseId, stepId: 'T1.2', until: '2026-12-01', reason: 'klien dirawat' };
    await expect(as(counsellor.officerId).defer(input)).rejects.toMatchObject(
      refused('not_allowed'),
    );
    const put = await as(manager.officerId).defer(input);
    expect(findStep(put.progress, 'T1.2')).toMatchObject({
      state: 'deferred',
      deferral: { until: '2026-12-01', byName: 'Contoh Satu' },
      deadline: { state: 'running' },
    });
    await expect(
      as(manager.officerId).defer({ ...input, until: '2026-11-24' }),
    ).rejects.toMatchObject(refused('answers_incomplete'));
    vault.setNow('2026-12-01T01:00:00.000Z');
    expect(findStep((await as(manager.officerId).view({ caseId })).progress, 'T1.2')).toMatchObject(
      {
        state: 'available',
        deadline: { state: 'overdue' },
      },
    );
  });
});

describe('a step that does not apply', () => {
  it('comes back when the answer it depends on turns out otherwise', async () => {
    const { caseId, as, manager, counsellor, client } = await startCase();
    const ref = { caseId, stepId: 'T1.4' };
    const own = as(counsellor.officerId);
    expect(stateOf(await own.notApplicable({ ...ref, reason: 'contoh' }), 'T1.4')).toBe(
      'awaiting_approval',
    );
    expect(stateOf(await as(manager.officerId).countersign(ref), 'T1.4')).toBe('not_applicable');
    const intake = await client.cases.intake({ caseId });
    const gates = { ...(intake as { gates: object }).gates, G5: 'yes' };
    await client.cases.saveIntake({ caseId, intake: { ...intake, gates }, reason: 'hasil tes' });
    const now = await client.sop.view({ caseId });
    expect(findStep(now.progress, 'T1.4')).toMatchObject({
      state: 'available',
      decision: { overturned: true, approvedByName: 'Contoh Satu' },
    });
  });

  it('is never one that the law has set a running deadline for', async () => {
    const { caseId, as, head } = await startCase();
    await expect(
      as(head).notApplicable({ caseId, stepId: 'T1.2', reason: 'contoh' }),
    ).rejects.toMatchObject(refused('step_not_skippable'));
  });
});

describe('a clock of the computer that was set back', () => {
  it('shows on the case, keeps the order of events, and sets no deadline back', async () => {
    const { caseId, as, manager, head, vault } = await startCase();
    vault.setNow('2026-11-27T07:00:00.000Z');
    await as(manager.officerId).sign({
      ...{ caseId, stepId: 'T1.2', answers: {}, note: 'contoh' },
      lateReason: 'contoh',
    });
    vault.setNow(START);
    const back = await as(head).countersign({ caseId, stepId: 'T1.2' });
    expect(back.progress.clockMovedBack).toEqual({
      before: '2026-11-27T07:00:00.000Z',
      after: START,
    });
    expect(findStep(back.progress, 'T1.2')).toMatchObject({
      state: 'done',
      deadline: { state: 'met_late' },
    });
  });
});
