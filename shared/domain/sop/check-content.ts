import { AGENCY_TYPES } from '../disclosure/matrix';
import { type Form, fieldsOf } from '../forms/definition';
import type { DefinitionProblem } from './data-shape';
import { type Sop, type SopClock, type SopStep, stepsOf } from './definition';

/**
 * Checks what the steps and clocks of an SOP name outside it: printed forms, kinds of agencies, and
 * the moment a clock starts from. A clock whose trigger is no date would never start, unseen.
 */
export function checkContent(sop: Sop, forms: readonly Form[]): readonly DefinitionProblem[] {
  const formIds = new Set(forms.map((form) => form.id));
  const dates = dateKeys(forms);
  const stepIds = new Set(stepsOf(sop).map((step) => step.id));
  return [
    ...eachStep(sop, (step, path) => [
      ...unknownNames(step.papers, formIds, `${path}.papers`, 'form'),
      ...unknownNames(step.agencies, AGENCY_NAMES, `${path}.agencies`, 'kind of agency'),
    ]),
    ...sop.clocks.flatMap((clock, index) =>
      checkTrigger(clock, `clocks.${index}.trigger`, dates, stepIds),
    ),
  ];
}

/**
 * Checks that every packet a step asks for has a profile: without one the step could never be signed.
 *
 * @param profileIds the profiles of `resources/agencies/matrix.yaml`
 */
export function checkProfiles(
  sop: Sop,
  profileIds: ReadonlySet<string>,
): readonly DefinitionProblem[] {
  return eachStep(sop, ({ kind }, path) =>
    kind.kind === 'referral'
      ? unknownNames(kind.profiles, profileIds, `${path}.kind.profiles`, 'profile')
      : [],
  );
}

const AGENCY_NAMES: ReadonlySet<string> = new Set(AGENCY_TYPES);

function eachStep(
  sop: Sop,
  check: (step: SopStep, path: string) => readonly DefinitionProblem[],
): readonly DefinitionProblem[] {
  return sop.stages.flatMap((stage, stageIndex) =>
    stage.steps.flatMap((step, index) => check(step, `stages.${stageIndex}.steps.${index}`)),
  );
}

function unknownNames(
  names: readonly string[] | undefined,
  known: ReadonlySet<string>,
  path: string,
  what: string,
): readonly DefinitionProblem[] {
  return (names ?? []).flatMap((name, index) =>
    known.has(name) ? [] : [{ path: `${path}.${index}`, reason: `unknown ${what} ${name}` }],
  );
}

function checkTrigger(
  { trigger, stepId }: SopClock,
  path: string,
  dates: ReadonlySet<string>,
  stepIds: ReadonlySet<string>,
): readonly DefinitionProblem[] {
  if (typeof trigger === 'string') return [];
  if ('fact' in trigger) {
    if (dates.has(trigger.fact)) return [];
    return [{ path, reason: `${trigger.fact} is no date that a form asks for` }];
  }
  if (!stepIds.has(trigger.signed)) return [{ path, reason: `unknown step ${trigger.signed}` }];
  // The same signature would start the clock and meet it.
  return trigger.signed === stepId ? [{ path, reason: `step ${stepId} starts its own clock` }] : [];
}

/** The facts that hold a date or an instant. */
function dateKeys(forms: readonly Form[]): ReadonlySet<string> {
  const asked = forms
    .flatMap(fieldsOf)
    .filter(({ type }) => type === 'date' || type === 'dateTime');
  return new Set(['arrival.at', ...asked.map((field) => field.key)]);
}
