import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Condition,
  conditionSchema,
  evaluateCondition,
  type Facts,
  testsOf,
} from '../../../shared/domain/sop/condition';

const yes: Condition = { fact: 'gate.G1', is: 'yes' };

describe('a condition', () => {
  it.each<[string, Condition, Facts, string]>([
    ['a fact nobody asked about is unknown, not false', yes, {}, 'unknown'],
    ['an empty text is unknown', yes, { 'gate.G1': ' ' }, 'unknown'],
    ['a refused answer is unknown', yes, { 'gate.G1': { unanswered: 'refused' } }, 'unknown'],
    ['the answer "unknown" is unknown', yes, { 'gate.G1': 'unknown' }, 'unknown'],
    ['an equal answer is true', yes, { 'gate.G1': 'yes' }, 'true'],
    ['another answer is false', yes, { 'gate.G1': 'no' }, 'false'],
    ['one may ask for "unknown" itself', { fact: 'a', is: 'unknown' }, { a: 'unknown' }, 'true'],
    ['isNot of a missing fact is unknown', { fact: 'a', isNot: 'x' }, {}, 'unknown'],
    ['isNot turns equal around', { fact: 'a', isNot: 'x' }, { a: 'y' }, 'true'],
    ['a list that holds the code', { fact: 'a', includes: 'TU1' }, { a: ['TU2', 'TU1'] }, 'true'],
    ['a list without the code', { fact: 'a', includes: 'TU1' }, { a: ['TU2'] }, 'false'],
    ['an empty list is unknown', { fact: 'a', includes: 'TU1' }, { a: [] }, 'unknown'],
    ['at least counts the limit in', { fact: 'a', atLeast: 18 }, { a: 18 }, 'true'],
    ['at least below the limit', { fact: 'a', atLeast: 18 }, { a: 17 }, 'false'],
    ['at least of a text is unknown', { fact: 'a', atLeast: 18 }, { a: '19' }, 'unknown'],
    ['a false part decides "all"', { all: [yes, { fact: 'b', is: 1 }] }, { b: 2 }, 'false'],
    ['a true part decides "any"', { any: [yes, { fact: 'b', is: 1 }] }, { b: 1 }, 'true'],
    [
      'an unknown part leaves "all" open',
      { all: [yes, { fact: 'b', is: 1 }] },
      { b: 1 },
      'unknown',
    ],
    [
      'an unknown part leaves "any" open',
      { any: [yes, { fact: 'b', is: 1 }] },
      { b: 2 },
      'unknown',
    ],
    ['not of unknown is unknown', { not: yes }, {}, 'unknown'],
    ['known needs a fact', { fact: 'a', known: true }, {}, 'unknown'],
    ['known of an answer', { fact: 'a', known: true }, { a: 'no' }, 'true'],
    ['known of a refusal', { fact: 'a', known: true }, { a: { unanswered: 'refused' } }, 'unknown'],
    ['known of "unknown"', { fact: 'a', known: true }, { a: 'unknown' }, 'unknown'],
    ['known of a person', { fact: 'a', known: true }, { a: { person: { name: 'x' } } }, 'true'],
    ['known of empty rows', { fact: 'a', known: true }, { a: { rows: [{}] } }, 'unknown'],
    ['not known, once it is known', { not: { fact: 'a', known: true } }, { a: 1 }, 'false'],
    ['no word is a person', { fact: 'a', is: 'x' }, { a: { person: { name: 'x' } } }, 'unknown'],
    ['nor is it not one', { fact: 'a', isNot: 'x' }, { a: { rows: [{ b: 'x' }] } }, 'unknown'],
    [
      'rows include no code',
      { fact: 'a', includes: 'x' },
      { a: { rows: [{ b: 'x' }] } },
      'unknown',
    ],
    ['a name of the object prototype is no fact', { fact: 'constructor', is: 'x' }, {}, 'unknown'],
  ])('%s', (_name, condition, facts, expected) => {
    expect(evaluateCondition(condition, facts)).toBe(expected);
  });

  it('lists every fact it reads with what it is compared with', () => {
    const condition: Condition = { all: [yes, { not: { any: [{ fact: 'b', atLeast: 3 }] } }] };
    expect(testsOf(condition)).toEqual([
      { fact: 'gate.G1', literal: 'yes' },
      { fact: 'b', literal: 3 },
    ]);
  });

  it.each([
    ['a misspelt operator', { fact: 'a', equals: 'x' }],
    ['two operators at once', { fact: 'a', is: 'x', isNot: 'y' }],
    ['an empty list of parts', { all: [] }],
    ['no fact', { is: 'x' }],
    ['known to be absent', { fact: 'a', known: false }],
  ])('refuses %s', (_name, raw) => {
    expect(conditionSchema.safeParse(raw).success).toBe(false);
  });

  it('never changes a settled truth when another fact is added', () => {
    const keys = fc.constantFrom('a', 'b', 'c');
    const leaf = fc.oneof(
      fc.record({ fact: keys, is: fc.constantFrom('yes', 'no') }),
      fc.record({ fact: keys, known: fc.constant(true as const) }),
    );
    const { node } = fc.letrec<{ node: Condition }>((tie) => ({
      node: fc.oneof(
        { depthSize: 'small' },
        leaf,
        fc.record({ all: fc.array(tie('node'), { minLength: 1, maxLength: 3 }) }),
        fc.record({ any: fc.array(tie('node'), { minLength: 1, maxLength: 3 }) }),
        fc.record({ not: tie('node') }),
      ),
    }));
    const answers = fc.dictionary(keys, fc.constantFrom('yes', 'no'));
    fc.assert(
      fc.property(node, answers, keys, (condition, facts, key) => {
        const before = evaluateCondition(condition, facts);
        const after = evaluateCondition(condition, { [key]: 'yes', ...facts });
        expect(before === 'unknown' || after === before).toBe(true);
      }),
    );
  });
});
