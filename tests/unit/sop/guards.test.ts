import { describe, expect, it } from 'vitest';
import { computeProgress } from '../../../shared/domain/sop/engine';
import { canSign, canSkip, checkEvent } from '../../../shared/domain/sop/guards';
import type { SopInput } from '../../../shared/domain/sop/progress';
import { type StepEvent, stepEventSchema } from '../../../shared/domain/sop/step-event';
import {
  clock,
  hoursAfter,
  inputOf,
  OFFICER,
  OFFICER_ID,
  reopened,
  signed,
  skipped,
  sopOf,
  step,
} from './sample-sop';

const sop = sopOf(
  [
    step('T1.1', [], { riskClass: 'A' }),
    step('T1.2', ['T1.1'], { riskClass: 'B' }),
    step('T1.3', [], { riskClass: 'C', when: { fact: 'gate.G4', is: 'yes' } }),
  ],
  [clock('C1', 'T1.1')],
);

function verdict(event: StepEvent, extra: Partial<SopInput> = {}): string {
  const result = checkEvent(inputOf(sop, extra), event);
  return result.ok ? 'ok' : result.code;
}

const first = [signed('T1.1')];
const late = hoursAfter(25);
const skippedB = skipped('T1.2');
const approved = (name: string): StepEvent => ({ ...skippedB, approvedByName: name });

describe('checkEvent', () => {
  it.each<[string, StepEvent, Partial<SopInput>, string]>([
    ['signing an open step', signed('T1.1'), {}, 'ok'],
    ['signing a step that does not exist', signed('T9.9'), {}, 'unknown_step'],
    ['signing a locked step', signed('T1.2'), {}, 'locked'],
    ['signing twice', signed('T1.1'), { events: first }, 'already_signed'],
    ['signing a skipped step', signed('T1.3'), { events: [skipped('T1.3')] }, 'already_skipped'],
    [
      'signing what does not apply',
      signed('T1.3'),
      { facts: { 'gate.G4': 'no' } },
      'not_applicable',
    ],
    ['signing in the future', signed('T1.1', late), {}, 'in_the_future'],
    ['signing late without a reason', signed('T1.1', late), { now: late }, 'late_reason_required'],
    [
      'signing late with a blank reason',
      signed('T1.1', late, ' '),
      { now: late },
      'late_reason_required',
    ],
    ['signing late with a reason', signed('T1.1', late, 'banjir'), { now: late }, 'ok'],
    ['skipping safety, consent or a legal duty', skipped('T1.1'), {}, 'never_skipped'],
    ['skipping a step of class C with a reason', skipped('T1.3'), {}, 'ok'],
    ['skipping without a note', { ...skippedB, stepId: 'T1.3', note: ' ' }, {}, 'note_required'],
    ['skipping class B without approval', skippedB, { events: first }, 'approval_required'],
    ['approving one’s own skip', approved(OFFICER), { events: first }, 'approval_by_same_person'],
    ['skipping class B with approval', approved('Contoh Sari'), { events: first }, 'ok'],
    ['skipping a locked step', approved('Contoh Sari'), {}, 'locked'],
    ['reopening what was never signed', reopened('T1.1'), {}, 'not_settled'],
    ['reopening a signed step', reopened('T1.1'), { events: first }, 'ok'],
    ['reopening a skipped step', reopened('T1.3'), { events: [skipped('T1.3')] }, 'ok'],
    [
      'reopening without a reason',
      { ...reopened('T1.1'), reason: '' },
      { events: first },
      'reason_required',
    ],
    [
      'confirming a signature whose prerequisite was reopened',
      signed('T1.2'),
      { events: [...first, signed('T1.2'), reopened('T1.1'), signed('T1.1')] },
      'ok',
    ],
  ])('%s', (_name, event, extra, expected) => {
    expect(verdict(event, extra)).toBe(expected);
  });

  it('starts a step once', () => {
    const started: StepEvent = {
      kind: 'started',
      stepId: 'T1.1',
      at: hoursAfter(0),
      byId: OFFICER_ID,
      byName: OFFICER,
    };
    expect(verdict(started)).toBe('ok');
    expect(verdict(started, { events: [started] })).toBe('already_started');
  });
});

describe('canSign and canSkip', () => {
  it('say beforehand what will be asked for', () => {
    const input = inputOf(sop, { now: late });
    const progress = computeProgress(input);
    expect(canSign(progress, 'T1.1')).toEqual({ ok: true, needsLateReason: true });
    expect(canSkip(input.sop, progress, 'T1.1')).toEqual({ ok: false, code: 'never_skipped' });
    expect(canSkip(input.sop, progress, 'T1.3')).toEqual({ ok: true, needsApproval: false });
    expect(canSkip(input.sop, progress, 'T9.9')).toEqual({ ok: false, code: 'unknown_step' });
  });
});

describe('the step event schema', () => {
  it.each([
    ['an unknown kind', { kind: 'deleted', stepId: 'T1.1', at: hoursAfter(0), byName: OFFICER }],
    ['a local time', { ...signed('T1.1'), at: '2026-11-24T09:20:00+07:00' }],
    ['a nameless signature', { ...signed('T1.1'), byName: '' }],
    ['an unknown reason code', { ...skippedB, reasonCode: 'busy' }],
    ['an extra key', { ...signed('T1.1'), colour: 'x' }],
    ['an endless reason', { ...reopened('T1.1'), reason: 'x'.repeat(2001) }],
  ])('refuses %s', (_name, raw) => {
    expect(stepEventSchema.safeParse(raw).success).toBe(false);
  });
});
