import { describe, expect, it } from 'vitest';
import { MAIN_CASE } from '../../fixtures/main-case';
import { refused } from '../access/office';
import { auditOf, openVaultOf } from '../access/staff';
import { attending, conveneInput } from '../contract/world';
import {
  CONFERENCE_STEP,
  readyToClose,
  startConferenceOffice,
  startWithConferenceStep,
  TEXTS,
} from './office';

const { victim } = MAIN_CASE;

describe('a case conference', () => {
  it('is convened, discussed, decided and closed by a manager, and then stays as it is', async () => {
    const { client, caseId, counsellor, manager, as, setNow } = await startConferenceOffice();
    as(counsellor.officerId);
    const conferenceId = await readyToClose(client, caseId, counsellor.officerId);
    setNow('2026-11-26T05:00:00.000Z');
    as(manager.officerId);
    const closed = await client.conferences.close({
      conferenceId,
      revision: 2,
      acceptedEchoes: [],
    });
    expect(closed.closed).toMatchObject({ by: 'Contoh Satu', at: '2026-11-26T05:00:00.000Z' });
    expect(closed.row.state).toBe('closed');
    expect(closed.persons.map(({ confirmedBy }) => confirmedBy)).toEqual([
      'Contoh Dua',
      'Contoh Dua',
    ]);
    const kinds = (await client.cases.history({ caseId })).map(({ kind }) => kind);
    expect(kinds).toEqual(
      expect.arrayContaining(['conference_convened', 'task_added', 'conference_closed']),
    );
    const ref = { conferenceId };
    const change = { ...TEXTS, ...ref, revision: closed.revision, persons: [] };
    const step = { kind: 'step' as const, stepId: 'T1.3' };
    const decisionId = closed.decisions[0]?.decisionId ?? '';
    for (const attempt of [
      () => client.conferences.save(change),
      () => client.conferences.decide({ ...ref, text: 'lagi', becomes: step }),
      () => client.conferences.withdrawDecision({ ...ref, decisionId }),
      () => client.conferences.cancel({ ...ref, reason: 'lagi' }),
      () => client.conferences.close({ ...ref, revision: closed.revision, acceptedEchoes: [] }),
    ]) {
      await expect(attempt()).rejects.toMatchObject(refused('conference_state'));
    }
  });

  it('cannot be changed past the use cases either, once it is closed', async () => {
    const vault = await startConferenceOffice();
    const conferenceId = await readyToClose(vault.client, vault.caseId, vault.head);
    await vault.client.conferences.close({ conferenceId, revision: 2, acceptedEchoes: [] });
    const { db } = openVaultOf(vault);
    for (const sql of [
      "UPDATE conference SET issues = 'lain'",
      'DELETE FROM conference',
      "UPDATE conference_person SET name = 'lain'",
      'DELETE FROM conference_person',
      "UPDATE decision SET text = 'lain'",
    ]) {
      expect(() => db.run(sql), sql).toThrow();
    }
  });

  it('gives a task to its owner as soon as it is decided, and takes it back with the decision', async () => {
    const { client, caseId, counsellor, as } = await startConferenceOffice();
    const conferenceId = await readyToClose(client, caseId, counsellor.officerId);
    as(counsellor.officerId);
    expect(await client.tasks.list({ withDone: false })).toMatchObject([
      { title: 'mendampingi klien ke rumah sakit', conferenceId, dueOn: '2026-11-30' },
    ]);
    const { decisions } = await client.conferences.get({ conferenceId });
    const decisionId = decisions[0]?.decisionId ?? '';
    await client.conferences.withdrawDecision({ conferenceId, decisionId });
    expect(await client.tasks.list({ withDone: true })).toEqual([]);
    expect((await client.conferences.check({ conferenceId })).gaps).toEqual(['decisions']);
  });

  it.each([
    ['it is still to be held', {}, { heldAt: '2026-11-24T07:00:01.000Z' }, ['held']],
    ['nobody came', { present: false }, {}, ['present']],
    ['somebody has not confirmed', { confirmed: false }, {}, ['confidentiality']],
    ['nothing was discussed', {}, { issues: '  ' }, ['issues']],
  ])('is not closed while %s', async (_name, person, texts, missing) => {
    const { client, caseId, head } = await startConferenceOffice();
    const conferenceId = await readyToClose(client, caseId, head);
    const persons = [{ ...attending(null), ...person }];
    await client.conferences.save({ ...TEXTS, ...texts, conferenceId, revision: 2, persons });
    expect((await client.conferences.check({ conferenceId })).gaps).toEqual(missing);
    await expect(
      client.conferences.close({ conferenceId, revision: 3, acceptedEchoes: [] }),
    ).rejects.toMatchObject({ data: { code: 'conference_incomplete', details: { missing } } });
    expect((await client.conferences.get({ conferenceId })).row.state).toBe('convened');
  });

  it.each([
    ['the name', victim.name, 'victim.name'],
    ['the nickname', `kata ${victim.nickname}:`, 'victim.nickname'],
    ['the NIK as people write it', '2171 1045 0195 0001', 'victim.nik'],
    ['the phone as people write it', '0812-0000-0417', 'victim.phone'],
    ['the reporter', MAIN_CASE.reporter.name, 'reporter.name'],
  ])('is closed with %s in it only when that was looked at', async (_name, words, factKey) => {
    const { client, caseId, head } = await startConferenceOffice();
    const conferenceId = await readyToClose(client, caseId, head);
    const persons = [attending(null)];
    const issues = `dibahas: ${words} perlu bantuan`;
    await client.conferences.save({ ...TEXTS, issues, conferenceId, revision: 2, persons });
    const { echoes } = await client.conferences.check({ conferenceId });
    expect(echoes).toContainEqual(expect.objectContaining({ echoId: `issues/${factKey}` }));
    const close = (acceptedEchoes: string[]) =>
      client.conferences.close({ conferenceId, revision: 3, acceptedEchoes });
    await expect(close([])).rejects.toMatchObject(refused('conference_echoes'));
    const { closed } = await close(echoes.map(({ echoId }) => echoId));
    expect(closed?.acceptedEchoes).toBe(echoes.length);
  });

  it('refuses words over words that somebody else wrote meanwhile', async () => {
    const { client, caseId, head } = await startConferenceOffice();
    const conferenceId = await readyToClose(client, caseId, head);
    const stale = { ...TEXTS, conferenceId, revision: 1, persons: [] };
    await expect(client.conferences.save(stale)).rejects.toMatchObject(refused('conference_state'));
    expect((await client.conferences.get({ conferenceId })).persons).toHaveLength(2);
    await expect(
      client.conferences.close({ conferenceId, revision: 1, acceptedEchoes: [] }),
    ).rejects.toMatchObject(refused('conference_state'));
  });

  it('keeps when a statement was ticked, and forgets it when the tick is taken away', async () => {
    const { client, caseId, head, setNow } = await startConferenceOffice();
    const conferenceId = await readyToClose(client, caseId, head);
    setNow('2026-11-24T09:00:00.000Z');
    const save = (revision: number, persons: readonly ReturnType<typeof attending>[]) =>
      client.conferences.save({ ...TEXTS, conferenceId, revision, persons: [...persons] });
    const kept = await save(2, [attending(null), attending(head)]);
    expect(kept.persons.map(({ confirmedAt }) => confirmedAt)).toEqual([
      '2026-11-24T07:00:00.000Z',
      '2026-11-24T07:00:00.000Z',
    ]);
    const untied = await save(3, [{ ...attending(null), confirmed: false }]);
    expect(untied.persons).toMatchObject([{ confirmedAt: null, confirmedBy: null }]);
  });

  it('that was not held is cancelled with a reason, unless something was decided', async () => {
    const { client, caseId, head } = await startConferenceOffice();
    const decided = await readyToClose(client, caseId, head);
    const reason = 'peserta berhalangan';
    await expect(
      client.conferences.cancel({ conferenceId: decided, reason }),
    ).rejects.toMatchObject(refused('conference_state'));
    const { conferenceId } = await client.conferences.convene(conveneInput(caseId));
    expect(await client.conferences.cancel({ conferenceId, reason })).toMatchObject({
      row: { state: 'cancelled' },
      cancelled: { reason },
    });
  });

  it('is not closed by a counsellor, nor seen without the case', async () => {
    const vault = await startConferenceOffice();
    const { client, caseId, counsellor, stranger, as } = vault;
    const conferenceId = await readyToClose(client, caseId, counsellor.officerId);
    as(counsellor.officerId);
    await expect(
      client.conferences.close({ conferenceId, revision: 2, acceptedEchoes: [] }),
    ).rejects.toMatchObject(refused('not_allowed'));
    as(stranger.officerId);
    expect(await client.conferences.list({})).toEqual([]);
    await expect(client.conferences.get({ conferenceId })).rejects.toMatchObject(
      refused('case_not_assigned'),
    );
  });

  it('refuses an officer who is not active, and the same officer twice', async () => {
    const vault = await startConferenceOffice();
    const { client, caseId, stranger } = vault;
    const persons = [attending(stranger.officerId)];
    await expect(
      client.conferences.convene({ ...conveneInput(caseId), persons: [...persons, ...persons] }),
    ).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    openVaultOf(vault).db.run(
      'UPDATE officer SET disabled_at = $at WHERE officer_id = $officerId',
      {
        at: TEXTS.heldAt,
        officerId: stranger.officerId,
      },
    );
    const before = auditOf(vault).length;
    await expect(
      client.conferences.convene({ ...conveneInput(caseId), persons }),
    ).rejects.toMatchObject(refused('officer_state'));
    expect(auditOf(vault)).toHaveLength(before);
    expect(await client.conferences.list({ caseId })).toEqual([]);
  });

  it('signs the step that it was held for, when it is closed', async () => {
    const { client, caseId, head } = await startWithConferenceStep();
    const stateOf = async () =>
      (await client.sop.view({ caseId })).progress.steps.find(
        ({ stepId }) => stepId === CONFERENCE_STEP,
      )?.state;
    const input = { ...conveneInput(caseId), stepId: CONFERENCE_STEP };
    const { conferenceId } = await client.conferences.convene(input);
    const persons = [attending(null)];
    await client.conferences.save({ ...TEXTS, conferenceId, revision: 1, persons });
    const becomes = { kind: 'task' as const, ownerId: head, dueOn: '2026-11-30', dueTime: null };
    await client.conferences.decide({ conferenceId, text: 'pendamping ditunjuk', becomes });
    expect(await stateOf()).toBe('available');
    await client.conferences.close({ conferenceId, revision: 2, acceptedEchoes: [] });
    expect(await stateOf()).toBe('done');
    await expect(client.conferences.convene(input)).rejects.toMatchObject(refused('step_state'));
  });

  it('is not convened for a step that another kind of act finishes, or that the SOP lacks', async () => {
    const { client, caseId } = await startConferenceOffice();
    const convene = (stepId: string) =>
      client.conferences.convene({ ...conveneInput(caseId), stepId });
    await expect(convene('T1.3')).rejects.toMatchObject(refused('step_state'));
    await expect(convene('T99.1')).rejects.toMatchObject(refused('not_found'));
  });
});
