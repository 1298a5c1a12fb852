import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerValue } from '../../../shared/domain/facts/answer';
import { type RecordedValue, storyAskings } from '../../../shared/domain/kindness/story-askings';

const FIRST = '2026-11-23T02:00:00.000Z';
const LATER = '2026-11-24T02:00:00.000Z';

function told(
  key: string,
  value: AnswerValue,
  source = 'step:T1.3',
  recordedAt = FIRST,
): RecordedValue {
  return { key, value, source, recordedAt };
}

const namesOf = (values: readonly RecordedValue[]) =>
  storyAskings(values).map(({ kind, stepId, at }) => `${kind} ${stepId} ${at}`);

describe('how often the story was asked for', () => {
  it.each<[string, RecordedValue[], string[]]>([
    ['nothing told', [told('health.complaint', 'mual')], []],
    [
      'one signature is one asking, however many questions it had',
      [told('narrative.chronology', 'a'), told('narrative.when', { unanswered: 'refused' })],
      [`step T1.3 ${FIRST}`],
    ],
    ['what was not asked is no asking', [told('narrative.when', { unanswered: 'not_asked' })], []],
    [
      'a correction of the answer is another',
      [told('narrative.when', 'a'), told('narrative.when', 'b', 'step:T1.3', LATER)],
      [`step T1.3 ${FIRST}`, `step T1.3 ${LATER}`],
    ],
    [
      'in the order of time, the intake too',
      [
        told('narrative.when', 'a', 'step:T3.1', LATER),
        told('narrative.chronology', 'a', 'intake'),
      ],
      [`intake null ${FIRST}`, `step T3.1 ${LATER}`],
    ],
    [
      'a statement to the police at its own time, however often it was written down',
      [
        told('legal.bapAt', LATER, 'step:T6.3', '2026-11-25T02:00:00.000Z'),
        told('legal.bapAt', LATER, 'step:T6.4', '2026-11-26T02:00:00.000Z'),
      ],
      [`statement null ${LATER}`],
    ],
    ['a statement whose time is not known', [told('legal.bapAt', { unanswered: 'unknown' })], []],
  ])('%s', (_name, values, expected) => {
    expect(namesOf(values)).toEqual(expected);
  });

  it('does not depend on the order of the records, nor on what was told', () => {
    const values = fc.array(
      fc.record({
        key: fc.constantFrom('narrative.when', 'narrative.place', 'health.complaint'),
        value: fc.string(),
        source: fc.constantFrom('intake', 'step:T1.3', 'step:T3.1'),
        recordedAt: fc.constantFrom(FIRST, LATER),
      }),
    );
    fc.assert(
      fc.property(values, (records) => {
        const here = new Set(namesOf(records));
        expect(new Set(namesOf(records.toReversed()))).toEqual(here);
        expect(new Set(namesOf(records.map((one) => ({ ...one, value: 'x' }))))).toEqual(here);
      }),
    );
  });
});
