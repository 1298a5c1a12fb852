import { answerVocabulary, knownFactKeys, testProblem } from '../forms/check-forms';
import type { Form } from '../forms/definition';
import { checkAgencyTypes } from './check-content';
import { type Condition, testsOf } from './condition';
import { checkClocks } from './check-clocks';
import type { DefinitionProblem } from './data-shape';
import { MAX_STEPS, type Sop, type SopStep } from './definition';

interface PlacedStep {
  readonly step: SopStep;
  readonly path: string;
}

/**
 * Checks that the parts of an SOP fit together: single ids, prerequisites, forms, agencies, clocks
 * and facts that exist, no circle of prerequisites, and no way to skip a duty that the law sets a time for.
 *
 * @returns every problem with its path in the SOP file; empty when the SOP may be used.
 */
export function checkSop(sop: Sop, forms: readonly Form[]): readonly DefinitionProblem[] {
  const placed = placeSteps(sop);
  if (placed.length > MAX_STEPS) {
    return [{ path: 'stages', reason: `more than ${MAX_STEPS} steps` }];
  }
  return [
    ...checkDuplicates(sop, placed),
    ...checkReferences(sop, placed, forms),
    ...checkAgencyTypes(sop),
    ...checkConditions(sop, placed, forms),
    ...checkCycles(placed),
  ];
}

function placeSteps(sop: Sop): readonly PlacedStep[] {
  return sop.stages.flatMap((stage, stageIndex) =>
    stage.steps.map((step, index) => ({ step, path: `stages.${stageIndex}.steps.${index}` })),
  );
}

function checkDuplicates(sop: Sop, placed: readonly PlacedStep[]): readonly DefinitionProblem[] {
  const named = [
    ...sop.sources.map((source, i) => ({ id: source.id, path: `sources.${i}.id` })),
    ...sop.gates.map((gate, i) => ({ id: gate.id, path: `gates.${i}.id` })),
    ...sop.clocks.map((clock, i) => ({ id: clock.id, path: `clocks.${i}.id` })),
    ...sop.stages.map((stage, i) => ({ id: stage.id, path: `stages.${i}.id` })),
    ...placed.map(({ step, path }) => ({ id: step.id, path: `${path}.id` })),
  ];
  const seen = new Set<string>();
  return named.flatMap(({ id, path }) => {
    if (seen.has(id)) return [{ path, reason: `duplicate id ${id}` }];
    seen.add(id);
    return [];
  });
}

function checkReferences(
  sop: Sop,
  placed: readonly PlacedStep[],
  forms: readonly Form[],
): readonly DefinitionProblem[] {
  const problems: DefinitionProblem[] = [];
  const steps = new Map(placed.map(({ step }) => [step.id, step]));
  const formIds = new Set(forms.map((form) => form.id));
  for (const [index, gate] of sop.gates.entries()) {
    if (gate.factKey !== `gate.${gate.id}`) {
      problems.push({
        path: `gates.${index}.factKey`,
        reason: `gate ${gate.id} needs gate.${gate.id}`,
      });
    }
  }
  for (const [index, stage] of sop.stages.entries()) {
    for (const [stepIndex, step] of stage.steps.entries()) {
      if (step.id.startsWith(`${stage.id}.`)) continue;
      const path = `stages.${index}.steps.${stepIndex}.id`;
      problems.push({ path, reason: `step ${step.id} does not belong to stage ${stage.id}` });
    }
  }
  for (const { step, path } of placed) {
    problems.push(...checkRequires(step, path, steps), ...checkExtras(step, path, formIds));
    if (step.kind.kind === 'form' && !formIds.has(step.kind.formId)) {
      problems.push({ path: `${path}.kind.formId`, reason: `unknown form ${step.kind.formId}` });
    }
  }
  return [...problems, ...checkClocks(sop, steps, forms)];
}

/** Papers that exist, and four eyes only where a person signs: the intake and packets sign themselves. */
function checkExtras(
  step: SopStep,
  path: string,
  formIds: ReadonlySet<string>,
): readonly DefinitionProblem[] {
  const problems: DefinitionProblem[] = [];
  for (const [index, formId] of (step.papers ?? []).entries()) {
    if (!formIds.has(formId)) {
      problems.push({ path: `${path}.papers.${index}`, reason: `unknown form ${formId}` });
    }
  }
  const { kind } = step.kind;
  if (step.fourEyes !== undefined && (kind === 'intake' || kind === 'referral')) {
    problems.push({ path: `${path}.fourEyes`, reason: `a step of kind ${kind} signs itself` });
  }
  if (step.closes && step.fourEyes === undefined) {
    problems.push({ path: `${path}.closes`, reason: 'a case is closed by two people: fourEyes' });
  }
  return problems;
}

function checkRequires(
  step: SopStep,
  path: string,
  steps: ReadonlyMap<string, SopStep>,
): readonly DefinitionProblem[] {
  const problems: DefinitionProblem[] = [];
  for (const [index, id] of step.requires.entries()) {
    if (!steps.has(id)) {
      problems.push({ path: `${path}.requires.${index}`, reason: `unknown step ${id}` });
    }
  }
  // Urgency may only open a door: were it to add a prerequisite, a danger could lock a step.
  for (const [index, id] of (step.urgent?.requires ?? []).entries()) {
    if (!step.requires.includes(id)) {
      const reason = `${id} is not among the ordinary prerequisites`;
      problems.push({ path: `${path}.urgent.requires.${index}`, reason });
    }
  }
  return problems;
}

function checkConditions(
  sop: Sop,
  placed: readonly PlacedStep[],
  forms: readonly Form[],
): readonly DefinitionProblem[] {
  const keys = knownFactKeys(forms);
  const vocabulary = answerVocabulary(forms);
  const conditions: { readonly path: string; readonly when: Condition | undefined }[] = [
    ...sop.clocks.map((clock, index) => ({ path: `clocks.${index}.when`, when: clock.when })),
    ...placed.map(({ step, path }) => ({ path: `${path}.when`, when: step.when })),
    ...placed.map(({ step, path }) => ({ path: `${path}.urgent.when`, when: step.urgent?.when })),
  ];
  return conditions.flatMap(({ path, when }) =>
    (when === undefined ? [] : testsOf(when)).flatMap((test) => {
      const reason = testProblem(test.fact, test.literal, keys, vocabulary);
      return reason === null ? [] : [{ path, reason }];
    }),
  );
}

/** Kahn's order, without recursion: what cannot be ordered stands in a circle or behind one. */
function checkCycles(placed: readonly PlacedStep[]): readonly DefinitionProblem[] {
  const ids = new Set(placed.map(({ step }) => step.id));
  const waiting = new Map<string, number>();
  const followers = new Map<string, string[]>();
  for (const { step } of placed) {
    const requires = [...new Set(step.requires)].filter((id) => ids.has(id));
    waiting.set(step.id, requires.length);
    for (const id of requires) followers.set(id, [...(followers.get(id) ?? []), step.id]);
  }
  const ready = [...waiting].filter(([, count]) => count === 0).map(([id]) => id);
  for (let id = ready.pop(); id !== undefined; id = ready.pop()) {
    waiting.delete(id);
    for (const follower of followers.get(id) ?? []) {
      const left = (waiting.get(follower) ?? 0) - 1;
      waiting.set(follower, left);
      if (left === 0) ready.push(follower);
    }
  }
  return placed
    .filter(({ step }) => waiting.has(step.id))
    .map(({ step, path }) => ({
      path: `${path}.requires`,
      reason: `step ${step.id} waits for itself in a circle of prerequisites`,
    }));
}
