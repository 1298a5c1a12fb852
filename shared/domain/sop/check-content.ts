import { AGENCY_TYPES } from '../disclosure/matrix';
import type { DefinitionProblem } from './data-shape';
import type { Sop, SopStep } from './definition';

const AGENCY_NAMES: ReadonlySet<string> = new Set(AGENCY_TYPES);

/** Checks that the kinds of agencies a step names exist, so that none is left out unseen. */
export function checkAgencyTypes(sop: Sop): readonly DefinitionProblem[] {
  return eachStep(sop, (step, path) =>
    unknownNames(step.agencies ?? [], AGENCY_NAMES, `${path}.agencies`, 'kind of agency'),
  );
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

function eachStep(
  sop: Sop,
  check: (step: SopStep, path: string) => readonly DefinitionProblem[],
): readonly DefinitionProblem[] {
  return sop.stages.flatMap((stage, stageIndex) =>
    stage.steps.flatMap((step, index) => check(step, `stages.${stageIndex}.steps.${index}`)),
  );
}

function unknownNames(
  names: readonly string[],
  known: ReadonlySet<string>,
  path: string,
  what: string,
): readonly DefinitionProblem[] {
  return names.flatMap((name, index) =>
    known.has(name) ? [] : [{ path: `${path}.${index}`, reason: `unknown ${what} ${name}` }],
  );
}
