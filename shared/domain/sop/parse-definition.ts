import type { z } from 'zod';
import type { DefinitionProblem } from './data-shape';
import { measureData } from './data-shape';
import { MAX_STEPS, type Sop, sopSchema } from './definition';

/** A definition, or every reason why the data is none. */
export type ParsedDefinition<T> =
  | { readonly ok: true; readonly definition: T }
  | { readonly ok: false; readonly problems: readonly DefinitionProblem[] };

/** Parses data of a definition file with a schema, after the size check. */
export function parseDefinition<T>(raw: unknown, schema: z.ZodType<T>): ParsedDefinition<T> {
  const oversize = measureData(raw);
  if (oversize !== null) return { ok: false, problems: [oversize] };
  const parsed = schema.safeParse(raw);
  if (parsed.success) return { ok: true, definition: parsed.data };
  const problems = parsed.error.issues.map((issue) => ({
    path: issue.path.map(String).join('.'),
    reason: issue.message,
  }));
  return { ok: false, problems };
}

/**
 * Parses an SOP file. Only its shape: `checkSop` then checks that its parts fit together. The
 * number of steps is counted before the schema runs, so that a flood is refused at once.
 */
export function parseSop(raw: unknown): ParsedDefinition<Sop> {
  if (countRawSteps(raw) > MAX_STEPS) {
    return { ok: false, problems: [{ path: 'stages', reason: `more than ${MAX_STEPS} steps` }] };
  }
  return parseDefinition(raw, sopSchema);
}

function countRawSteps(raw: unknown): number {
  let count = 0;
  for (const stage of arrayAt(raw, 'stages')) {
    count += arrayAt(stage, 'steps').length;
    if (count > MAX_STEPS) break;
  }
  return count;
}

function arrayAt(value: unknown, key: string): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  const found: unknown = Object.entries(value).find(([name]) => name === key)?.[1];
  return Array.isArray(found) ? found : [];
}
