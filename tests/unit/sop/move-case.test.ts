import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Sop, SopClock, SopStep } from '../../../shared/domain/sop/definition';
import { computeProgress } from '../../../shared/domain/sop/engine';
import { checkDutiesKept } from '../../../shared/domain/sop/keep-duties';
import { reportMove } from '../../../shared/domain/sop/move-case';
import type { SopDefinition } from '../../../shared/domain/sop/version';
import { shippedForms } from './load-data';
import { clock, hoursAfter, inputOf, signed, sopOf, step } from './sample-sop';

const forms = shippedForms();
const definition = (sop: Sop): SopDefinition => ({ sop, forms });
const hard = { riskClass: 'A' } as const;

function move(from: Sop, to: Sop, extra: Parameters<typeof inputOf>[1] = {}) {
  return reportMove(inputOf(from, extra), definition(from), definition(to));
}

describe('moving a case to another version', () => {
  const from = sopOf([step('T1.1', []), step('T1.2', ['T1.1'])]);

  it('changes nothing when the versions say the same', () => {
    const events = [signed('T1.1')];
    const report = move(from, from, { events });
    expect(report).toMatchObject({
      addedSteps: [],
      removedSteps: [],
      deadlines: [],
      reopened: [],
      hides: [],
    });
    expect(report.signatures).toMatchObject([{ stepId: 'T1.1', becomes: 'stays' }]);
  });

  it('names steps that are new and gone, and keeps the signature of a gone one as history', () => {
    const to = sopOf([step('T1.1', []), step('T1.3', [])]);
    const report = move(from, to, { events: [signed('T1.1'), signed('T1.2')] });
    expect(report.addedSteps).toEqual(['T1.3']);
    expect(report.removedSteps).toEqual(['T1.2']);
    expect(report.signatures).toMatchObject([
      { stepId: 'T1.1', becomes: 'stays' },
      { stepId: 'T1.2', becomes: 'history' },
    ]);
  });

  it('says when a signed step has another form now', () => {
    const onForm = (formId: string) => ({ kind: { kind: 'form', formId } }) as const;
    const old = sopOf([step('T1.1', [], onForm('F-03a'))]);
    const next = sopOf([step('T1.1', [], onForm('F-04'))]);
    const report = move(old, next, { events: [signed('T1.1')] });
    expect(report.signatures).toMatchObject([{ stepId: 'T1.1', becomes: 'form_changed' }]);
  });

  it('shows a deadline that changes', () => {
    const old = sopOf([step('T1.1', [], hard)], [clock('C1', 'T1.1')]);
    const limit = { amount: 48, unit: 'hours' } as const;
    const next = sopOf([step('T1.1', [], hard)], [clock('C1', 'T1.1', { limit })]);
    expect(move(old, next).deadlines).toMatchObject([
      { clockId: 'C1', before: { state: 'running' }, after: { state: 'running' } },
    ]);
  });

  it.each<[string, readonly SopClock[]]>([
    ['is gone', []],
    ['is longer', [clock('C1', 'T1.1', { limit: { amount: 72, unit: 'hours' } })]],
    ['is switched off', [clock('C1', 'T1.1', { kind: 'soft', disabled: true })]],
    ['is only watched', [clock('C1', 'T1.1', { kind: 'track' })]],
    ['waits for another event', [clock('C1', 'T1.1', { trigger: 'service_request' })]],
    ['does not apply', [clock('C1', 'T1.1', { when: { fact: 'gate.G4', is: 'yes' } })]],
  ])('reports the overdue duty of a clock that %s', (_name, clocks) => {
    const old = sopOf([step('T1.1', [], hard)], [clock('C1', 'T1.1')]);
    const next = sopOf([step('T1.1', [], hard)], clocks);
    const late = {
      now: hoursAfter(30),
      facts: { 'gate.G4': 'no' },
      factTimes: { 'gate.G4': hoursAfter(0) },
    };
    expect(move(old, next, late).hides).toMatchObject([{ clockId: 'C1' }]);
  });

  it('never hides an overdue duty, whatever the versions are', () => {
    const stepIds = ['T1.1', 'T1.2', 'T1.3', 'T1.4'];
    const steps: fc.Arbitrary<readonly SopStep[]> = fc
      .subarray(stepIds, { minLength: 1 })
      .map((ids) => ids.map((id) => step(id, [], hard)));
    const sop = steps.chain((made) =>
      fc
        .array(
          fc.record({
            id: fc.constantFrom('C1', 'C2', 'C3'),
            stepId: fc.constantFrom(...made.map(({ id }) => id)),
            amount: fc.integer({ min: 1, max: 96 }),
            kind: fc.constantFrom('hard', 'soft', 'track'),
            trigger: fc.constantFrom('arrival', 'service_request'),
            gated: fc.boolean(),
          }),
          { maxLength: 3 },
        )
        .map((drafts) => {
          const clocks = new Map(
            drafts.map(({ id, stepId, amount, gated, ...rest }) => [
              id,
              clock(id, stepId, {
                ...rest,
                limit: { amount, unit: 'hours' },
                ...(gated ? { when: { fact: 'gate.G4', is: 'yes' } } : {}),
              }),
            ]),
          );
          return sopOf(made, [...clocks.values()]);
        }),
    );
    const events = fc.subarray(stepIds).map((ids) => ids.map((id) => signed(id, hoursAfter(90))));
    const facts = fc.constantFrom({}, { 'gate.G4': 'no' }, { 'gate.G4': 'yes' });
    fc.assert(
      fc.property(sop, sop, events, facts, fc.integer({ min: 0, max: 120 }), (a, b, e, f, h) => {
        const extra = { events: e, facts: f, now: hoursAfter(h) };
        const report = move(a, b, extra);
        const overdue = (one: Sop) =>
          computeProgress(inputOf(one, extra)).clocks.filter(
            ({ state, kind }) => state === 'overdue' && kind !== 'track',
          );
        const after = new Set(overdue(b).map(({ clockId }) => clockId));
        const hidden = new Set(report.hides.map(({ clockId }) => clockId));
        for (const { clockId } of overdue(a)) {
          expect(after.has(clockId) || hidden.has(clockId)).toBe(true);
        }
        expect(report.signatures.map(({ stepId }) => stepId)).toEqual([
          ...new Set(e.map(({ stepId }) => stepId)),
        ]);
      }),
    );
  });
});

describe('a duty of the law', () => {
  const old = sopOf([step('T1.1', [], hard)], [clock('C1', 'T1.1')]);

  it('stays when only its words are written better', () => {
    const title = { id: 'Lapor', en: 'Report' };
    const next = sopOf([step('T1.1', [], { ...hard, title })], [clock('C1', 'T1.1', { title })]);
    expect(checkDutiesKept(next, old)).toEqual([]);
  });

  it.each<[string, Sop]>([
    ['removed', sopOf([step('T1.1', [], hard)])],
    [
      'longer',
      sopOf(
        [step('T1.1', [], hard)],
        [clock('C1', 'T1.1', { limit: { amount: 25, unit: 'hours' } })],
      ),
    ],
    ['soft', sopOf([step('T1.1', [], hard)], [clock('C1', 'T1.1', { kind: 'soft' })])],
    [
      'hidden behind a condition of its step',
      sopOf(
        [step('T1.1', [], { ...hard, when: { fact: 'gate.G4', is: 'yes' } })],
        [clock('C1', 'T1.1')],
      ),
    ],
  ])('cannot be %s by the shelter', (_name, next) => {
    expect(checkDutiesKept(next, old)).not.toEqual([]);
  });
});
