import { describe, expect, it } from 'vitest';
import { computeProgress, findStep } from '../../../shared/domain/sop/engine';
import { canDefer, checkEvent, MAX_DEFER_DAYS } from '../../../shared/domain/sop/guards';
import type { SopInput, StepProgress } from '../../../shared/domain/sop/progress';
import type { StepEvent } from '../../../shared/domain/sop/step-event';
import {
  ARRIVAL,
  CALENDAR,
  clock,
  deferred,
  hoursAfter,
  inputOf,
  notApplicable,
  reopened,
  signed,
  skipped,
  sopOf,
  step,
} from './sample-sop';

const sop = sopOf(
  [
    step('T1.1', [], { riskClass: 'A' }),
    step('T1.2', ['T1.1'], { kind: { kind: 'task' } }),
    step('T1.3', [], { kind: { kind: 'task' } }),
    step('T1.4', ['T1.2']),
  ],
  [clock('C1', 'T1.1')],
);

function stepOf(stepId: string, extra: Partial<SopInput> = {}, of = sop): StepProgress {
  const found = findStep(computeProgress(inputOf(of, extra)), stepId);
  if (found === undefined) throw new Error(`no step ${stepId}`);
  return found;
}

function verdict(event: StepEvent, extra: Partial<SopInput> = {}): string {
  const result = checkEvent(inputOf(sop, extra), event);
  return result.ok ? 'ok' : result.code;
}

describe('a step that was put off', () => {
  const events = [deferred('T1.1', '2026-11-27')];

  it('waits until the local day it was put off to, and names the day to what waits for it', () => {
    expect(stepOf('T1.1', { events })).toMatchObject({
      state: 'deferred',
      deferral: { until: '2026-11-27', byName: 'Contoh Sari', reason: 'klien masih dirawat' },
    });
    expect(stepOf('T1.2', { events }).blockedBy).toMatchObject([{ kind: 'deferred' }]);
    // 26 November 23.59 in Batam, and one minute later.
    expect(stepOf('T1.1', { events, now: '2026-11-26T16:59:00Z' }).state).toBe('deferred');
    expect(stepOf('T1.1', { events, now: '2026-11-26T17:00:00Z' }).state).toBe('available');
  });

  it('keeps its legal deadline running, and overdue is offered first all the same', () => {
    const progress = computeProgress(inputOf(sop, { events, now: hoursAfter(25) }));
    expect(findStep(progress, 'T1.1')).toMatchObject({
      state: 'deferred',
      deadline: { state: 'overdue' },
    });
    expect(progress.next).toMatchObject({ stepId: 'T1.1', why: 'overdue' });
  });

  it('is not offered before its day while something else is open, and never forgotten', () => {
    expect(computeProgress(inputOf(sop, { events })).next).toMatchObject({ stepId: 'T1.3' });
    const rest = [...events, signed('T1.3')];
    expect(computeProgress(inputOf(sop, { events: rest })).next).toMatchObject({
      stepId: 'T1.1',
      why: 'deferred',
    });
  });

  it('may be done earlier', () => {
    expect(verdict(signed('T1.1'), { events })).toBe('ok');
    expect(stepOf('T1.1', { events: [...events, signed('T1.1')] })).toMatchObject({
      state: 'done',
      deferral: null,
    });
  });

  it.each<[string, StepEvent, string]>([
    ['a class that can be skipped', deferred('T1.3', '2026-11-27'), 'only_class_a'],
    ['a counsellor', deferred('T1.1', '2026-11-27', { byRole: 'counsellor' }), 'role_too_low'],
    ['the head', deferred('T1.1', '2026-11-27', { byRole: 'head' }), 'ok'],
    ['today', deferred('T1.1', '2026-11-24'), 'date_not_ahead'],
    ['tomorrow', deferred('T1.1', '2026-11-25'), 'ok'],
    ['the last day allowed', deferred('T1.1', '2027-02-24'), 'ok'],
    ['a day later', deferred('T1.1', '2027-02-25'), 'date_too_far'],
    ['no reason', deferred('T1.1', '2026-11-27', { reason: ' ' }), 'reason_required'],
  ])('answers to %s', (_name, event, expected) => {
    expect(MAX_DEFER_DAYS).toBe(92);
    expect(verdict(event)).toBe(expected);
  });

  it('cannot be a step that is done, and may be put off again', () => {
    expect(verdict(deferred('T1.1', '2026-11-27'), { events: [signed('T1.1')] })).toBe(
      'already_signed',
    );
    expect(verdict(deferred('T1.1', '2026-12-01'), { events })).toBe('ok');
    const progress = computeProgress(inputOf(sop));
    expect(canDefer(sop, progress, 'T1.1', 'case_manager')).toEqual({ ok: true });
  });
});

describe('a task', () => {
  it('is signed with a note of what was done, which stays with the signature', () => {
    expect(verdict(signed('T1.3'))).toBe('note_required');
    expect(verdict({ ...signed('T1.3'), note: ' ' })).toBe('note_required');
    const event = { ...signed('T1.3'), note: 'pakaian diserahkan' };
    expect(verdict(event)).toBe('ok');
    const events = [event, reopened('T1.3')];
    expect(stepOf('T1.3', { events: [event] }).signature?.note).toBe('pakaian diserahkan');
    expect(stepOf('T1.3', { events }).previousSignatures[0]?.note).toBe('pakaian diserahkan');
  });
});

describe('reopening', () => {
  it('marks every signature that rests on the step, also through others, until it is confirmed', () => {
    const done = [signed('T1.1'), signed('T1.2'), signed('T1.4')];
    const events = [...done, reopened('T1.1')];
    expect(stepOf('T1.2', { events }).staleBecause).toEqual(['T1.1']);
    expect(stepOf('T1.4', { events }).staleBecause).toEqual(['T1.1']);
    expect(stepOf('T1.3', { events: [signed('T1.3'), ...events] }).staleBecause).toEqual([]);
    const confirmed = [...events, signed('T1.1'), signed('T1.4')];
    expect(stepOf('T1.4', { events: confirmed }).staleBecause).toEqual([]);
    expect(stepOf('T1.2', { events: confirmed }).staleBecause).toEqual(['T1.1']);
  });

  it('reaches a signature behind a step that was skipped or decided away', () => {
    for (const between of [skipped('T1.2'), notApplicable('T1.2', 'true')]) {
      const events = [signed('T1.1'), between, signed('T1.4'), reopened('T1.1')];
      expect(stepOf('T1.4', { events }).staleBecause).toEqual(['T1.1']);
    }
  });
});

describe('late work', () => {
  // The clock ends on Wednesday 25 November 2026, 09.20 in Batam.
  it.each([
    ['on the day it was due', '2026-11-25T09:00:00Z', 0],
    ['on the Friday after', '2026-11-27T02:00:00Z', 2],
    ['on the Saturday after', '2026-11-28T02:00:00Z', 2],
    ['on the Monday after', '2026-11-30T02:00:00Z', 3],
    ['after midnight in Batam, the day before in UTC', '2026-11-25T18:00:00Z', 1],
    ['behind a holiday', '2026-12-28T02:00:00Z', 22],
    ['in a year whose holidays are not known', '2027-01-04T02:00:00Z', null],
  ])('counts working days %s', (_name, at, workingDays) => {
    const events = [signed('T1.1', at, 'banjir')];
    expect(stepOf('T1.1', { now: at, events }).late).toMatchObject({
      workingDays,
      reason: 'banjir',
    });
  });
});

describe('a clock that was set back', () => {
  it('is noticed between two events and before the present, with both instants', () => {
    const back = computeProgress(inputOf(sop, { events: [signed('T1.1', hoursAfter(5))] }));
    expect(back.clockMovedBack).toEqual({ before: hoursAfter(5), after: ARRIVAL });
    const events = [signed('T1.1', hoursAfter(5)), reopened('T1.1', hoursAfter(2))];
    const between = computeProgress(inputOf(sop, { events, now: hoursAfter(6) }));
    expect(between.clockMovedBack).toEqual({ before: hoursAfter(5), after: hoursAfter(2) });
    const opened = { arrival: ARRIVAL, case_opened: hoursAfter(1) };
    expect(computeProgress(inputOf(sop, { times: opened })).clockMovedBack).not.toBeNull();
    expect(computeProgress(inputOf(sop, { now: hoursAfter(5) })).clockMovedBack).toBeNull();
  });

  it('compares instants and not their spelling', () => {
    const events = [signed('T1.1', '2026-11-24T02:20:00Z')];
    const now = '2026-11-24T02:20:00.000Z';
    expect(computeProgress(inputOf(sop, { events, now })).clockMovedBack).toBeNull();
  });

  it('never sets a deadline back: what was overdue stays so', () => {
    const events = [{ ...signed('T1.3', hoursAfter(30)), note: 'x' }];
    const progress = computeProgress(inputOf(sop, { events, now: hoursAfter(2) }));
    expect(findStep(progress, 'T1.1')?.deadline?.state).toBe('overdue');
    expect(verdict(signed('T1.1', hoursAfter(2)), { events, now: hoursAfter(2) })).toBe(
      'late_reason_required',
    );
    const late = [...events, signed('T1.1', hoursAfter(2), 'jam komputer salah')];
    expect(stepOf('T1.1', { events: late, now: hoursAfter(2) })).toMatchObject({
      deadline: { state: 'met_late' },
      late: { lateByMs: 6 * 3_600_000 },
    });
  });
});

describe('a clock in working days of a year without holidays', () => {
  it('is uncertain and names the year, and the step stays open', () => {
    const limit = { amount: 30, unit: 'working_days' } as const;
    const timed = sopOf([step('T1.1', [], { riskClass: 'A' })], [clock('C1', 'T1.1', { limit })]);
    const calendar = { ...CALENDAR };
    const progress = computeProgress(inputOf(timed, { calendar }));
    expect(progress.clocks[0]).toMatchObject({
      state: 'uncertain',
      missingYear: 2027,
      dueAt: null,
    });
    expect(findStep(progress, 'T1.1')).toMatchObject({ state: 'available', deadline: null });
  });
});
