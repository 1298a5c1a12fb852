import { describe, expect, it } from 'vitest';
import { namePath } from '../../../renderer/features/sop-versions/versions/diff-words';
import { problemWords } from '../../../renderer/features/sop-versions/editor/problem-words';
import { type Sop, stepsOf } from '../../../shared/domain/sop/definition';
import {
  addStep,
  mayRemoveStep,
  nextStepId,
  placeOfProblem,
  removeStep,
  shiftStep,
} from '../../../shared/domain/sop/edit';
import { checkSopDefinition, type SopDefinition } from '../../../shared/domain/sop/version';
import { shippedDefinition } from './sample-definition';
import { clock, sopOf, step } from './sample-sop';

const { forms } = shippedDefinition();
const definition = (sop: Sop): SopDefinition => ({ sop, forms });
const idsOf = ({ sop }: SopDefinition) => stepsOf(sop).map(({ id }) => id);

const base = definition(
  sopOf(
    [step('T1.1', []), step('T1.2', ['T1.1']), step('T1.4', ['T1.2', 'T1.1'])],
    [clock('C1', 'T1.2', { kind: 'soft' })],
  ),
);

describe('editing a version', () => {
  it('removes a step with its service standard, and no other step waits for it', () => {
    const left = removeStep(base, 'T1.2');
    expect(idsOf(left)).toEqual(['T1.1', 'T1.4']);
    expect(left.sop.clocks).toEqual([]);
    expect(stepsOf(left.sop)[1]?.requires).toEqual(['T1.1']);
    expect(checkSopDefinition(left)).toEqual([]);
  });

  it('never removes the only step of a stage or one that carries a deadline of the law', () => {
    const one = sopOf([step('T1.1', [])]);
    const duty = sopOf(
      [step('T1.1', [], { riskClass: 'A' }), step('T1.2', [])],
      [clock('C1', 'T1.1')],
    );
    expect(mayRemoveStep(one, 'T1.1')).toBe(false);
    expect(mayRemoveStep(duty, 'T1.1')).toBe(false);
    expect(mayRemoveStep(duty, 'T1.2')).toBe(true);
  });

  it('gives a new step an id above all others of its stage', () => {
    const [stage] = base.sop.stages;
    if (stage === undefined) throw new Error('a stage');
    expect(nextStepId(stage)).toBe('T1.5');
    const more = addStep(base, 'T1', step('T1.5', []));
    expect(idsOf(more).at(-1)).toBe('T1.5');
  });

  it('moves a step by one place, and the first one no further', () => {
    expect(idsOf(shiftStep(base, 'T1.2', -1))).toEqual(['T1.2', 'T1.1', 'T1.4']);
    expect(idsOf(shiftStep(base, 'T1.1', -1))).toEqual(idsOf(base));
  });

  it('says of a problem which step or deadline it is in', () => {
    expect(placeOfProblem(base, 'sop.stages.0.steps.2.requires.0')).toBe('T1.4');
    expect(placeOfProblem(base, 'sop.clocks.0.stepId')).toBe('C1');
    expect(placeOfProblem(base, 'forms.F-04.x')).toBe('forms.F-04.x');
  });
});

describe('the words of a problem', () => {
  it('are found for what the checks say, and anything else is told as it is', () => {
    expect(problemWords('unknown step T9.9')).toEqual({
      kind: 'unknownStep',
      id: 'T9.9',
      answer: '',
    });
    const circle = checkSopDefinition(
      definition(sopOf([step('T1.1', ['T1.2']), step('T1.2', ['T1.1'])])),
    );
    expect(circle.map(({ reason }) => problemWords(reason).kind)).toEqual(['circle', 'circle']);
    expect(problemWords('something new').kind).toBe('other');
  });
});

describe('the place of a change', () => {
  it.each([
    ['title.id', { word: 'title', language: 'id', item: null }],
    ['requires[0]', { word: 'requires', language: null, item: null }],
    ['limit.amount', { word: 'amount', language: null, item: null }],
    [
      'sections[a].fields[health.allergies].options[yes].label.en',
      { word: 'label', language: 'en', item: 'yes' },
    ],
    ['consents[0]', { word: null, language: null, item: null }],
  ])('%s is put into words', (path, expected) => {
    expect(namePath(path)).toEqual(expected);
  });
});
