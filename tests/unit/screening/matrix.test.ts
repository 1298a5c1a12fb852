import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  evaluateMatrix,
  MEANS_CODES,
  type MatrixInput,
  PROCESS_CODES,
  PURPOSE_CODES,
} from '../../../shared/domain/screening/matrix';

type Columns = Omit<MatrixInput, 'isMinor'>;
const open = { process: undefined, means: undefined, purpose: undefined };
const none = { process: ['none'], means: ['none'], purpose: ['none'] };
const full = { process: ['PR1'], means: ['CA6'], purpose: ['TU2'] };

describe('the matrix of an adult', () => {
  it.each<[string, Columns, string, string]>([
    ['one item in each column', full, 'fulfilled', 'strong'],
    ['no means found', { ...full, means: ['none'] }, 'partial', 'some'],
    ['only a process found', { ...none, process: ['PR3'] }, 'partial', 'some'],
    ['means not asked', { ...full, means: undefined }, 'not_enough_information', 'some'],
    [
      'means refused',
      { ...full, means: { unanswered: 'refused' } },
      'not_enough_information',
      'some',
    ],
    ['an empty column', { ...full, means: [] }, 'not_enough_information', 'some'],
    ['nothing asked', open, 'not_enough_information', 'none'],
    ['nothing found anywhere', none, 'not_fulfilled', 'none'],
    ['one column still open', { ...none, purpose: undefined }, 'not_enough_information', 'none'],
    ['an item beside "none"', { ...full, means: ['none', 'CA4'] }, 'fulfilled', 'strong'],
    ['a code that does not exist', { ...full, means: ['CA99'] }, 'not_enough_information', 'some'],
    [
      'only an ILO indicator',
      { ...none, iloIndicators: ['debt_bondage'] },
      'not_fulfilled',
      'some',
    ],
  ])('with %s is %s', (_name, columns, result, indicated) => {
    expect(evaluateMatrix({ ...columns, isMinor: 'no' })).toMatchObject({ result, indicated });
  });
});

describe('the matrix of a child', () => {
  it('needs no means for protection, and says that the charge may differ', () => {
    const result = evaluateMatrix({ ...full, means: ['none'], isMinor: 'yes' });
    expect(result).toMatchObject({ result: 'fulfilled', indicated: 'strong', rule: 'child' });
    expect(result.reasons).toEqual(
      expect.arrayContaining(['child_means_not_needed', 'child_charge_may_differ']),
    );
    expect(result.reasons).not.toContain('means_absent');
  });

  it('still needs process and purpose', () => {
    const child = { means: ['CA6'], isMinor: 'yes' } as const;
    expect(evaluateMatrix({ ...child, process: ['PR1'], purpose: ['none'] }).result).toBe(
      'partial',
    );
    expect(evaluateMatrix({ ...child, process: ['none'], purpose: ['none'] })).toMatchObject({
      result: 'not_fulfilled',
      indicated: 'some',
    });
  });

  it('is the rule while the age is in doubt', () => {
    const result = evaluateMatrix({ ...full, means: undefined, isMinor: 'unknown' });
    expect(result).toMatchObject({ rule: 'child', result: 'fulfilled' });
    expect(result.reasons).toContain('age_unknown_treated_as_child');
  });
});

describe('every matrix', () => {
  const column = (codes: readonly string[]) =>
    fc.option(fc.subarray([...codes, 'none']), { nil: undefined });
  const inputs = fc.record({
    process: column(PROCESS_CODES),
    means: column(MEANS_CODES),
    purpose: column(PURPOSE_CODES),
    isMinor: fc.constantFrom('yes', 'no', 'unknown'),
  }) satisfies fc.Arbitrary<MatrixInput>;

  it('does not depend on the order of the ticks', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const turned = {
          ...input,
          process: input.process?.toReversed(),
          means: input.means?.toReversed(),
          purpose: input.purpose?.toReversed(),
        };
        expect(evaluateMatrix(turned)).toEqual(evaluateMatrix(input));
      }),
    );
  });

  it('never weakens an indication when one more item is ticked', () => {
    const strength = ['none', 'some', 'strong'];
    fc.assert(
      fc.property(inputs, fc.constantFrom(...PURPOSE_CODES), (input, code) => {
        const more = { ...input, purpose: [...(input.purpose ?? []), code] };
        expect(strength.indexOf(evaluateMatrix(more).indicated)).toBeGreaterThanOrEqual(
          strength.indexOf(evaluateMatrix(input).indicated),
        );
      }),
    );
  });
});
