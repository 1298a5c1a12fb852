import { describe, expect, it } from 'vitest';
import { computeProgress, findStep } from '../../../shared/domain/sop/engine';
import { canCountersign, checkEvent } from '../../../shared/domain/sop/guards';
import type { SopInput, StepProgress } from '../../../shared/domain/sop/progress';
import type { StepEvent } from '../../../shared/domain/sop/step-event';
import {
  clock,
  countersigned,
  hoursAfter,
  inputOf,
  notApplicable,
  OFFICER,
  OFFICER_ID,
  reopened,
  returned,
  signed,
  sopOf,
  step,
  SUPERVISOR_ID,
} from './sample-sop';

const foreign = { fact: 'gate.G4', is: 'yes' } as const;
const sop = sopOf(
  [
    step('T1.1', [], { riskClass: 'A', fourEyes: 'case_manager' }),
    step('T1.2', ['T1.1']),
    step('T1.3', [], { riskClass: 'A', when: foreign, fourEyes: 'head' }),
    step('T1.4', [], { riskClass: 'B', when: foreign }),
    step('T1.5', [], { riskClass: 'B' }),
    step('T1.6', [], { riskClass: 'C' }),
    step('T1.7', ['T1.3']),
  ],
  [clock('C1', 'T1.1')],
);

function stepOf(stepId: string, extra: Partial<SopInput> = {}): StepProgress {
  const found = findStep(computeProgress(inputOf(sop, extra)), stepId);
  if (found === undefined) throw new Error(`no step ${stepId}`);
  return found;
}

function verdict(event: StepEvent, extra: Partial<SopInput> = {}): string {
  const result = checkEvent(inputOf(sop, extra), event);
  return result.ok ? 'ok' : result.code;
}

describe('a step of four eyes', () => {
  const first = [signed('T1.1', hoursAfter(1))];
  const both = [...first, countersigned('T1.1', { at: hoursAfter(2) })];

  it('waits for the second person after the first signature, and so does what rests on it', () => {
    expect(stepOf('T1.1', { events: first })).toMatchObject({
      state: 'awaiting_approval',
      awaiting: { kind: 'signature', byId: OFFICER_ID, approver: 'case_manager' },
      deadline: { state: 'running' },
    });
    expect(stepOf('T1.2', { events: first }).blockedBy).toMatchObject([
      { kind: 'awaiting_approval', stepId: 'T1.1', approver: 'case_manager' },
    ]);
  });

  it('is done with both names once the second person has signed', () => {
    expect(stepOf('T1.1', { events: both })).toMatchObject({
      state: 'done',
      awaiting: null,
      signedBy: OFFICER,
      signature: { countersignedBy: 'Contoh Sari', countersignedAt: hoursAfter(2) },
      deadline: { state: 'met' },
    });
    expect(stepOf('T1.2', { events: both }).state).toBe('available');
  });

  it('comes back with the reason when the second person refuses; the first name stays readable', () => {
    const events = [...first, returned('T1.1')];
    expect(stepOf('T1.1', { events })).toMatchObject({
      state: 'in_progress',
      signature: null,
      returned: { kind: 'signature', byName: 'Contoh Sari', reason: 'tanggalnya keliru' },
      previousSignatures: [{ byName: OFFICER }],
    });
    expect(stepOf('T1.1', { events: [...events, signed('T1.1')] }).state).toBe('awaiting_approval');
  });

  it.each<[string, StepEvent, string]>([
    [
      'the first person under another name',
      countersigned('T1.1', { byId: OFFICER_ID }),
      'same_person',
    ],
    ['a namesake of the first', countersigned('T1.1', { byName: OFFICER }), 'ok'],
    ['a counsellor', countersigned('T1.1', { byRole: 'counsellor' }), 'role_too_low'],
    ['the head in place of a manager', countersigned('T1.1', { byRole: 'head' }), 'ok'],
    ['a step nobody signed', countersigned('T1.3'), 'not_awaiting'],
    ['a return without a reason', returned('T1.1', { reason: ' ' }), 'reason_required'],
    ['a return by the first person', returned('T1.1', { byId: OFFICER_ID }), 'same_person'],
    ['a second first signature', signed('T1.1'), 'awaiting_approval'],
    ['taking the first signature back', reopened('T1.1'), 'ok'],
  ])('answers to %s', (_name, event, expected) => {
    expect(verdict(event, { events: first, now: hoursAfter(1) })).toBe(expected);
  });

  it('asks for the head where the step does', () => {
    const facts = { 'gate.G4': 'yes' };
    const extra = { facts, events: [signed('T1.3')] };
    expect(verdict(countersigned('T1.3'), extra)).toBe('role_too_low');
    expect(verdict(countersigned('T1.3', { byRole: 'head' }), extra)).toBe('ok');
  });

  it('is late when the second signature is, which then says why unless the first did', () => {
    const now = hoursAfter(30);
    const late = countersigned('T1.1', { at: now });
    expect(verdict(late, { now, events: first })).toBe('late_reason_required');
    const explained = { ...late, lateReason: 'manajer kasus di pengadilan' };
    expect(verdict(explained, { now, events: first })).toBe('ok');
    expect(stepOf('T1.1', { now, events: [...first, explained] })).toMatchObject({
      deadline: { state: 'met_late' },
      late: { lateByMs: 6 * 3_600_000, reason: 'manajer kasus di pengadilan' },
    });
    const said = [signed('T1.1', hoursAfter(26), 'banjir')];
    expect(verdict(late, { now, events: said })).toBe('ok');
    const progress = computeProgress(inputOf(sop, { now, events: first }));
    const actor = { officerId: SUPERVISOR_ID, role: 'case_manager' } as const;
    expect(canCountersign(progress, 'T1.1', actor)).toEqual({ ok: true, needsLateReason: true });
  });

  it('makes what rests on it stale when its confirmation is sent back', () => {
    const chain = sopOf([
      step('T1.1', []),
      step('T1.2', ['T1.1'], { fourEyes: 'head' }),
      step('T1.3', ['T1.2']),
    ]);
    const head = { byRole: 'head' } as const;
    const events = [
      signed('T1.1'),
      signed('T1.2'),
      countersigned('T1.2', head),
      signed('T1.3'),
      reopened('T1.1'),
      signed('T1.1'),
      signed('T1.3'),
      signed('T1.2'),
    ];
    const staleOf = (extra: readonly StepEvent[]) =>
      findStep(computeProgress(inputOf(chain, { events: [...events, ...extra] })), 'T1.3')
        ?.staleBecause;
    expect(staleOf([countersigned('T1.2', head)])).toEqual([]);
    expect(staleOf([returned('T1.2', head)])).toEqual(['T1.2']);
  });

  it('keeps asking to confirm what rests on it while its new signature was sent back', () => {
    const events = [
      signed('T1.3', hoursAfter(1)),
      countersigned('T1.3', { at: hoursAfter(1), byRole: 'head' }),
      signed('T1.7', hoursAfter(2)),
      reopened('T1.3', hoursAfter(3)),
    ];
    const facts = { 'gate.G4': 'yes' };
    const extra = { facts, events, now: hoursAfter(4) };
    expect(stepOf('T1.7', extra).staleBecause).toEqual(['T1.3']);
    const again = {
      ...extra,
      events: [...events, signed('T1.3', hoursAfter(4)), returned('T1.3')],
    };
    expect(stepOf('T1.7', again).staleBecause).toEqual(['T1.3']);
  });
});

describe('a decision that a step does not apply', () => {
  it.each<[string, StepEvent, Partial<SopInput>, string]>([
    ['class C', notApplicable('T1.6', 'true'), {}, 'ok'],
    ['no reason', notApplicable('T1.6', 'true', { reason: '' }), {}, 'reason_required'],
    ['class A that surely applies', notApplicable('T1.1', 'true'), {}, 'surely_applies'],
    ['class A of which it is not known', notApplicable('T1.3', 'unknown'), {}, 'ok'],
    [
      'class A once the condition holds',
      notApplicable('T1.3', 'true'),
      { facts: { 'gate.G4': 'yes' } },
      'surely_applies',
    ],
    ['a condition that was not so', notApplicable('T1.3', 'false'), {}, 'condition_changed'],
    ['a locked step', notApplicable('T1.2', 'true'), {}, 'locked'],
    [
      'a step that is gone already',
      notApplicable('T1.4', 'false'),
      { facts: { 'gate.G4': 'no' } },
      'not_applicable',
    ],
  ])('answers to %s', (_name, event, extra, expected) => {
    expect(verdict(event, extra)).toBe(expected);
  });

  it('takes effect at once for class C and is told apart from a condition and from a skip', () => {
    const extra = { events: [notApplicable('T1.6', 'true')] };
    expect(stepOf('T1.6', extra)).toMatchObject({
      state: 'not_applicable',
      skip: null,
      decision: { byName: OFFICER, reason: 'tidak ada kaitannya', overturned: false },
    });
    expect(stepOf('T1.4', { facts: { 'gate.G4': 'no' } })).toMatchObject({
      state: 'not_applicable',
      decision: null,
    });
  });

  it.each([
    ['class A', notApplicable('T1.3', 'unknown'), 'awaiting_approval'],
    [
      'class B that surely applies, as skipping it would',
      notApplicable('T1.5', 'true'),
      'awaiting_approval',
    ],
    ['class B of which it is not known', notApplicable('T1.4', 'unknown'), 'not_applicable'],
  ])('waits for a second person in %s', (_name, event, state) => {
    expect(stepOf(event.stepId, { events: [event] }).state).toBe(state);
  });

  it('opens what waits for the step once the second person agrees', () => {
    const first = [notApplicable('T1.3', 'unknown')];
    expect(stepOf('T1.7', { events: first }).state).toBe('locked');
    const events = [...first, countersigned('T1.3', { byRole: 'head' })];
    expect(stepOf('T1.7', { events }).state).toBe('available');
    expect(stepOf('T1.3', { events }).decision?.approvedByName).toBe('Contoh Sari');
    const refusal = [...first, returned('T1.3', { byRole: 'head' })];
    expect(stepOf('T1.3', { events: refusal })).toMatchObject({
      state: 'in_progress',
      decision: null,
      returned: { kind: 'not_applicable' },
    });
  });

  it('ends when the condition turns true, and what waits for the step is locked again', () => {
    const events = [
      notApplicable('T1.3', 'unknown'),
      countersigned('T1.3', { byRole: 'head' }),
      notApplicable('T1.4', 'unknown'),
    ];
    const facts = { 'gate.G4': 'yes' };
    expect(stepOf('T1.3', { events, facts })).toMatchObject({
      state: 'available',
      decision: { overturned: true },
    });
    expect(stepOf('T1.4', { events, facts })).toMatchObject({ decision: { overturned: true } });
    expect(stepOf('T1.7', { events, facts }).state).toBe('locked');
    expect(verdict(signed('T1.3'), { events, facts })).toBe('ok');
    const head = { stepId: 'T1.3', at: hoursAfter(0), byId: OFFICER_ID, byName: OFFICER };
    const started = { kind: 'started', ...head } as const;
    expect(stepOf('T1.3', { events: [...events, started], facts })).toMatchObject({
      state: 'in_progress',
      decision: null,
    });
  });

  it('that still waits for the second person ends in the same way', () => {
    const extra = { events: [notApplicable('T1.3', 'unknown')], facts: { 'gate.G4': 'yes' } };
    expect(stepOf('T1.3', extra)).toMatchObject({ state: 'available', awaiting: null });
    expect(verdict(countersigned('T1.3', { byRole: 'head' }), extra)).toBe('not_awaiting');
  });

  it('can be taken back by reopening', () => {
    const events = [notApplicable('T1.6', 'true')];
    expect(verdict(reopened('T1.6'), { events })).toBe('ok');
    expect(stepOf('T1.6', { events: [...events, reopened('T1.6')] })).toMatchObject({
      state: 'in_progress',
      decision: null,
    });
  });

  it('is refused while a deadline set by law may run, and ends when one begins', () => {
    const trigger = { fact: 'legal.reportedAt' };
    const timed = sopOf(
      [step('T1.1', [], { riskClass: 'A', when: foreign })],
      [clock('C1', 'T1.1', { trigger })],
    );
    const decide = [notApplicable('T1.1', 'unknown'), countersigned('T1.1')];
    const started = { 'legal.reportedAt': hoursAfter(0) };
    const quiet = inputOf(timed, { events: decide });
    expect(findStep(computeProgress(quiet), 'T1.1')?.state).toBe('not_applicable');
    const running = findStep(computeProgress({ ...quiet, facts: started }), 'T1.1');
    expect(running).toMatchObject({ state: 'available', decision: { overturned: true } });
    expect(
      checkEvent(inputOf(timed, { facts: started }), notApplicable('T1.1', 'unknown')),
    ).toEqual({
      ok: false,
      code: 'legal_deadline_runs',
    });
  });

  it('waives a service standard only while it holds', () => {
    const soft = sopOf(
      [step('T1.1', [], { when: foreign })],
      [clock('C1', 'T1.1', { kind: 'soft' })],
    );
    const input = inputOf(soft, {
      events: [notApplicable('T1.1', 'unknown')],
      now: hoursAfter(48),
    });
    expect(computeProgress(input).clocks[0]?.state).toBe('waived');
    const facts = { 'gate.G4': 'yes' };
    expect(computeProgress({ ...input, facts }).clocks[0]?.state).toBe('overdue');
  });
});
