import { describe, expect, it } from 'vitest';
import { checkSop } from '../../../shared/domain/sop/check-sop';
import { MAX_DATA_DEPTH } from '../../../shared/domain/sop/data-shape';
import { sopSchema } from '../../../shared/domain/sop/definition';
import { parseSop } from '../../../shared/domain/sop/parse-definition';
import { shippedForms } from './load-data';
import { clock, rawSopOf, sopOf, step } from './sample-sop';

const forms = shippedForms();

describe('checkSop', () => {
  it('finds nothing wrong with a sound SOP', () => {
    expect(checkSop(sopOf([step('T1.1', []), step('T1.2', ['T1.1'])]), forms)).toEqual([]);
  });

  it.each([
    [
      'a duplicate id',
      sopOf([step('T1.1', []), step('T1.1', [])]),
      { path: 'stages.0.steps.1.id', reason: 'duplicate id T1.1' },
    ],
    [
      'a prerequisite that does not exist',
      sopOf([step('T1.1', ['T9.9'])]),
      { path: 'stages.0.steps.0.requires.0', reason: 'unknown step T9.9' },
    ],
    [
      'a form that does not exist',
      sopOf([step('T1.1', [], { kind: { kind: 'form', formId: 'F-99' } })]),
      { path: 'stages.0.steps.0.kind.formId', reason: 'unknown form F-99' },
    ],
    [
      'a fact that nobody records',
      sopOf([step('T1.1', [], { when: { not: { fact: 'victim.shoeSize', is: 'x' } } })]),
      { path: 'stages.0.steps.0.when', reason: 'unknown fact victim.shoeSize' },
    ],
    [
      'an answer that a question does not have',
      sopOf([step('T1.1', [], { when: { fact: 'screening.purpose', includes: 'TU99' } })]),
      { path: 'stages.0.steps.0.when', reason: 'screening.purpose never has the answer TU99' },
    ],
    [
      'a clock without its step',
      sopOf([step('T1.1', [])], [clock('C1', 'T7.1')]),
      { path: 'clocks.0.stepId', reason: 'unknown step T7.1' },
    ],
    [
      'a duty set by law on a step that can be skipped',
      sopOf([step('T1.1', [], { riskClass: 'B' })], [clock('C1', 'T1.1')]),
      { path: 'clocks.0.stepId', reason: 'hard clock on step T1.1, which can be skipped' },
    ],
    [
      'a step under the wrong stage',
      sopOf([step('T2.1', [])]),
      { path: 'stages.0.steps.0.id', reason: 'step T2.1 does not belong to stage T1' },
    ],
    [
      'urgency that adds a prerequisite',
      sopOf([
        step('T1.1', []),
        step('T1.2', [], {
          urgent: { when: { fact: 'gate.G1', is: 'yes' }, requires: ['T1.1'], order: 1 },
        }),
      ]),
      {
        path: 'stages.0.steps.1.urgent.requires.0',
        reason: 'T1.1 is not among the ordinary prerequisites',
      },
    ],
  ])('refuses %s with its path and reason', (_name, sop, problem) => {
    expect(checkSop(sop, forms)).toEqual([problem]);
  });

  it('names every step of a circle of prerequisites', () => {
    const sop = sopOf([step('T1.1', []), step('T1.2', ['T1.3']), step('T1.3', ['T1.2'])]);
    expect(checkSop(sop, forms).map((problem) => problem.path)).toEqual([
      'stages.0.steps.1.requires',
      'stages.0.steps.2.requires',
    ]);
  });

  it('refuses a gate whose fact belongs to another gate', () => {
    const raw = rawSopOf([step('T1.1', [])]);
    const gates = raw.gates.map((gate) => ({ ...gate, factKey: 'gate.G2' }));
    expect(checkSop(sopSchema.parse({ ...raw, gates }), forms)).toEqual([
      { path: 'gates.0.factKey', reason: 'gate G1 needs gate.G1' },
    ]);
  });
});

describe('parseSop', () => {
  function problemsOf(raw: unknown) {
    const parsed = parseSop(raw);
    return parsed.ok ? [] : parsed.problems;
  }

  it('refuses a deadline without a known event, with its path', () => {
    const raw = rawSopOf([step('T1.1', [])], [{ ...clock('C1', 'T1.1'), trigger: 'full_moon' }]);
    expect(problemsOf(raw).map((problem) => problem.path)).toEqual(['clocks.0.trigger']);
  });

  it.each([
    ['a key it does not know', { ...step('T1.1', []), script: 'x' }, 'stages.0.steps.0'],
    [
      'a missing English text',
      { ...step('T1.1', []), title: { id: 'Contoh' } },
      'stages.0.steps.0.title.en',
    ],
    ['a step without a basis', { ...step('T1.1', []), basis: [] }, 'stages.0.steps.0.basis'],
    [
      'a risk class it does not know',
      { ...step('T1.1', []), riskClass: 'D' },
      'stages.0.steps.0.riskClass',
    ],
  ])('refuses %s', (_name, badStep, path) => {
    expect(problemsOf(rawSopOf([badStep])).map((problem) => problem.path)).toEqual([path]);
  });

  it.each([[null], [undefined], ['text'], [42], [[]], [{ stages: 'none' }]])(
    'refuses %j without throwing',
    (raw) => {
      expect(problemsOf(raw).length).toBeGreaterThan(0);
    },
  );

  it('refuses 10,000 steps, deep nesting and multiplying aliases fast', () => {
    const started = performance.now();
    const flood = rawSopOf(
      Array.from({ length: 10_000 }, (_, index) => step(`T1.${index % 9999}`, [])),
    );
    expect(problemsOf(flood)).toEqual([{ path: 'stages', reason: 'more than 2000 steps' }]);

    let deep: unknown = { fact: 'gate.G1', is: 'yes' };
    for (let level = 0; level < 100_000; level += 1) deep = { not: deep };
    const nested = rawSopOf([{ ...step('T1.1', []), when: deep }]);
    expect(problemsOf(nested)[0]?.reason).toBe(`nested deeper than ${MAX_DATA_DEPTH} levels`);

    let bomb: unknown[] = ['x'];
    for (let level = 0; level < 30; level += 1) bomb = [bomb, bomb, bomb, bomb];
    expect(problemsOf({ stages: [], bomb })[0]?.reason).toMatch(/^more than .* values$/);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
