import { describe, expect, it } from 'vitest';
import { screeningResult } from '../../../shared/domain/screening/explain-screening';
import { stepsOf } from '../../../shared/domain/sop/definition';
import { SAMPLE_CASES } from '../../fixtures/cases';
import type { Point, SampleCase } from '../../fixtures/cases/case';
import { shippedSop } from './load-data';
import { openSteps } from './walk';
import { stateOf, staysOpen, walkCase, type WalkedCase } from './walk-case';

const sop = shippedSop();

function statesOf({ progress }: WalkedCase, stepIds: readonly string[]) {
  return Object.fromEntries(stepIds.map((id) => [id, stateOf(progress, id)]));
}

function all<State>(stepIds: readonly string[], state: State) {
  return Object.fromEntries(stepIds.map((id) => [id, state]));
}

function clocksThatRan({ progress }: WalkedCase) {
  return Object.fromEntries(
    progress.clocks
      .filter(({ state }) => state !== 'waiting' && state !== 'not_applicable')
      .map(({ clockId, state }) => [clockId, state]),
  );
}

function branchesThatApply({ progress }: WalkedCase) {
  const applying = new Set(
    progress.steps.filter(({ applies }) => applies === 'true').map(({ stepId }) => stepId),
  );
  const found = stepsOf(sop).flatMap(({ id, branch }) =>
    branch !== undefined && applying.has(id) ? [branch] : [],
  );
  return [...new Set(found)].toSorted();
}

function checkPoint(point: Point, walked: WalkedCase): void {
  const { progress, path, facts } = walked;
  const { says, steps = {}, before, clocks = {}, facts: known = {} } = point;
  expect(statesOf(walked, Object.keys(steps)), says).toEqual(steps);
  expect(facts, says).toMatchObject(known);
  for (const [id, state] of Object.entries(clocks)) {
    expect(progress.clocks.find(({ clockId }) => clockId === id)?.state, says).toBe(state);
  }
  if (before === undefined) return;
  const [first, second] = before.map((id) => path.indexOf(id));
  expect(first, says).toBeGreaterThanOrEqual(0);
  expect(first, says).toBeLessThan(second ?? -1);
}

it('are twelve different people', () => {
  expect(new Set(SAMPLE_CASES.map(({ id }) => id)).size).toBe(12);
  const names = SAMPLE_CASES.map(({ intake }) => intake.victim.codeName);
  expect(new Set(names).size).toBe(12);
});

describe.each(SAMPLE_CASES.map((sample) => ({ name: sample.id, sample })))(
  '$name',
  ({ sample }: { readonly sample: SampleCase }) => {
    const walked = walkCase(sample);
    const { expected } = sample;

    it('goes from intake to termination, and nothing that applies is left open', () => {
      expect(stateOf(walked.progress, 'T12.2')).toBe('done');
      expect(walked.path.at(-1)).toBe('T12.2');
      expect(openSteps(walked.progress)).toEqual(staysOpen(sample));
    });

    it('hides no duty: every clock that ran is known, and none of ours is overdue', () => {
      expect(clocksThatRan(walked)).toEqual(expected.clocks);
      const ours = walked.progress.clocks.filter(({ kind }) => kind !== 'track');
      expect(ours.filter(({ state }) => state === 'overdue')).toEqual([]);
      const late = walked.progress.steps.filter(({ deadlines }) =>
        deadlines.some(({ kind, state }) => kind === 'hard' && state === 'met_late'),
      );
      expect(late.map(({ stepId, late: info }) => [stepId, info?.reason])).toEqual(
        Object.entries(sample.late ?? {}),
      );
    });

    it('takes the branches of this person and no others', () => {
      expect(branchesThatApply(walked)).toEqual(expected.branches.toSorted());
      expect(statesOf(walked, expected.applies)).toEqual(all(expected.applies, 'done'));
      expect(statesOf(walked, expected.appliesNot)).toEqual(
        all(expected.appliesNot, 'not_applicable'),
      );
    });

    it('is screened as expected', () => {
      const { indicated, rule } = screeningResult(walked.facts);
      expect({ indicated, rule }).toEqual({
        indicated: expected.indicated,
        rule: expected.rule,
      });
    });

    it('asks for everything the case has to say', () => {
      const told = Object.values(sample.atStep ?? {}).flatMap((own) => Object.keys(own));
      const keys = new Set([...Object.keys(sample.answers), ...told]);
      expect([...keys].filter((key) => !walked.used.has(key))).toEqual([]);
    });

    it.each(expected.points.map((point) => ({ says: point.says, point })))('$says', ({ point }) => {
      checkPoint(point, walked);
    });

    it('has at least three points that matter for this person', () => {
      expect(expected.points.length).toBeGreaterThanOrEqual(3);
    });
  },
);
