import { INTAKE_KEYS, type IntakeKey } from '../facts/intake-keys';
import { testsOf } from '../sop/condition';
import type { DefinitionProblem } from '../sop/data-shape';
import type { Zone } from '../zones';
import {
  type Form,
  type FormField,
  fieldsOf,
  type GroupColumn,
  isPartedType,
  YES_NO_VALUES,
} from './definition';

/** Where a problem is: the form, then the path inside it. */
interface Place {
  readonly zone: Zone | null;
  readonly where: string;
  readonly kind: string;
}

/**
 * Checks that the forms fit together: ids and keys are single, one fact has one zone and one type
 * wherever it is asked (two zones for one fact would be a hole in the disclosure rules), and a
 * condition reads only facts that are known by then.
 *
 * @returns every problem with the form id at the head of its path; empty when all is well.
 */
export function checkForms(forms: readonly Form[]): readonly DefinitionProblem[] {
  const problems: DefinitionProblem[] = [];
  const formIds = new Set<string>();
  const places = new Map<string, Place>(
    INTAKE_KEYS.map((known) => [known.key, intakePlace(known)]),
  );
  const allKeys = knownFactKeys(forms);
  const vocabulary = answerVocabulary(forms);
  for (const form of forms) {
    if (formIds.has(form.id)) problems.push({ path: form.id, reason: `duplicate form ${form.id}` });
    formIds.add(form.id);
    const laterKeys = new Set(fieldsOf(form).map((field) => field.key));
    const seen = new Set<string>();
    for (const { field, path } of fieldsWithPath(form)) {
      if (seen.has(field.key)) problems.push({ path, reason: `duplicate key ${field.key}` });
      problems.push(
        ...checkPlace(places, field, path),
        ...checkOptions(field, path),
        ...checkColumns(field, path),
      );
      for (const test of field.when === undefined ? [] : testsOf(field.when)) {
        const reason =
          laterKeys.has(test.fact) && !seen.has(test.fact)
            ? `condition reads ${test.fact}, which is asked later`
            : testProblem(test.fact, test.literal, allKeys, vocabulary);
        if (reason !== null) problems.push({ path: `${path}.when`, reason });
      }
      seen.add(field.key);
    }
  }
  return problems;
}

/** Every fact key that exists: the intake and all forms. */
export function knownFactKeys(forms: readonly Form[]): ReadonlySet<string> {
  return new Set([
    ...INTAKE_KEYS.map((known) => known.key),
    ...forms.flatMap((form) => fieldsOf(form).map((field) => field.key)),
  ]);
}

/**
 * The closed answers of a fact, where it has any: options, or yes/no/unknown. A fact of several parts
 * has none at all, since no word is the same as a person or a table.
 */
export function answerVocabulary(forms: readonly Form[]): ReadonlyMap<string, ReadonlySet<string>> {
  const vocabulary = new Map<string, ReadonlySet<string>>();
  for (const { key } of INTAKE_KEYS) {
    if (key.startsWith('gate.') || key === 'victim.isMinor') {
      vocabulary.set(key, new Set(YES_NO_VALUES));
    }
  }
  for (const field of forms.flatMap(fieldsOf)) {
    if (isPartedType(field.type)) vocabulary.set(field.key, new Set());
    if (field.type === 'yesNo') vocabulary.set(field.key, new Set(YES_NO_VALUES));
    // The intake asks some facts too, with its own answers: a form adds, it never narrows.
    const values = field.options?.map((option) => option.value) ?? [];
    if (values.length > 0) {
      vocabulary.set(field.key, new Set([...(vocabulary.get(field.key) ?? []), ...values]));
    }
  }
  return vocabulary;
}

/** Why a test of a condition can never work as written, or `null`. */
export function testProblem(
  fact: string,
  literal: string | number | null,
  keys: ReadonlySet<string>,
  vocabulary: ReadonlyMap<string, ReadonlySet<string>>,
): string | null {
  if (!keys.has(fact)) return `unknown fact ${fact}`;
  if (literal === null) return null;
  const answers = vocabulary.get(fact);
  if (answers === undefined || answers.has(String(literal))) return null;
  if (answers.size === 0) return `${fact} has several parts; ask only whether it is known`;
  return `${fact} never has the answer ${literal}`;
}

function intakePlace(known: IntakeKey): Place {
  return { zone: known.zone, where: 'intake', kind: 'intake' };
}

function fieldsWithPath(
  form: Form,
): readonly { readonly field: FormField; readonly path: string }[] {
  return form.sections.flatMap((section, sectionIndex) =>
    section.fields.map((field, index) => ({
      field,
      path: `${form.id}.sections.${sectionIndex}.fields.${index}`,
    })),
  );
}

function checkPlace(
  places: Map<string, Place>,
  field: FormField,
  path: string,
): readonly DefinitionProblem[] {
  const known = places.get(field.key);
  if (known === undefined) {
    places.set(field.key, { zone: field.zone, where: path, kind: field.type });
    return [];
  }
  if (known.zone !== field.zone) {
    return [{ path: `${path}.zone`, reason: `${field.key} has another zone at ${known.where}` }];
  }
  if (known.kind !== 'intake' && known.kind !== field.type) {
    return [{ path: `${path}.type`, reason: `${field.key} has another type at ${known.where}` }];
  }
  return [];
}

/** Names of columns are single, and their options are checked like those of a field. */
function checkColumns(field: FormField, path: string): readonly DefinitionProblem[] {
  const seen = new Set<string>();
  return (field.fields ?? []).flatMap((column, index) => {
    const at = `${path}.fields.${index}`;
    const twice = seen.has(column.name);
    seen.add(column.name);
    const options = checkOptions(column, at);
    return twice ? [...options, { path: at, reason: `duplicate name ${column.name}` }] : options;
  });
}

function checkOptions(
  { type, options }: Pick<FormField | GroupColumn, 'type' | 'options'>,
  path: string,
): readonly DefinitionProblem[] {
  const problems: DefinitionProblem[] = [];
  const seen = new Set<string>();
  for (const option of options ?? []) {
    if (seen.has(option.value)) {
      problems.push({ path: `${path}.options`, reason: `duplicate option ${option.value}` });
    }
    seen.add(option.value);
    if (option.exclusive === true && type !== 'many') {
      problems.push({ path: `${path}.options`, reason: 'only "many" has an exclusive option' });
    }
  }
  return problems;
}
