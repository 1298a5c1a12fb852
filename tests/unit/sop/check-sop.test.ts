import { describe, expect, it } from 'vitest';
import { checkSop } from '../../../shared/domain/sop/check-sop';
import { MAX_DATA_DEPTH } from '../../../shared/domain/sop/data-shape';
import { type Sop, sopSchema } from '../../../shared/domain/sop/definition';
import { parseSop } from '../../../shared/domain/sop/parse-definition';
import { shippedForms } from './load-data';
import { clock, rawSopOf, sopOf, step } from './sample-sop';

const forms = shippedForms();

/** As the schema would not let it be written in a file. */
function switchedOff(sop: Sop): Sop {
  return { ...sop, clocks: sop.clocks.map((one) => ({ ...one, disabled: true })) };
}

describe('checkSop', () => {
  it('finds nothing wrong with a sound SOP', () => {
    const task = { kind: { kind: 'task' }, fourEyes: 'head', riskClass: 'A' } as const;
    const steps = [step('T1.1', [], { papers: ['F-01'] }), step('T1.2', ['T1.1'], task)];
    const clocks = [
      clock('C1', 'T1.2', { trigger: { signed: 'T1.1' } }),
      clock('C2', 'T1.2', { trigger: { fact: 'arrival.at' } }),
    ];
    expect(checkSop(sopOf(steps, clocks), forms)).toEqual([]);
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
      'a clock that starts from a fact no form asks for',
      sopOf(
        [step('T1.1', [], { riskClass: 'A' })],
        [clock('C1', 'T1.1', { trigger: { fact: 'legal.fullMoonAt' } })],
      ),
      { path: 'clocks.0.trigger', reason: 'no form asks for legal.fullMoonAt' },
    ],
    [
      'a clock that starts from an answer which is no date',
      sopOf(
        [step('T1.1', [], { riskClass: 'A' })],
        [clock('C1', 'T1.1', { trigger: { fact: 'screening.decision' } })],
      ),
      { path: 'clocks.0.trigger', reason: 'screening.decision is neither a day nor an instant' },
    ],
    [
      'a clock that starts from the sign-off of a step that does not exist',
      sopOf(
        [step('T1.1', [], { riskClass: 'A' })],
        [clock('C1', 'T1.1', { trigger: { signed: 'T9.9' } })],
      ),
      { path: 'clocks.0.trigger', reason: 'unknown step T9.9' },
    ],
    [
      'a clock that its own step would start',
      sopOf(
        [step('T1.1', [], { riskClass: 'A' })],
        [clock('C1', 'T1.1', { trigger: { signed: 'T1.1' } })],
      ),
      {
        path: 'clocks.0.trigger',
        reason: 'the sign-off of T1.1 would both start and end it',
      },
    ],
    [
      'a paper that is no form',
      sopOf([step('T1.1', [], { papers: ['F-01', 'F-99'] })]),
      { path: 'stages.0.steps.0.papers.1', reason: 'unknown form F-99' },
    ],
    [
      'four eyes on the intake, which signs itself',
      sopOf([step('T1.1', [], { fourEyes: 'head' })]),
      { path: 'stages.0.steps.0.fourEyes', reason: 'a step of kind intake signs itself' },
    ],
    [
      'four eyes on a packet, which a second person issues anyway',
      sopOf([
        step('T1.1', [], { kind: { kind: 'referral', profiles: ['contoh'] }, fourEyes: 'head' }),
      ]),
      { path: 'stages.0.steps.0.fourEyes', reason: 'a step of kind referral signs itself' },
    ],
    [
      'a clock of law that somebody switched off in the editor',
      switchedOff(sopOf([step('T1.1', [], { riskClass: 'A' })], [clock('C1', 'T1.1')])),
      { path: 'clocks.0.disabled', reason: 'a clock set by law cannot be switched off' },
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

  it('refuses a clock of law that is switched off, with its path', () => {
    const raw = rawSopOf([step('T1.1', [])], [{ ...clock('C1', 'T1.1'), disabled: true }]);
    expect(problemsOf(raw).map((problem) => problem.path)).toEqual(['clocks.0.disabled']);
  });

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
