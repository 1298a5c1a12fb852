import { z } from 'zod';
import { basisSchema } from '../basis';
import { bilingualSchema } from '../bilingual';
import { sentenceWith } from '../fill-text';
import { type Form, fieldsOf } from '../forms/definition';
import type { DefinitionProblem } from '../sop/data-shape';

const key = z.string().min(1).max(100);

/** `resources/screening/needs.yaml`: needs by service, and their line in the intervention plan. */
export const needsGuideSchema = z.strictObject({
  version: z.number().int().min(1),
  formId: z.string().min(1).max(40),
  basis: z.array(basisSchema).min(1).max(10).readonly(),
  /** The questions for the client's own order, the first choice first. */
  priorityKeys: z.array(key).min(1).max(8).readonly(),
  /** The most urgent first. */
  urgencies: z
    .array(z.strictObject({ value: z.string().min(1), label: bilingualSchema }))
    .min(1)
    .max(8)
    .readonly(),
  priorities: z.array(bilingualSchema).min(1).max(8).readonly(),
  line: z.strictObject({ text: sentenceWith('service', 'why') }),
  services: z
    .array(
      z.strictObject({
        id: z.string().min(1),
        key,
        /** Code of the service in form F-08, if it has one there. */
        plan: z.string().nullable(),
        label: bilingualSchema,
      }),
    )
    .min(1)
    .max(20)
    .readonly(),
});
export type NeedsGuide = z.infer<typeof needsGuideSchema>;

/**
 * Checks that the needs fit the forms: their questions with the urgencies, the choices of the client,
 * and services that the plan knows.
 *
 * @returns every problem with its path in the file; empty when the guide may be used.
 */
export function checkNeedsGuide(
  guide: NeedsGuide,
  forms: readonly Form[],
): readonly DefinitionProblem[] {
  const options = new Map(
    forms
      .flatMap(fieldsOf)
      .map((field) => [field.key, (field.options ?? []).map(({ value }) => value)]),
  );
  const lacks = (path: string, field: string, wanted: readonly string[]): DefinitionProblem[] =>
    wanted
      .filter((value) => options.get(field)?.includes(value) !== true)
      .map((value) => ({ path, reason: `${field} has no ${value}` }));
  const urgencies = guide.urgencies.map(({ value }) => value);
  const services = guide.services.map(({ id }) => id);
  const planned = guide.services.flatMap(({ plan }) => (plan === null ? [] : [plan]));
  return [
    ...guide.services.flatMap(({ key: field }, index) =>
      lacks(`services.${index}.key`, field, urgencies),
    ),
    ...guide.priorityKeys.flatMap((field, index) =>
      lacks(`priorityKeys.${index}`, field, services),
    ),
    ...lacks('services', 'plan.services', planned),
    ...(guide.priorities.length < guide.priorityKeys.length
      ? [{ path: 'priorities', reason: 'one word for each choice' }]
      : []),
  ];
}
