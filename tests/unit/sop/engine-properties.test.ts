import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerValue } from '../../../shared/domain/facts/answer';
import { computeProgress } from '../../../shared/domain/sop/engine';
import { checkEvent, REFUSAL_CODES } from '../../../shared/domain/sop/guards';
import type {
  CaseProgress,
  ClockProgress,
  StepProgress,
  StepState,
} from '../../../shared/domain/sop/progress';
import type { StepEvent } from '../../../shared/domain/sop/step-event';
import { anyCase, anyFacts, anySop, anyWish, eventOf, later, withFacts } from './arbitrary-sop';
import { shippedSop } from './load-data';
import { hoursAfter, inputOf, sopOf, step } from './sample-sop';
import { nextEvent, openSteps, walk } from './walk';

const sop = shippedSop();
const times = { arrival: hoursAfter(0), victim_report: hoursAfter(0) };

/** Facts that the conditions of the shipped SOP read, with every kind of answer. */
const yesNo = fc.constantFrom('yes', 'no', 'unknown');
const decisions = fc.constantFrom('PossibleVictimOfTrafficking', 'NotAVictimOfTrafficking');
const factsArbitrary: fc.Arbitrary<Record<string, AnswerValue>> = fc
  .record(
    {
      'gate.G1': yesNo,
      'gate.G2': yesNo,
      'screening.purpose': fc.oneof(
        fc.subarray(['TU1', 'TU2', 'TU8', 'TU11']),
        fc.constant({ unanswered: 'refused' as const }),
      ),
      'screening.decision': decisions,
      'review.agrees': yesNo,
    },
    { requiredKeys: [] },
  )
  .map((facts) => ({ ...facts }));

/** In which states a step may be right after an event that was allowed. */
const STATES_AFTER: Readonly<Record<StepEvent['kind'], readonly StepState[]>> = {
  started: ['in_progress'],
  signed: ['done', 'awaiting_approval'],
  skipped: ['skipped'],
  deferred: ['deferred'],
  not_applicable: ['not_applicable', 'awaiting_approval'],
  countersigned: ['done', 'not_applicable'],
  returned: ['in_progress', 'locked', 'not_applicable'],
  // What the facts meanwhile took away, or hold, is so again.
  reopened: ['in_progress', 'locked', 'not_applicable'],
};

function overdueIn({ clocks }: CaseProgress): readonly ClockProgress[] {
  return clocks.filter(({ state }) => state === 'overdue');
}

/** Roles that can do something about what holds a step, at the bottom of its blockers. */
function whoUnlocks(progress: CaseProgress, locked: StepProgress): readonly string[] {
  return locked.blockedBy.flatMap((blocker) => {
    const holding = progress.steps.find(({ stepId }) => stepId === blocker.stepId);
    if (holding?.state === 'locked') return whoUnlocks(progress, holding);
    return [blocker.approver ?? blocker.role.id];
  });
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}

describe('every case', () => {
  it('reaches its end by doing what is offered next, whatever the facts and the hour', () => {
    fc.assert(
      fc.property(factsArbitrary, fc.nat(200), (facts, hours) => {
        const input = inputOf(sop, { facts, times, now: hoursAfter(hours) });
        expect(openSteps(walk(input).progress)).toEqual([]);
      }),
    );
  });

  it('reaches its end in any SOP without a circle', () => {
    fc.assert(
      fc.property(anySop, anyFacts, fc.nat(100), (any, facts, hours) => {
        const input = inputOf(any, { facts, now: hoursAfter(hours) });
        expect(openSteps(walk(input).progress)).toEqual([]);
      }),
    );
  });

  it('reaches its end from anything that the guard let through', () => {
    fc.assert(
      fc.property(anyCase, (input) => {
        expect(openSteps(walk(input).progress)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('always names somebody whose turn it is, while anything is open', () => {
    fc.assert(
      fc.property(anyCase, (input) => {
        const progress = computeProgress(input);
        expect(progress.next === null).toBe(openSteps(progress).length === 0);
        for (const each of progress.steps) {
          // Every lock leads, blocker by blocker, to a step somebody can act on, with a role.
          if (each.state === 'locked') expect(whoUnlocks(progress, each)).not.toEqual([]);
          if (each.state !== 'awaiting_approval') continue;
          expect(each.awaiting?.approver).toMatch(/^(case_manager|head)$/);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('does not depend on the order in which answers were given', () => {
    fc.assert(
      fc.property(factsArbitrary, fc.nat(100), (facts, hours) => {
        const extra = { times, now: hoursAfter(hours) };
        const reversed = Object.fromEntries(Object.entries(facts).toReversed());
        expect(computeProgress(inputOf(sop, { ...extra, facts: reversed }))).toEqual(
          computeProgress(inputOf(sop, { ...extra, facts })),
        );
      }),
    );
  });

  it('never hides an overdue duty when a fact is added or changed', () => {
    const purpose = fc.record({ 'screening.purpose': fc.subarray(['TU1', 'TU2', 'none']) });
    const closing = fc.constant({
      'screening.decision': 'NotAVictimOfTrafficking',
      'review.agrees': 'yes',
    });
    const factsThen = fc.oneof(factsArbitrary, purpose, closing);
    fc.assert(
      fc.property(
        factsArbitrary,
        factsThen,
        fc.integer({ min: 20, max: 200 }),
        (facts, added, hours) => {
          const now = hoursAfter(hours);
          const early = Object.fromEntries(Object.keys(facts).map((key) => [key, hoursAfter(1)]));
          const before = inputOf(sop, { facts, factTimes: early, times, now });
          const factTimes = {
            ...early,
            ...Object.fromEntries(Object.keys(added).map((key) => [key, now])),
          };
          const after = computeProgress({ ...before, facts: { ...facts, ...added }, factTimes });
          const overdue = computeProgress(before).clocks.filter((each) => each.state === 'overdue');
          for (const { clockId, stepId } of overdue) {
            const still = after.clocks.find((each) => each.clockId === clockId);
            expect(still?.state).toBe('overdue');
            const place = after.steps.find((each) => each.stepId === stepId);
            expect(['locked', 'available', 'in_progress']).toContain(place?.state);
            expect(place?.deadline?.state).toBe('overdue');
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('does not depend on the order of signatures that have nothing to do with each other', () => {
    fc.assert(
      fc.property(anySop, anyFacts, fc.nat(11), (any, facts, cut) => {
        const open = computeProgress(inputOf(any, { facts }))
          .steps.filter(({ state }) => state === 'available')
          .map(({ stepId }) => nextEvent(computeProgress(inputOf(any)), stepId, hoursAfter(0)));
        const place = cut % (open.length + 1);
        const turned = [...open.slice(place), ...open.slice(0, place)];
        expect(computeProgress(inputOf(any, { facts, events: turned }))).toEqual(
          computeProgress(inputOf(any, { facts, events: open })),
        );
      }),
    );
  });

  it('never hides an overdue duty of any SOP when a fact is added', () => {
    fc.assert(
      fc.property(anyCase, anyFacts, (input, added) => {
        const fresh = Object.entries(added).filter(([key]) => input.facts[key] === undefined);
        const after = computeProgress(withFacts(input, Object.fromEntries(fresh)));
        for (const { clockId, stepId, kind } of overdueIn(computeProgress(input))) {
          expect(after.clocks.find((each) => each.clockId === clockId)?.state).toBe('overdue');
          if (kind === 'track') continue;
          const place = after.steps.find((each) => each.stepId === stepId);
          expect(['done', 'skipped', 'not_applicable']).not.toContain(place?.state);
          expect(place?.deadlines.map((each) => each.clockId)).toContain(clockId);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is moved by what the guard allows to the state that it means, and by nothing else', () => {
    fc.assert(
      fc.property(anyCase, anyWish, (before, wish) => {
        const input = deepFreeze({ ...before, now: later(before.now, wish.hours) });
        const event = eventOf(input, wish);
        const progress = computeProgress(input);
        const verdict = checkEvent(input, event);
        // Refused or not, asking changes nothing: the same case gives the same answer.
        expect(computeProgress(input)).toEqual(progress);
        if (!verdict.ok) {
          expect(REFUSAL_CODES).toContain(verdict.code);
          return;
        }
        const after = computeProgress({ ...input, events: [...input.events, event] });
        const moved = after.steps.find(({ stepId }) => stepId === event.stepId);
        expect(STATES_AFTER[event.kind]).toContain(moved?.state);
      }),
      { numRuns: 500 },
    );
  });

  it('lets no officer be both persons of one step', () => {
    fc.assert(
      fc.property(anyCase, (input) => {
        const first = new Map<string, string>();
        for (const event of input.events) {
          if (event.kind === 'countersigned') {
            expect(event.byId).not.toBe(first.get(event.stepId));
            expect(event.byRole).not.toBe('counsellor');
          } else {
            first.set(event.stepId, event.byId);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('is worked out in time for an SOP of 2,000 steps', () => {
    const steps = Array.from({ length: 500 }, (_, index) =>
      step(`T1.${index + 1}`, index === 0 ? [] : [`T1.${index}`], { riskClass: 'A' }),
    );
    const raw = sopOf(steps);
    const [stage] = raw.stages;
    if (stage === undefined) throw new Error('no stage');
    const stages = [1, 2, 3, 4].map((number) => ({
      ...stage,
      id: `T${number}`,
      steps: stage.steps.map((each) => ({ ...each, id: each.id.replace('T1', `T${number}`) })),
    }));
    const started = performance.now();
    const progress = computeProgress(inputOf({ ...raw, stages }));
    expect(progress.steps).toHaveLength(2_000);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
