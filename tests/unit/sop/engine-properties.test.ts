import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerValue } from '../../../shared/domain/facts/answer';
import { stepsOf } from '../../../shared/domain/sop/definition';
import { computeProgress } from '../../../shared/domain/sop/engine';
import { checkEvent } from '../../../shared/domain/sop/guards';
import type { CaseProgress, SopInput } from '../../../shared/domain/sop/progress';
import { shippedSop } from './load-data';
import { clock, hoursAfter, inputOf, reopened, signed, skipped, sopOf, step } from './sample-sop';

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

/** SOPs whose steps require only earlier ones, so that they have no circle. */
const sopArbitrary = fc
  .array(fc.record({ needs: fc.array(fc.nat(30), { maxLength: 4 }), gated: fc.boolean() }), {
    minLength: 1,
    maxLength: 30,
  })
  .map((drafts) => {
    const steps = drafts.map((draft, index) => {
      const earlier = [...new Set(draft.needs.filter((need) => need < index))];
      const requires = earlier.map((need) => `T1.${need + 1}`);
      return step(`T1.${index + 1}`, requires, {
        riskClass: 'A',
        ...(draft.gated ? { when: { fact: 'gate.G4', is: 'yes' } } : {}),
      });
    });
    return sopOf(steps, [clock('C1', `T1.${steps.length}`)]);
  });

/** Signs whatever the engine offers next until it offers nothing. */
function signGreedily(input: SopInput): CaseProgress {
  let current = input;
  const limit = stepsOf(input.sop).length + input.events.length + 1;
  for (let turn = 0; turn <= limit; turn += 1) {
    const progress = computeProgress(current);
    if (progress.next === null) return progress;
    const event = signed(progress.next.stepId, current.now, 'terlambat karena darurat');
    expect(checkEvent(current, event)).toEqual({ ok: true });
    current = { ...current, events: [...current.events, event] };
  }
  throw new Error('the case never ends');
}

function openSteps(progress: CaseProgress): readonly string[] {
  return progress.steps
    .filter((each) => !['done', 'skipped', 'not_applicable'].includes(each.state))
    .map((each) => each.stepId);
}

describe('every case', () => {
  it('reaches its end by doing what is offered next, whatever the facts and the hour', () => {
    fc.assert(
      fc.property(factsArbitrary, fc.nat(200), (facts, hours) => {
        const input = inputOf(sop, { facts, times, now: hoursAfter(hours) });
        expect(openSteps(signGreedily(input))).toEqual([]);
      }),
    );
  });

  it('reaches its end in any SOP without a circle', () => {
    const gate = fc.constantFrom('yes', 'no', 'unknown');
    fc.assert(
      fc.property(sopArbitrary, gate, fc.nat(48), (anySop, answer, hours) => {
        const facts = { 'gate.G4': answer };
        const input = inputOf(anySop, { facts, now: hoursAfter(hours) });
        expect(openSteps(signGreedily(input))).toEqual([]);
      }),
    );
  });

  it('reaches its end from any mess of reopenings and skips that the guard let through', () => {
    const ids = stepsOf(sop).map((each) => each.id);
    const tries = fc.array(fc.tuple(fc.constantFrom(...ids), fc.nat(2)), { maxLength: 25 });
    fc.assert(
      fc.property(factsArbitrary, tries, (facts, wishes) => {
        let input = inputOf(sop, { facts, times, now: hoursAfter(12) });
        for (const [stepId, kind] of wishes) {
          const skip = { ...skipped(stepId), approvedByName: 'Contoh Sari' };
          const event = [signed(stepId), skip, reopened(stepId)][kind];
          if (event === undefined || !checkEvent(input, event).ok) continue;
          input = { ...input, events: [...input.events, event] };
        }
        expect(openSteps(signGreedily(input))).toEqual([]);
      }),
      { numRuns: 60 },
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
