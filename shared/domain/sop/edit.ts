import type { Form } from '../forms/definition';
import { type Sop, type SopClock, type SopStage, type SopStep, stepsOf } from './definition';
import type { SopDefinition } from './version';

/** A version in which the step of the same id is this one. */
export function replaceStep(definition: SopDefinition, step: SopStep): SopDefinition {
  return withStages(definition, (stage) => ({
    ...stage,
    steps: stage.steps.map((one) => (one.id === step.id ? step : one)),
  }));
}

/** A version in which the clock of the same id is this one. */
export function replaceClock(definition: SopDefinition, clock: SopClock): SopDefinition {
  const clocks = definition.sop.clocks.map((one) => (one.id === clock.id ? clock : one));
  return { ...definition, sop: { ...definition.sop, clocks } };
}

/** A version in which the form of the same id is this one. */
export function replaceForm(definition: SopDefinition, form: Form): SopDefinition {
  const forms = definition.forms.map((one) => (one.id === form.id ? form : one));
  return { ...definition, forms };
}

/** The next free id of a stage. Ids of removed steps below the highest are not given again. */
export function nextStepId(stage: SopStage): string {
  const numbers = stage.steps.map(({ id }) => Number(id.split('.')[1]));
  return `${stage.id}.${Math.max(0, ...numbers) + 1}`;
}

/** A version with one more step at the end of a stage. */
export function addStep(definition: SopDefinition, stageId: string, step: SopStep): SopDefinition {
  return withStages(definition, (stage) =>
    stage.id === stageId ? { ...stage, steps: [...stage.steps, step] } : stage,
  );
}

/**
 * A version without a step: no other step waits for it any more, and its service standards go with
 * it. A step that carries a deadline of the law is not removed (`checkDutiesKept`).
 */
export function removeStep(definition: SopDefinition, stepId: string): SopDefinition {
  const without = (ids: readonly string[]) => ids.filter((id) => id !== stepId);
  const left = withStages(definition, (stage) => ({
    ...stage,
    steps: stage.steps
      .filter(({ id }) => id !== stepId)
      .map(({ urgent, ...step }) => ({
        ...step,
        requires: without(step.requires),
        ...(urgent === undefined
          ? {}
          : { urgent: { ...urgent, requires: without(urgent.requires) } }),
      })),
  }));
  const clocks = left.sop.clocks.filter((clock) => clock.stepId !== stepId);
  return { ...left, sop: { ...left.sop, clocks } };
}

/** A version in which a step stands one place earlier (-1) or later (1) in its stage. */
export function shiftStep(definition: SopDefinition, stepId: string, by: -1 | 1): SopDefinition {
  return withStages(definition, (stage) => {
    const from = stage.steps.findIndex(({ id }) => id === stepId);
    const moved = stage.steps[from];
    const other = stage.steps[from + by];
    if (moved === undefined || other === undefined) return stage;
    const steps = stage.steps.map((step) =>
      step === moved ? other : step === other ? moved : step,
    );
    return { ...stage, steps };
  });
}

/** Whether the step may go: another is left in its stage, and no deadline of the law stands on it. */
export function mayRemoveStep(sop: Sop, stepId: string): boolean {
  const stage = sop.stages.find(({ steps }) => steps.some(({ id }) => id === stepId));
  return (stage?.steps.length ?? 0) > 1 && !carriesDuty(sop, stepId);
}

/** Whether a deadline of the law stands on a step. */
export function carriesDuty(sop: Sop, stepId: string): boolean {
  return sop.clocks.some((clock) => clock.stepId === stepId && clock.kind === 'hard');
}

/** What stands at the head of a path of `checkSop`, in words: `sop.stages.0.steps.2` is a step. */
export function placeOfProblem(definition: SopDefinition, path: string): string {
  const [, stage, step] = /^sop\.stages\.(\d+)(?:\.steps\.(\d+))?/.exec(path) ?? [];
  const found = definition.sop.stages[Number(stage)];
  if (found !== undefined) return found.steps[Number(step)]?.id ?? found.id;
  const [, clock] = /^sop\.clocks\.(\d+)/.exec(path) ?? [];
  const named = definition.sop.clocks[Number(clock)];
  if (named !== undefined) return named.id;
  return stepsOf(definition.sop).find(({ id }) => path.includes(id))?.id ?? path;
}

function withStages(
  definition: SopDefinition,
  change: (stage: SopStage) => SopStage,
): SopDefinition {
  const { sop } = definition;
  return { ...definition, sop: { ...sop, stages: sop.stages.map(change) } };
}
