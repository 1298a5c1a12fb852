import { describe, expect, it } from 'vitest';
import { computeProgress, findStep } from '../../../shared/domain/sop/engine';
import type { SopInput, StepProgress } from '../../../shared/domain/sop/progress';
import { shippedSop } from './load-data';
import {
  clock,
  hoursAfter,
  inputOf,
  OFFICER,
  reopened,
  signed,
  skipped,
  sopOf,
  step,
} from './sample-sop';

const sop = shippedSop();

function stepOf(input: SopInput, stepId: string): StepProgress {
  const found = findStep(computeProgress(input), stepId);
  if (found === undefined) throw new Error(`no step ${stepId}`);
  return found;
}

function shipped(extra: Partial<SopInput> = {}): SopInput {
  const times = { arrival: hoursAfter(0), victim_report: hoursAfter(0) };
  return inputOf(sop, { times, ...extra });
}

const chain = sopOf([
  step('T1.1', []),
  step('T1.2', ['T1.1']),
  step('T1.3', ['T1.2'], { when: { fact: 'gate.G4', is: 'yes' } }),
  step('T1.4', ['T1.3']),
]);

describe('the state of a step', () => {
  it('is locked by its prerequisites and names them', () => {
    expect(stepOf(inputOf(chain), 'T1.2')).toMatchObject({
      state: 'locked',
      blockedBy: [{ kind: 'step', stepId: 'T1.1' }],
    });
  });

  it('opens when a prerequisite is signed, and when it is skipped', () => {
    expect(stepOf(inputOf(chain, { events: [signed('T1.1')] }), 'T1.2').state).toBe('available');
    expect(stepOf(inputOf(chain, { events: [skipped('T1.1')] }), 'T1.2').state).toBe('available');
  });

  it('stays visible while its condition is unknown and leaves when it is false', () => {
    const events = [signed('T1.1'), signed('T1.2')];
    expect(stepOf(inputOf(chain, { events }), 'T1.3')).toMatchObject({
      state: 'available',
      applies: 'unknown',
    });
    const facts = { 'gate.G4': 'no' };
    expect(stepOf(inputOf(chain, { events, facts }), 'T1.3').state).toBe('not_applicable');
    expect(stepOf(inputOf(chain, { events, facts }), 'T1.4').state).toBe('available');
  });

  it('keeps a signature when the step turns out not to apply', () => {
    const events = [signed('T1.1'), signed('T1.2'), signed('T1.3')];
    const facts = { 'gate.G4': 'no' };
    expect(stepOf(inputOf(chain, { events, facts }), 'T1.3').state).toBe('done');
  });

  it('keeps earlier signatures on reopening, locks what follows and marks what was signed on it', () => {
    const events = [signed('T1.1', hoursAfter(1)), signed('T1.2', hoursAfter(2)), reopened('T1.1')];
    const input = inputOf(chain, { events });
    expect(stepOf(input, 'T1.1')).toMatchObject({
      state: 'in_progress',
      signedAt: null,
      previousSignatures: [{ at: hoursAfter(1), byName: OFFICER, lateReason: null }],
    });
    expect(stepOf(input, 'T1.2')).toMatchObject({ state: 'done', staleBecause: ['T1.1'] });
    const again = inputOf(chain, { events: [signed('T1.1'), reopened('T1.1')] });
    expect(stepOf(again, 'T1.2').blockedBy).toMatchObject([{ kind: 'reopened', stepId: 'T1.1' }]);
  });

  it('stops being stale when it is confirmed after the reopening', () => {
    const events = [signed('T1.1'), signed('T1.2'), reopened('T1.1'), signed('T1.1')];
    expect(stepOf(inputOf(chain, { events }), 'T1.2').staleBecause).toEqual(['T1.1']);
    const confirmed = inputOf(chain, { events: [...events, signed('T1.2')] });
    expect(stepOf(confirmed, 'T1.2')).toMatchObject({ staleBecause: [], state: 'done' });
    expect(stepOf(confirmed, 'T1.2').previousSignatures).toHaveLength(1);
  });

  it('counts done, skipped and applicable steps of a stage', () => {
    const events = [signed('T1.1'), skipped('T1.2')];
    const facts = { 'gate.G4': 'no' };
    expect(computeProgress(inputOf(chain, { events, facts })).stages).toEqual([
      { stageId: 'T1', done: 1, skipped: 1, total: 3 },
    ]);
  });
});

describe('a clock', () => {
  const timed = sopOf([step('T1.1', [], { riskClass: 'A' })], [clock('C1', 'T1.1')]);

  it.each([
    [0, 'running'],
    [15.9, 'running'],
    [16, 'soon'],
    [24, 'soon'],
    [24.001, 'overdue'],
    [1000, 'overdue'],
  ])('%f hours after the arrival is %s', (hours, state) => {
    const deadline = stepOf(inputOf(timed, { now: hoursAfter(hours) }), 'T1.1').deadline;
    expect(deadline).toMatchObject({ state, dueAt: hoursAfter(24), clockId: 'C1' });
  });

  it('is met by a signature in time and met late by one after, with the reason kept', () => {
    const now = hoursAfter(48);
    const inTime = inputOf(timed, { now, events: [signed('T1.1', hoursAfter(24))] });
    expect(stepOf(inTime, 'T1.1')).toMatchObject({ deadline: { state: 'met' }, late: null });
    const late = inputOf(timed, { now, events: [signed('T1.1', hoursAfter(26), 'banjir')] });
    expect(stepOf(late, 'T1.1')).toMatchObject({
      deadline: { state: 'met_late' },
      late: { clockId: 'C1', lateByMs: 7_200_000, reason: 'banjir' },
    });
  });

  it('runs on while a signed step is reopened', () => {
    const events = [signed('T1.1', hoursAfter(1)), reopened('T1.1', hoursAfter(30))];
    const input = inputOf(timed, { now: hoursAfter(31), events });
    expect(stepOf(input, 'T1.1').deadline?.state).toBe('overdue');
  });

  it('waits, still listed, when its event has no time yet', () => {
    expect(computeProgress(inputOf(timed, { times: {} })).clocks).toMatchObject([
      { clockId: 'C1', state: 'waiting', dueAt: null },
    ]);
  });

  it('is waived when the step of a soft clock is skipped, and a track clock binds no step', () => {
    const soft = sopOf([step('T1.1', [])], [clock('C1', 'T1.1', { kind: 'soft' })]);
    const now = hoursAfter(48);
    const input = inputOf(soft, { now, events: [skipped('T1.1')] });
    expect(computeProgress(input).clocks[0]?.state).toBe('waived');
    const track = sopOf([step('T1.1', [])], [clock('C1', 'T1.1', { kind: 'track' })]);
    expect(stepOf(inputOf(track, { now }), 'T1.1').deadline).toBeNull();
  });
});

describe('the police report of the shipped SOP', () => {
  it('runs both clocks while the purpose is unknown, the 24 hours first', () => {
    const deadlines = stepOf(shipped(), 'T7.1').deadlines;
    expect(deadlines.map(({ clockId, applies }) => [clockId, applies])).toEqual([
      ['C1', 'unknown'],
      ['C2', 'unknown'],
    ]);
  });

  it('is available as soon as the intake is signed', () => {
    expect(stepOf(shipped(), 'T7.1').state).toBe('locked');
    expect(stepOf(shipped({ events: [signed('T1.1')] }), 'T7.1').state).toBe('available');
  });

  it('drops the clock for sexual exploitation when another purpose was known in time', () => {
    const facts = { 'screening.purpose': ['TU2'] };
    const now = hoursAfter(80);
    const known = shipped({ facts, now, factTimes: { 'screening.purpose': hoursAfter(70) } });
    const clocks = computeProgress(known).clocks.filter(({ stepId }) => stepId === 'T7.1');
    expect(clocks.map((each) => each.state)).toEqual(['overdue', 'not_applicable']);
  });

  it('does not drop a passed deadline for a fact that was written afterwards or has no time', () => {
    const facts = { 'screening.purpose': ['TU2'] };
    const now = hoursAfter(80);
    const after = shipped({ facts, now, factTimes: { 'screening.purpose': hoursAfter(73) } });
    expect(computeProgress(after).clocks[1]?.state).toBe('overdue');
    expect(computeProgress(shipped({ facts, now })).clocks[1]?.state).toBe('overdue');
  });

  it('stays a duty on one person’s "not a victim" and ends with the second person’s agreement', () => {
    const alone = { 'screening.decision': 'NotAVictimOfTrafficking' };
    const events = [signed('T1.1')];
    expect(stepOf(shipped({ facts: alone, events }), 'T7.1').state).toBe('available');
    const facts = { ...alone, 'review.agrees': 'yes' };
    const input = shipped({ facts, events });
    expect(stepOf(input, 'T7.1').state).toBe('not_applicable');
    const clocks = computeProgress(input).clocks.filter(({ stepId }) => stepId === 'T7.1');
    expect(clocks.map((each) => each.state)).toEqual(['not_applicable', 'not_applicable']);
    // Decided only after the 24 hours had passed: the missed duty stays in sight.
    expect(stepOf({ ...input, now: hoursAfter(25) }, 'T7.1').state).toBe('available');
  });
});

describe('the next step', () => {
  const nextOf = (extra: Partial<SopInput>) => computeProgress(shipped(extra)).next;

  it('follows the order of the file in a quiet case', () => {
    expect(nextOf({})).toMatchObject({ stepId: 'T1.1', why: 'order' });
    expect(nextOf({ events: [signed('T1.1')] })).toMatchObject({ stepId: 'T1.2', why: 'order' });
  });

  it('becomes the police report when its deadline is near, and when it has passed', () => {
    const events = [signed('T1.1')];
    const dueAt = hoursAfter(24);
    expect(nextOf({ events, now: hoursAfter(18) })).toEqual({
      stepId: 'T7.1',
      why: 'deadline',
      dueAt,
    });
    expect(nextOf({ events, now: hoursAfter(25) })).toEqual({
      stepId: 'T7.1',
      why: 'overdue',
      dueAt,
    });
  });

  it('is the step that holds an overdue duty behind a lock', () => {
    const next = nextOf({ now: hoursAfter(25) });
    expect(next).toMatchObject({ stepId: 'T1.1', why: 'overdue' });
  });

  it('puts the doctor first in a medical emergency, before consent and before an overdue report', () => {
    const facts = { 'gate.G2': 'yes' };
    const events = [signed('T1.1')];
    expect(stepOf(shipped({ facts, events }), 'T5.1').state).toBe('available');
    expect(nextOf({ facts, events, now: hoursAfter(25) })).toMatchObject({
      stepId: 'T5.1',
      why: 'emergency',
    });
    expect(stepOf(shipped({ facts: { 'gate.G2': 'no' }, events }), 'T5.1').state).toBe('locked');
  });

  it('puts police and risk triage first in danger, in that order', () => {
    const facts = { 'gate.G1': 'yes' };
    expect(nextOf({ facts, events: [signed('T1.1')] })).toMatchObject({ stepId: 'T7.1' });
    expect(nextOf({ facts, events: [signed('T1.1'), signed('T7.1')] })).toMatchObject({
      stepId: 'T3.1',
      why: 'emergency',
    });
  });

  it('is nothing when everything is done', () => {
    const events = sop.stages.flatMap((stage) => stage.steps.map((each) => signed(each.id)));
    // Without the steps that wait for a second person.
    const stages = sop.stages.map((stage) => ({
      ...stage,
      steps: stage.steps.map((each) => ({ ...each, fourEyes: undefined })),
    }));
    expect(nextOf({ sop: { ...sop, stages }, events })).toBeNull();
  });
});
