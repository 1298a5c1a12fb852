import { z } from 'zod';
import { GATES } from '../../../../shared/domain/intake/codes';
import { INTAKE_LIMITS } from '../../../../shared/domain/intake/fields';
import { emptyIntake } from '../../../../shared/domain/intake/intake';
import { personFromSearchText } from '../../../../shared/domain/search/match';

/** What the intake form holds while it is filled in: text in every field, `''` where nothing is. */
export type IntakeValues = ReturnType<typeof emptyIntake>;

/** Every single field, `victim.sex` or `immediateDanger`. */
export type IntakePath = {
  [Group in keyof IntakeValues]: IntakeValues[Group] extends string
    ? Group
    : `${Group}.${keyof IntakeValues[Group] & string}`;
}[keyof IntakeValues];

/** The fields in the order in which they stand on the page: the order of the error summary. */
export const INTAKE_PATHS: readonly IntakePath[] = [
  ...GATES.map((gate) => `gates.${gate}` as const),
  'immediateDanger',
  'immediateNeed',
  'reporter.relation',
  'reporter.name',
  'reporter.phone',
  'reporter.wantsSecrecy',
  'arrival.at',
  'arrival.channel',
  'arrival.from',
  'victim.codeName',
  'victim.name',
  'victim.nickname',
  'victim.sex',
  'victim.birthDate',
  'victim.estimatedAge',
  'victim.ageUnknownReason',
  'victim.citizenship',
  'victim.nik',
  'victim.nikMissingReason',
  'victim.passport',
  'victim.originRegion',
  'victim.language',
  'victim.phone',
  'guardian.name',
  'guardian.relation',
  'consent.status',
  'consent.givenBy',
  'consent.method',
  'consent.note',
];

const scalar = z.union([z.string(), z.number().transform(String)]);
const groups = z.record(z.string(), z.unknown());

/**
 * Form values from a draft or from the vault. Fields that are missing or of another shape, as an
 * older draft may have them, stay empty; nothing is refused.
 */
export function restoreIntake(stored: unknown): IntakeValues {
  return overlay(emptyIntake(), stored);
}

/** `base` with every text of `stored` that is not blank. Keys that `base` lacks are left out. */
export function overlay<T extends object>(base: T, stored: unknown): T {
  const from = groups.safeParse(stored);
  if (!from.success) return base;
  const merged = Object.entries(base).map(([key, value]: [string, unknown]) => {
    const found = from.data[key];
    if (typeof value === 'object' && value !== null) return [key, overlay(value, found)];
    const text = scalar.safeParse(found);
    return [key, text.success && text.data.trim() !== '' ? text.data : value];
  });
  // The same keys as `base`, each with a value of the same shape.
  return Object.fromEntries(merged) as T;
}

/** Case numbers start with letters and a year, `BTM-26-0417`. */
const CASE_NUMBER = /^[a-z]{2,4}-\d/i;

/**
 * What a search has already told about the person, so that it is not typed twice: a name, a NIK, a
 * birth date. A case number or bare digits are no name.
 */
export function intakeFromSearch(text: string): IntakeValues {
  const empty = emptyIntake();
  if (CASE_NUMBER.test(text.trim())) return empty;
  const { name, nik, birthDate } = personFromSearchText(text);
  const isName = name != null && /\p{L}/u.test(name);
  return {
    ...empty,
    victim: {
      ...empty.victim,
      name: isName ? name.slice(0, INTAKE_LIMITS.name) : '',
      nik: nik ?? '',
      birthDate: birthDate == null ? '' : birthDate.split('-').reverse().join('/'),
    },
  };
}

/** `true` as soon as one field holds a word. */
export function hasWords(values: object): boolean {
  return Object.values(values).some((value: unknown) =>
    typeof value === 'object' && value !== null
      ? hasWords(value)
      : typeof value === 'string' && value.trim() !== '',
  );
}

/**
 * What was typed, without what an earlier search had put in and nobody changed: after a second
 * search its words count.
 */
export function withoutCarried(typed: IntakeValues, carried: IntakeValues | undefined) {
  if (carried === undefined) return typed;
  const { name, nik, birthDate } = carried.victim;
  const { victim } = typed;
  return {
    ...typed,
    victim: {
      ...victim,
      name: victim.name === name ? '' : victim.name,
      nik: victim.nik === nik ? '' : victim.nik,
      birthDate: victim.birthDate === birthDate ? '' : victim.birthDate,
    },
  };
}
