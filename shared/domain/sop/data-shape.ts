/** Limits for a definition file before a schema looks at it. Far above any real SOP or form. */
export const MAX_DATA_DEPTH = 40;
export const MAX_DATA_NODES = 200_000;

/** Where a definition is wrong and why, for the person who edits the file. */
export interface DefinitionProblem {
  /** Path inside the file, such as `stages.0.steps.3.requires.0`. Empty for the file itself. */
  readonly path: string;
  readonly reason: string;
}

/**
 * Refuses data that is too deep or too large, without recursion, so that a hostile file cannot
 * exhaust the stack or the time of the schema (deep nesting, YAML aliases that multiply).
 */
export function measureData(raw: unknown): DefinitionProblem | null {
  const stack: { readonly value: unknown; readonly depth: number }[] = [{ value: raw, depth: 0 }];
  let nodes = 0;
  for (let item = stack.pop(); item !== undefined; item = stack.pop()) {
    nodes += 1;
    if (nodes > MAX_DATA_NODES) return { path: '', reason: `more than ${MAX_DATA_NODES} values` };
    if (item.depth > MAX_DATA_DEPTH) {
      return { path: '', reason: `nested deeper than ${MAX_DATA_DEPTH} levels` };
    }
    if (typeof item.value !== 'object' || item.value === null) continue;
    for (const value of Object.values(item.value)) stack.push({ value, depth: item.depth + 1 });
  }
  return null;
}
