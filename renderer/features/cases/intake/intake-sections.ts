import { intakeSchemaAt } from '../../../../shared/domain/intake/intake';
import type { ShelterZone } from '../../../../shared/domain/dates/zones';
import { mustTreatAsChild, knownAgeAt, isMinor } from '../../../../shared/domain/identity/age';
import { parseDateInput } from '../../../../shared/domain/dates/parse-date-input';
import { localDateOf } from '../../../../shared/domain/dates/zones';
import { optionalAge } from '../../../../shared/domain/intake/fields';
import { hasWords, type IntakePath, type IntakeValues } from './intake-values';

/** The parts of the page, in order. */
export const SECTIONS = ['safety', 'arrival', 'client', 'guardian', 'consent'] as const;
export type Section = (typeof SECTIONS)[number];

const SECTION_OF_GROUP = {
  gates: 'safety',
  immediateDanger: 'safety',
  immediateNeed: 'safety',
  reporter: 'arrival',
  arrival: 'arrival',
  victim: 'client',
  guardian: 'guardian',
  consent: 'consent',
} as const satisfies Record<keyof IntakeValues, Section>;

/** The part of the page on which a field stands. */
export function sectionOf(path: IntakePath): Section {
  // Every path starts with a group; the split forgets it.
  const group = path.split('.')[0] as keyof IntakeValues;
  return SECTION_OF_GROUP[group];
}

/** How far a part is, said in a word. */
export type SectionState =
  | { readonly kind: 'empty' }
  | { readonly kind: 'open'; readonly missing: number }
  | { readonly kind: 'complete' }
  | { readonly kind: 'not_needed' };

/**
 * Whether a guardian is asked for: the client is a child, may be one, or nobody knows yet.
 *
 * @param now the present instant
 */
export function guardianNeeded(values: IntakeValues, now: string, zone: ShelterZone): boolean {
  const age = optionalAge().safeParse(values.victim.estimatedAge);
  const at = localDateOf(now, zone);
  const known = {
    birthDate: parseDateInput(values.victim.birthDate),
    estimatedAge: age.success ? age.data : null,
  };
  const minor = knownAgeAt(known, at) === null ? 'unknown' : isMinor(known, at);
  const doubt = values.gates.G3;
  return mustTreatAsChild(minor, doubt === 'yes' || doubt === 'no' ? doubt : 'unknown');
}

/** The state of every part, by the same schema that decides when the form is sent. */
export function sectionStates(
  values: IntakeValues,
  now: string,
  zone: ShelterZone,
): Readonly<Record<Section, SectionState>> {
  const parsed = intakeSchemaAt(now, zone).safeParse(values);
  const missing: Record<Section, number> = {
    safety: 0,
    arrival: 0,
    client: 0,
    guardian: 0,
    consent: 0,
  };
  for (const issue of parsed.success ? [] : parsed.error.issues) {
    // Issue paths are paths of the form, as the schema and the form have one shape.
    missing[sectionOf(issue.path.join('.') as IntakePath)] += 1;
  }
  const touched: Record<Section, boolean> = {
    safety: hasWords(values.gates),
    // The time of arrival is filled in beforehand and says nothing of whether somebody was here.
    arrival: hasWords(values.reporter) || hasWords({ ...values.arrival, at: '' }),
    client: hasWords(values.victim),
    guardian: hasWords(values.guardian),
    consent: hasWords(values.consent),
  };
  const stateOf = (section: Section): SectionState => {
    if (section === 'guardian' && missing.guardian === 0 && !touched.guardian) {
      return guardianNeeded(values, now, zone) ? { kind: 'empty' } : { kind: 'not_needed' };
    }
    if (missing[section] === 0) return { kind: 'complete' };
    return touched[section] ? { kind: 'open', missing: missing[section] } : { kind: 'empty' };
  };
  return {
    safety: stateOf('safety'),
    arrival: stateOf('arrival'),
    client: stateOf('client'),
    guardian: stateOf('guardian'),
    consent: stateOf('consent'),
  };
}
