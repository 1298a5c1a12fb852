import { describe, expect, it } from 'vitest';
import type { HistoryEntry } from '../../../shared/contract/cases';
import type { Deadline, StepProgress } from '../../../shared/domain/sop/progress';
import { groupByDay } from '../../../renderer/features/cases/case-file/history-days';
import { railLook } from '../../../renderer/features/sop/rail/rail-look';

const NOW = '2026-11-24T07:30:00.000Z';

function step(parts: Partial<StepProgress>): StepProgress {
  return {
    stepId: 'T7.1',
    stageId: 'T7',
    state: 'available',
    applies: 'true',
    closes: false,
    urgent: false,
    blockedBy: [],
    deadline: null,
    deadlines: [],
    late: null,
    startedAt: null,
    signature: null,
    signedAt: null,
    signedBy: null,
    skip: null,
    deferral: null,
    decision: null,
    awaiting: null,
    returned: null,
    previousSignatures: [],
    staleBecause: [],
    ...parts,
  };
}

function due(dueAt: string, state: Deadline['state']): Partial<StepProgress> {
  const deadline: Deadline = {
    clockId: 'C1',
    kind: 'hard',
    dueAt,
    state,
    applies: 'true',
    basis: [],
  };
  return { deadline, deadlines: [deadline] };
}

describe('the look of a step in the rail', () => {
  it.each([
    ['an open step', step({}), false, 'available'],
    ['the next step', step({}), true, 'now'],
    ['a locked step', step({ state: 'locked' }), false, 'locked'],
    ['a signed step', step({ state: 'done' }), false, 'done'],
    [
      'a signed step on reopened ground',
      step({ state: 'done', staleBecause: ['T2.1'] }),
      false,
      'stale',
    ],
    ['a skipped step', step({ state: 'skipped' }), true, 'skipped'],
    [
      'a deadline that passed on the screen',
      step(due('2026-11-24T07:29:00.000Z', 'soon')),
      true,
      'overdue',
    ],
    [
      'a locked step past its deadline',
      step({ state: 'locked', ...due('2026-11-23T07:29:00.000Z', 'overdue') }),
      false,
      'overdue',
    ],
    [
      'a deadline that was met',
      step({ state: 'done', ...due('2026-11-23T07:29:00.000Z', 'met') }),
      false,
      'done',
    ],
    ['a deadline still ahead', step(due('2026-11-24T07:31:00.000Z', 'soon')), false, 'available'],
  ])('fits %s', (_name, progress, isNext, look) => {
    expect(railLook(progress, isNext, NOW)).toBe(look);
  });
});

describe('the history of a file', () => {
  it('puts entries of one day together and keeps their order', () => {
    const entry = (eventId: string, at: string): HistoryEntry => ({
      eventId,
      kind: 'step_signed',
      at,
      by: 'Contoh Rahmi',
      detail: {},
    });
    const entries = [
      entry('3', '2026-11-24T08:00:00Z'),
      entry('2', '2026-11-24T02:00:00Z'),
      entry('1', '2026-11-23T02:00:00Z'),
    ];
    const days = groupByDay(entries, (instant) => instant.slice(0, 10));
    expect(days.map(({ day, entries: list }) => [day, list.map((one) => one.eventId)])).toEqual([
      ['2026-11-24', ['3', '2']],
      ['2026-11-23', ['1']],
    ]);
  });
});
