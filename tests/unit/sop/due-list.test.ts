import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseDue, clockStateAt, dueList } from '../../../shared/domain/sop/due-list';
import { computeProgress } from '../../../shared/domain/sop/engine';
import type { SopInput } from '../../../shared/domain/sop/progress';
import { anyCase, later } from './arbitrary-sop';
import {
  clock,
  deferred,
  hoursAfter,
  inputOf,
  notApplicable,
  signed,
  sopOf,
  step,
} from './sample-sop';

const sop = sopOf(
  [
    step('T1.1', [], { riskClass: 'A' }),
    step('T1.2', [], { riskClass: 'A', fourEyes: 'head' }),
    step('T1.3', []),
  ],
  [
    clock('C1', 'T1.1'),
    clock('C2', 'T1.3', { kind: 'soft', limit: { amount: 12, unit: 'hours' } }),
    clock('C3', 'T1.2', { kind: 'track' }),
  ],
);

function dueOfCase(extra: Partial<SopInput> = {}) {
  const input = inputOf(sop, extra);
  return caseDue(input, computeProgress(input), null);
}

describe('what one case owes', () => {
  it('is told from kept instants at any moment as evaluating it again would', () => {
    fc.assert(
      fc.property(anyCase, fc.nat(100), (input, hours) => {
        const kept = caseDue(input, computeProgress(input), null);
        const now = later(input.now, hours);
        const anew = computeProgress({ ...input, now });
        if (kept.validUntil !== null && kept.validUntil <= now) return;
        const told = kept.clocks.map((one) => [one.clockId, clockStateAt(one, kept.latest, now)]);
        const open = anew.clocks
          .filter(({ kind, state }) => kind !== 'track' && /^(running|soon|overdue)$/.test(state))
          .map(({ clockId, state }) => [clockId, state]);
        expect(told).toEqual(open);
        expect(caseDue({ ...input, now }, anew, null).waiting).toEqual(kept.waiting);
      }),
      { numRuns: 300 },
    );
  });

  it('leaves out duties of others and what is met', () => {
    const { clocks } = dueOfCase({ events: [signed('T1.3')] });
    expect(clocks.map(({ clockId }) => clockId)).toEqual(['C1']);
  });

  it('holds until something put off comes back', () => {
    expect(dueOfCase().validUntil).toBeNull();
    const { validUntil, clocks } = dueOfCase({ events: [deferred('T1.1', '2026-11-27')] });
    expect(validUntil).toBe('2026-11-26T17:00:00.000Z');
    expect(clocks).toHaveLength(2);
  });

  it('names what waits for whom', () => {
    const back = sopOf([step('T1.1', [], { when: { fact: 'gate.G4', is: 'yes' } })]);
    const input = inputOf(back, {
      facts: { 'gate.G4': 'yes' },
      events: [notApplicable('T1.1', 'unknown')],
    });
    expect(caseDue(input, computeProgress(input), null).waiting).toEqual([
      { stepId: 'T1.1', why: 'back', approver: null },
    ]);
    expect(dueOfCase({ events: [signed('T1.2')] }).waiting).toEqual([
      { stepId: 'T1.2', why: 'approval', approver: 'head' },
    ]);
  });
});

describe('what is due over all cases', () => {
  const cases = ['b', 'a'].map((caseId) => ({ caseId, ...dueOfCase() }));

  it('groups by how it stands, the earliest first, and counts more than it shows', () => {
    const list = dueList(cases, hoursAfter(13), 1);
    expect(list.totals).toEqual({ overdue: 2, soon: 0, running: 2, waiting: 0 });
    expect(list.overdue).toMatchObject([{ caseId: 'a', clockId: 'C2', dueAt: hoursAfter(12) }]);
    expect(list.running).toMatchObject([{ caseId: 'a', clockId: 'C1' }]);
  });

  it('is not set back with the clock of the computer', () => {
    const ahead = { caseId: 'c', ...dueOfCase({ events: [signed('T1.3', hoursAfter(30))] }) };
    expect(dueList([ahead], hoursAfter(1), 5).totals).toMatchObject({ overdue: 1, running: 0 });
  });
});
