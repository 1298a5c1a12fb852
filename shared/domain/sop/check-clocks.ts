import { type Form, fieldsOf } from '../forms/definition';
import type { DefinitionProblem } from './data-shape';
import type { Sop, SopClock, SopStep } from './definition';

/** Facts of the intake that name a day or an instant. */
const INTAKE_DATES = ['arrival.at', 'victim.birthDate'];

/**
 * Checks that every clock starts and ends with something that happens: a step that exists and, for
 * a legal deadline, cannot be skipped; a fact that some form asks as a date; the sign-off of another
 * step. A clock that nothing starts would be a duty that nobody is ever reminded of.
 */
export function checkClocks(
  sop: Sop,
  steps: ReadonlyMap<string, SopStep>,
  forms: readonly Form[],
): readonly DefinitionProblem[] {
  const dates = dateFacts(forms);
  return sop.clocks.flatMap((clock, index) => [
    ...checkTarget(clock, `clocks.${index}`, steps),
    ...checkTrigger(clock, `clocks.${index}.trigger`, steps, dates),
  ]);
}

function checkTarget(
  clock: SopClock,
  path: string,
  steps: ReadonlyMap<string, SopStep>,
): readonly DefinitionProblem[] {
  const problems: DefinitionProblem[] = [];
  const step = steps.get(clock.stepId);
  if (step === undefined) {
    problems.push({ path: `${path}.stepId`, reason: `unknown step ${clock.stepId}` });
  } else if (clock.kind === 'hard' && step.riskClass !== 'A') {
    const reason = `hard clock on step ${step.id}, which can be skipped`;
    problems.push({ path: `${path}.stepId`, reason });
  }
  // The schema refuses it in a file; an SOP may also be put together in the editor.
  if (clock.kind === 'hard' && clock.disabled === true) {
    problems.push({
      path: `${path}.disabled`,
      reason: 'a clock set by law cannot be switched off',
    });
  }
  return problems;
}

function checkTrigger(
  { trigger, stepId }: SopClock,
  path: string,
  steps: ReadonlyMap<string, SopStep>,
  dates: ReadonlyMap<string, boolean>,
): readonly DefinitionProblem[] {
  if (typeof trigger === 'string') return [];
  if ('fact' in trigger) {
    const isDate = dates.get(trigger.fact);
    if (isDate === undefined) return [{ path, reason: `no form asks for ${trigger.fact}` }];
    return isDate ? [] : [{ path, reason: `${trigger.fact} is neither a day nor an instant` }];
  }
  if (!steps.has(trigger.signed)) return [{ path, reason: `unknown step ${trigger.signed}` }];
  if (trigger.signed !== stepId) return [];
  return [{ path, reason: `the sign-off of ${stepId} would both start and end it` }];
}

/** Every fact that is asked somewhere, and whether it is a day or an instant. */
function dateFacts(forms: readonly Form[]): ReadonlyMap<string, boolean> {
  const facts = new Map<string, boolean>(INTAKE_DATES.map((key) => [key, true]));
  for (const { key, type } of forms.flatMap(fieldsOf)) {
    facts.set(key, facts.get(key) === true || type === 'date' || type === 'dateTime');
  }
  return facts;
}
