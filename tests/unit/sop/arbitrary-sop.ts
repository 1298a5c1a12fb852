import fc from 'fast-check';
import type { AnswerValue } from '../../../shared/domain/facts/answer';
import type { Condition } from '../../../shared/domain/sop/condition';
import type { Sop, SopClock, SopStep } from '../../../shared/domain/sop/definition';
import { computeProgress, findStep } from '../../../shared/domain/sop/engine';
import { checkEvent } from '../../../shared/domain/sop/guards';
import type { SopInput } from '../../../shared/domain/sop/progress';
import type { StepEvent } from '../../../shared/domain/sop/step-event';
import { clock, inputOf, sopOf, step } from './sample-sop';
import { ROLES } from './walk';

const FACTS = ['gate.G1', 'gate.G4', 'gate.G5'] as const;

const yesNo = fc.constantFrom('yes', 'no', 'unknown');

/** Answers to what the conditions of a random SOP read; a fact may be missing. */
export const anyFacts: fc.Arbitrary<Record<string, AnswerValue>> = fc
  .record({ 'gate.G1': yesNo, 'gate.G4': yesNo, 'gate.G5': yesNo }, { requiredKeys: [] })
  .map((facts) => ({ ...facts }));

const anyCondition: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ fact: fc.constantFrom(...FACTS), is: fc.constant('yes') }),
  fc.record({ fact: fc.constantFrom(...FACTS), isNot: fc.constant('yes') }),
  fc
    .tuple(fc.constantFrom(...FACTS), fc.constantFrom(...FACTS))
    .map(([one, other]) => ({ any: [one, other].map((fact) => ({ fact, is: 'yes' })) })),
);

const draftStep = fc.record({
  needs: fc.array(fc.nat(11), { maxLength: 3 }),
  riskClass: fc.constantFrom<SopStep['riskClass']>('A', 'B', 'C'),
  when: fc.option(anyCondition, { nil: undefined }),
  fourEyes: fc.option(fc.constantFrom<'case_manager' | 'head'>('case_manager', 'head'), {
    nil: undefined,
    freq: 2,
  }),
  task: fc.boolean(),
  urgent: fc.boolean(),
});
const draftClock = fc.record({
  step: fc.nat(11),
  kind: fc.constantFrom<SopClock['kind']>('hard', 'soft', 'track'),
  hours: fc.integer({ min: 1, max: 72 }),
  when: fc.option(anyCondition, { nil: undefined }),
});

/** SOPs whose steps require only earlier ones, so that they have no circle; law binds class A only. */
export const anySop: fc.Arbitrary<Sop> = fc
  .tuple(
    fc.array(draftStep, { minLength: 1, maxLength: 12 }),
    fc.array(draftClock, { maxLength: 4 }),
  )
  .map(([drafts, clocks]) => {
    const steps = drafts.map((draft, index) => {
      const earlier = [...new Set(draft.needs.filter((need) => need < index))];
      const requires = earlier.map((need) => `T1.${need + 1}`);
      const urgent = { when: { fact: 'gate.G1', is: 'yes' }, requires: [], order: 1 };
      return step(`T1.${index + 1}`, requires, {
        riskClass: draft.riskClass,
        ...(draft.task ? { kind: { kind: 'task' } } : {}),
        ...(draft.when === undefined ? {} : { when: draft.when }),
        ...(draft.fourEyes === undefined ? {} : { fourEyes: draft.fourEyes }),
        ...(draft.urgent ? { urgent } : {}),
      });
    });
    return sopOf(
      steps,
      clocks.flatMap((draft, index) => {
        const bound = steps[draft.step % steps.length];
        if (bound === undefined || (draft.kind === 'hard' && bound.riskClass !== 'A')) return [];
        const { kind, hours } = draft;
        const when = draft.when === undefined ? {} : { when: draft.when };
        const limit = { amount: hours, unit: 'hours' as const };
        return [clock(`C${index + 1}`, bound.id, { kind, limit, ...when })];
      }),
    );
  });

/** Something an officer tries: on which step, what, who, and how many hours after the last try. */
export const anyWish = fc.record({
  step: fc.nat(11),
  kind: fc.constantFrom<StepEvent['kind']>(
    'started',
    'signed',
    'skipped',
    'deferred',
    'not_applicable',
    'countersigned',
    'returned',
    'reopened',
  ),
  who: fc.nat(2),
  hours: fc.nat(20),
});
export type Wish = typeof anyWish extends fc.Arbitrary<infer T> ? T : never;

/** The event of a wish, complete enough that only the state of the case can refuse it. */
export function eventOf(input: SopInput, wish: Wish): StepEvent {
  const { steps } = computeProgress(input);
  const stepId = steps[wish.step % steps.length]?.stepId ?? 'T1.1';
  const head = {
    stepId,
    at: input.now,
    byId: `petugas-contoh-${wish.who}`,
    byName: `Contoh ${wish.who}`,
  };
  const byRole = ROLES[wish.who] ?? 'counsellor';
  const reason = 'contoh';
  switch (wish.kind) {
    case 'started':
      return { kind: 'started', ...head };
    case 'signed':
      return { kind: 'signed', ...head, lateReason: reason, note: reason };
    case 'skipped': {
      const why = { reasonCode: 'other', note: reason, approvedByName: 'Contoh Sari' } as const;
      return { kind: 'skipped', ...head, ...why };
    }
    case 'deferred':
      return { kind: 'deferred', ...head, byRole, until: '2026-12-24', reason };
    case 'not_applicable': {
      const whenWas = findStep(computeProgress(input), stepId)?.applies ?? 'unknown';
      return { kind: 'not_applicable', ...head, whenWas, reason };
    }
    case 'countersigned':
      return { kind: 'countersigned', ...head, byRole, lateReason: reason };
    case 'returned':
      return { kind: 'returned', ...head, byRole, reason };
    case 'reopened':
      return { kind: 'reopened', ...head, reason };
  }
}

/** The case with answers that are told now: new ones, or others than before. */
export function withFacts(input: SopInput, facts: Readonly<Record<string, AnswerValue>>): SopInput {
  const told = Object.fromEntries(Object.keys(facts).map((key) => [key, input.now]));
  return {
    ...input,
    facts: { ...input.facts, ...facts },
    factTimes: { ...input.factTimes, ...told },
  };
}

/**
 * A case after some wishes, of which only those the guard allows became events; half-way some of its
 * facts change.
 */
export const anyCase: fc.Arbitrary<SopInput> = fc
  .tuple(anySop, anyFacts, anyFacts, fc.array(anyWish, { maxLength: 25 }))
  .map(([sop, before, learnt, wishes]) => {
    let input = withFacts(inputOf(sop), before);
    for (const [index, wish] of wishes.entries()) {
      if (index === Math.floor(wishes.length / 2)) input = withFacts(input, learnt);
      input = { ...input, now: later(input.now, wish.hours) };
      const event = eventOf(input, wish);
      if (checkEvent(input, event).ok) input = { ...input, events: [...input.events, event] };
    }
    return input;
  });

export function later(at: string, hours: number): string {
  return new Date(Date.parse(at) + hours * 3_600_000).toISOString();
}
