import { z } from 'zod';
import { basisSchema } from '../basis';
import { type Bilingual, bilingualSchema } from '../bilingual';
import type { AnswerValue } from '../facts/answer';
import { choicesOf } from '../facts/choices';
import { type Form, fieldsOf } from '../forms/definition';
import type { Facts } from '../sop/condition';
import type { DefinitionProblem } from '../sop/data-shape';

const key = z.string().min(1).max(100);

/** `resources/screening/pocket.yaml`: what of the safety plan may stand on the page of the client. */
export const pocketGuideSchema = z.strictObject({
  version: z.number().int().min(1),
  formId: z.string().min(1).max(40),
  /** Whether the client wants to carry a page at all. */
  wantedKey: key,
  /** Which parts the client wants on it. */
  partsKey: key,
  basis: z.array(basisSchema).min(1).max(10).readonly(),
  title: bilingualSchema,
  parts: z
    .array(z.strictObject({ part: z.string().min(1), key, title: bilingualSchema }))
    .min(1)
    .max(20)
    .readonly(),
  discreetWords: z.array(z.string().min(2)).min(1).max(100).readonly(),
});
export type PocketGuide = z.infer<typeof pocketGuideSchema>;

/** The page: a harmless title and the parts, each with its lines. */
export interface PocketPage {
  readonly title: Bilingual;
  readonly parts: readonly { readonly title: Bilingual; readonly lines: readonly string[] }[];
  /** Words on the page that would tell a finder what it is. Nobody prints it before they are gone. */
  readonly indiscreet: readonly string[];
}

/**
 * The pocket version of the safety plan: only if the client wants one, and only the parts the client
 * chose. It has no name, number, office or date of its own.
 *
 * @param names names of the office, which may not stand on the page either
 * @returns `null` while the client has not said that a page is wanted, or nothing is on it
 */
export function pocketPage(
  guide: PocketGuide,
  facts: Facts,
  names: readonly string[],
): PocketPage | null {
  if (facts[guide.wantedKey] !== 'yes') return null;
  const chosen = choicesOf(facts[guide.partsKey]);
  const parts = guide.parts.flatMap(({ part, key: fact, title }) => {
    const lines = chosen.includes(part) ? linesOf(facts[fact]) : [];
    return lines.length === 0 ? [] : [{ title, lines }];
  });
  if (parts.length === 0) return null;
  const text = parts
    .flatMap(({ lines }) => lines)
    .join('\n')
    .toLowerCase();
  const indiscreet = [...names, ...guide.discreetWords].filter(
    (word) => word.trim() !== '' && wordIn(text, word.toLowerCase()),
  );
  return { title: guide.title, parts, indiscreet };
}

/**
 * Checks that the guide fits its form: every part is a question of the form and a choice of the
 * client, and no title of the page is an indiscreet word itself.
 *
 * @returns every problem with its path in the file; empty when the guide may be used.
 */
export function checkPocketGuide(
  guide: PocketGuide,
  forms: readonly Form[],
): readonly DefinitionProblem[] {
  const form = forms.find((one) => one.id === guide.formId);
  if (form === undefined) return [{ path: 'formId', reason: `unknown form ${guide.formId}` }];
  const fields = new Map(fieldsOf(form).map((field) => [field.key, field]));
  const choices = fields.get(guide.partsKey)?.options?.map(({ value }) => value) ?? [];
  const titles = [guide.title, ...guide.parts.map(({ title }) => title)];
  const shown = titles.flatMap(({ id, en }) => [id.toLowerCase(), en.toLowerCase()]);
  return [
    ...(fields.has(guide.wantedKey)
      ? []
      : [{ path: 'wantedKey', reason: `unknown fact ${guide.wantedKey}` }]),
    ...guide.parts.flatMap(({ part, key: fact }, index) => [
      ...(fields.has(fact) ? [] : [{ path: `parts.${index}.key`, reason: `unknown fact ${fact}` }]),
      ...(choices.includes(part)
        ? []
        : [{ path: `parts.${index}.part`, reason: `${guide.partsKey} has no ${part}` }]),
    ]),
    ...guide.discreetWords
      .filter((word) => shown.some((title) => wordIn(title, word.toLowerCase())))
      .map((word) => ({ path: 'title', reason: `says ${word}` })),
  ];
}

/** Whole words only: "bersama" holds no "sama". */
function wordIn(text: string, word: string): boolean {
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(^|[^\\p{L}\\p{N}])${escaped}($|[^\\p{L}\\p{N}])`, 'u').test(text);
}

function linesOf(value: AnswerValue | undefined): readonly string[] {
  if (typeof value !== 'string') return [];
  return value
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
