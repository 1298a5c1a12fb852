import type { DefinitionProblem } from './data-shape';
import { changesBetween } from './diff';
import { type Sop, stepsOf } from './definition';

/**
 * What no version may take away: the deadlines that the law sets, the condition of the steps they
 * stand on, and the safety gates. A shelter that reads the law otherwise asks for a new version of
 * Suaka; it does not switch a duty off by itself.
 *
 * @param before the version that is changed
 * @returns every duty that is missing or not the same, with its path.
 */
export function checkDutiesKept(sop: Sop, before: Sop): readonly DefinitionProblem[] {
  return [...checkHardClocks(sop, before), ...checkGates(sop, before)];
}

function checkHardClocks(sop: Sop, before: Sop): readonly DefinitionProblem[] {
  const clocks = new Map(sop.clocks.map((clock) => [clock.id, clock]));
  const steps = new Map(stepsOf(sop).map((step) => [step.id, step]));
  const oldSteps = new Map(stepsOf(before).map((step) => [step.id, step]));
  const hard = before.clocks.filter(({ kind }) => kind === 'hard');
  return hard.flatMap((old): readonly DefinitionProblem[] => {
    const clock = clocks.get(old.id);
    if (clock === undefined) {
      return [{ path: 'sop.clocks', reason: `deadline ${old.id} of the law is missing` }];
    }
    // Its words may be written better; when, how long, for what and by which law may not change.
    const { title: _title, actor: _actor, ...rule } = clock;
    const { title: _oldTitle, actor: _oldActor, ...oldRule } = old;
    const changed = changesBetween(oldRule, rule).map(({ path }) => path);
    const hidden = changesBetween(oldSteps.get(old.stepId)?.when, steps.get(old.stepId)?.when);
    return [
      ...changed.map((path) => ({
        path: `sop.clocks.${old.id}.${path}`,
        reason: `deadline ${old.id} is set by law and stays as it is`,
      })),
      ...(hidden.length === 0
        ? []
        : [
            {
              path: `sop.stages.${old.stepId}.when`,
              reason: `step ${old.stepId} carries deadline ${old.id} of the law: its condition stays`,
            },
          ]),
    ];
  });
}

function checkGates(sop: Sop, before: Sop): readonly DefinitionProblem[] {
  const present = new Set(sop.gates.map(({ id }) => id));
  return before.gates
    .filter(({ id }) => !present.has(id))
    .map(({ id }) => ({ path: 'sop.gates', reason: `safety gate ${id} is missing` }));
}
