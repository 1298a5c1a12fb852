import { describe, expect, it } from 'vitest';
import {
  DUTY_KEY,
  lookOf,
  newlyPressing,
  pressingDuties,
} from '../../../shared/domain/calendar/reminders';
import { dutiesOf } from '../../../shared/domain/agenda/duty';

const NOW = '2026-11-24T07:00:00.000Z';

function taskDuties(...days: readonly string[]) {
  const tasks = days.map((dueOn, index) => ({
    taskId: `t${index}`,
    caseId: null,
    caseNumber: null,
    codeName: null,
    title: 'contoh',
    ownerId: 'a',
    ownerName: 'Contoh',
    dueOn,
    dueTime: null,
  }));
  return dutiesOf({ cases: [], tasks, conferences: [], zone: 'Asia/Jakarta' });
}

describe('reminders', () => {
  it('are about what is late or due within a day, unless it was put off', () => {
    const duties = taskDuties('2026-11-20', '2026-11-24', '2026-11-26');
    const keys = (snoozes: { dutyKey: string; until: string }[]) =>
      pressingDuties(duties, snoozes, NOW).map(({ key }) => key);
    expect(keys([])).toEqual(['task:t0', 'task:t1']);
    expect(keys([{ dutyKey: 'task:t0', until: '2026-11-24T08:00:00.000Z' }])).toEqual(['task:t1']);
    expect(keys([{ dutyKey: 'task:t0', until: NOW }])).toEqual(['task:t0', 'task:t1']);
  });

  it('are news when a duty that was there begins to press, not when one is new', () => {
    const duties = taskDuties('2026-11-20', '2026-11-24');
    const keysOf = (found: readonly { key: string }[]) => found.map(({ key }) => key);
    expect(newlyPressing(null, duties)).toEqual([]);
    const before = lookOf(duties, duties.slice(0, 1));
    expect(keysOf(newlyPressing(before, duties))).toEqual(['task:t1']);
    expect(newlyPressing(lookOf(duties.slice(0, 1), []), duties.slice(1))).toEqual([]);
  });

  it('have keys that the vault takes', () => {
    for (const { key } of taskDuties('2026-11-20')) expect(key).toMatch(DUTY_KEY);
    expect('task:satu dua').not.toMatch(DUTY_KEY);
  });
});
