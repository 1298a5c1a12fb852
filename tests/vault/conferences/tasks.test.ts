import { describe, expect, it } from 'vitest';
import { refused } from '../access/office';
import { startConferenceOffice } from './office';

const DUE = { dueOn: '2026-11-30', dueTime: null };

describe('a task', () => {
  it('is done and opened again, and says by whom and when', async () => {
    const { client, caseId, counsellor, as, setNow } = await startConferenceOffice();
    const { officerId: ownerId } = counsellor;
    const { taskId } = await client.tasks.add({
      caseId,
      title: 'hubungi keluarga',
      ownerId,
      ...DUE,
    });
    as(ownerId);
    setNow('2026-11-25T01:00:00.000Z');
    await client.tasks.finish({ taskId });
    expect(await client.tasks.list({ withDone: false })).toEqual([]);
    await expect(client.tasks.finish({ taskId })).rejects.toMatchObject(refused('task_state'));
    setNow('2026-11-25T02:00:00.000Z');
    const reopened = await client.tasks.reopen({ taskId });
    expect(reopened.events).toMatchObject([
      { kind: 'reopened', at: '2026-11-25T02:00:00.000Z', by: 'Contoh Dua' },
      { kind: 'done', at: '2026-11-25T01:00:00.000Z', by: 'Contoh Dua' },
      { kind: 'created', owner: 'Contoh Dua' },
    ]);
  });

  it('of a case is given only to officers who may open that case', async () => {
    const { client, caseId, counsellor, stranger, manager } = await startConferenceOffice();
    const add = (ownerId: string) => client.tasks.add({ caseId, title: 'contoh', ownerId, ...DUE });
    await expect(add(stranger.officerId)).rejects.toMatchObject(refused('task_owner'));
    await expect(add('contoh')).rejects.toMatchObject(refused('task_owner'));
    const { taskId } = await add(counsellor.officerId);
    await expect(
      client.tasks.reassign({ taskId, ownerId: stranger.officerId }),
    ).rejects.toMatchObject(refused('task_owner'));
    const moved = await client.tasks.reassign({ taskId, ownerId: manager.officerId });
    expect(moved).toMatchObject({ ownerName: 'Contoh Satu', events: [{ kind: 'reassigned' }, {}] });
    const names = (await client.tasks.colleagues({ caseId })).map((one) => one.displayName);
    expect(names).not.toContain('Contoh Tiga');
    expect(names).toContain('Contoh Dua');
  });

  it('of a case is not seen by a counsellor without the case', async () => {
    const { client, caseId, counsellor, stranger, as } = await startConferenceOffice();
    const ownerId = counsellor.officerId;
    const { taskId } = await client.tasks.add({ caseId, title: 'contoh', ownerId, ...DUE });
    as(stranger.officerId);
    expect(await client.tasks.list({ withDone: true })).toEqual([]);
    await expect(client.tasks.finish({ taskId })).rejects.toMatchObject(
      refused('case_not_assigned'),
    );
    await expect(client.tasks.list({ caseId, withDone: true })).rejects.toMatchObject(
      refused('case_not_assigned'),
    );
  });

  it('outside any case is seen by its owner, its maker and the managers, and by nobody else', async () => {
    const { client, counsellor, stranger, manager, as } = await startConferenceOffice();
    as(counsellor.officerId);
    const ownerId = counsellor.officerId;
    const { taskId } = await client.tasks.add({ title: 'rapikan lemari arsip', ownerId, ...DUE });
    const seenBy = async (officerId: string) => {
      as(officerId);
      return (await client.tasks.list({ withDone: true })).map((task) => task.taskId);
    };
    expect(await seenBy(ownerId)).toEqual([taskId]);
    expect(await seenBy(manager.officerId)).toEqual([taskId]);
    expect(await seenBy(stranger.officerId)).toEqual([]);
    await expect(client.tasks.finish({ taskId })).rejects.toMatchObject(refused('not_found'));
  });
});

describe('what leaves the vault in a calendar', () => {
  it('are the officer’s own duties, counted by day and class, with an entry in the audit log', async () => {
    const { client, caseId, counsellor, head, as } = await startConferenceOffice();
    const ownerId = counsellor.officerId;
    const title = 'antar ke rumah sakit';
    await client.tasks.add({ caseId, title, ownerId, ...DUE });
    await client.tasks.add({ caseId, title, ownerId, ...DUE, dueTime: '09:30' });
    await client.tasks.add({ caseId, title, ownerId: head, ...DUE });
    as(ownerId);
    const { days, calendarId } = await client.calendar.export({});
    expect(days).toContainEqual({ on: DUE.dueOn, class: 'task', count: 2 });
    expect(days.map((day) => day.class)).toContain('deadline');
    expect(calendarId).toMatch(/^[0-9a-f]{16}$/);
  });
});

describe('a reminder', () => {
  it('is put off per officer, for a week at most, and comes back when that is over', async () => {
    const { client, caseId, manager, as, setNow } = await startConferenceOffice();
    const dutyKey = `deadline:${caseId}:C1`;
    const until = '2026-11-25T01:00:00.000Z';
    expect(await client.reminders.snooze({ dutyKey, until })).toEqual([{ dutyKey, until }]);
    as(manager.officerId);
    expect(await client.reminders.list()).toEqual([]);
    for (const wrong of ['2026-12-03T07:00:00.000Z', '2026-11-24T06:00:00.000Z']) {
      await expect(client.reminders.snooze({ dutyKey, until: wrong })).rejects.toMatchObject(
        refused('invalid_input'),
      );
    }
    setNow(until);
    expect(await client.reminders.list()).toEqual([]);
  });
});
