import { z } from 'zod';
import { checkForms } from '../forms/check-forms';
import { type Form, fieldsOf, formSchema, parseForm } from '../forms/definition';
import { checkSop } from './check-sop';
import type { DefinitionProblem } from './data-shape';
import { sopSchema } from './definition';
import { type ParsedDefinition, parseSop } from './parse-definition';

/** More forms than this in one version is a mistake or an attack. */
export const MAX_FORMS = 100;

/** One version of the SOP with the forms it was made with: forms belong to the version. */
export const sopDefinitionSchema = z
  .strictObject({
    sop: sopSchema,
    forms: z.array(formSchema).min(1).max(MAX_FORMS).readonly(),
  })
  .readonly();
export type SopDefinition = z.infer<typeof sopDefinitionSchema>;

/** The id by which the audit log and an approval name a version: `tppo.2`. */
export function sopVersionId(sopId: string, version: number): string {
  return `${sopId}.${version}`;
}

/** Parses one version from data that may be damaged or hostile. Size first, then each schema. */
export function parseSopDefinition(raw: unknown): ParsedDefinition<SopDefinition> {
  if (typeof raw !== 'object' || raw === null || !('sop' in raw) || !('forms' in raw)) {
    return refused('', 'needs an SOP and its forms');
  }
  if (Object.keys(raw).length !== 2) return refused('', 'knows only sop and forms');
  if (!Array.isArray(raw.forms)) return refused('forms', 'needs a list of forms');
  if (raw.forms.length === 0 || raw.forms.length > MAX_FORMS) {
    return refused('forms', `needs 1 to ${MAX_FORMS} forms`);
  }
  const sop = parseSop(raw.sop);
  if (!sop.ok) return { ok: false, problems: below('sop', sop.problems) };
  const forms: Form[] = [];
  for (const [index, one] of raw.forms.entries()) {
    const form = parseForm(one);
    if (!form.ok) return { ok: false, problems: below(`forms.${index}`, form.problems) };
    forms.push(form.definition);
  }
  return { ok: true, definition: { sop: sop.definition, forms } };
}

function refused(path: string, reason: string) {
  return { ok: false, problems: [{ path, reason }] } as const;
}

function below(head: string, problems: readonly DefinitionProblem[]): readonly DefinitionProblem[] {
  return problems.map(({ path, reason }) => ({
    path: path === '' ? head : `${head}.${path}`,
    reason,
  }));
}

/**
 * Checks that a version fits together.
 *
 * @returns every problem with its path; empty when the version may be used.
 */
export function checkSopDefinition({ sop, forms }: SopDefinition): readonly DefinitionProblem[] {
  return [...below('sop', checkSop(sop, forms)), ...below('forms', checkForms(forms))];
}

/**
 * Checks that the forms of a new version treat every fact as the forms of the app do: another zone
 * for a known fact would be a hole in the disclosure rules.
 *
 * @param known the forms that ship with the app
 */
export function checkKnownFacts(
  { forms }: SopDefinition,
  known: readonly Form[],
): readonly DefinitionProblem[] {
  const facts = new Map(known.flatMap(fieldsOf).map((field) => [field.key, field]));
  return forms.flatMap((form) =>
    fieldsOf(form).flatMap((field) => {
      const fact = facts.get(field.key);
      if (fact === undefined) return [];
      const differs = (['zone', 'type', 'specific'] as const).filter(
        (part) => fact[part] !== field[part],
      );
      return differs.map((part) => ({
        path: `forms.${form.id}.${field.key}.${part}`,
        reason: `${field.key} has another ${part} in Suaka`,
      }));
    }),
  );
}
