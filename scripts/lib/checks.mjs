/**
 * The one table of what `npm test` runs, in order, with the commands.
 */

/**
 * - `static`: reads the sources; passes or fails as a whole. Two run at a time.
 * - `vitest`: counts its tests.
 * - `build`: the app itself; passes or fails as a whole.
 * - `playwright`: real Electron; counts its tests.
 * @typedef {'static' | 'vitest' | 'build' | 'playwright'} CheckKind
 * @typedef {{
 *   readonly name: string,
 *   readonly kind: CheckKind,
 *   readonly parts: readonly Part[],
 *   readonly tool?: readonly [packageName: string, binName: string],
 *   readonly args?: readonly string[],
 * }} Check
 * @typedef {'quick' | 'unit' | 'e2e'} Part a name for `npm test -- part`
 */

/** @param {string} name @param {string} project @returns {Check} */
function types(name, project) {
  return {
    name: `types: ${name}`,
    kind: 'static',
    parts: ['quick'],
    tool: ['typescript', 'tsc'],
    args: ['--noEmit', '-p', project],
  };
}

/** @type {readonly Check[]} */
export const checks = [
  types('shared', 'tsconfig.json'),
  types('electron', 'electron/tsconfig.json'),
  types('renderer', 'renderer/tsconfig.json'),
  types('tests', 'tests/tsconfig.json'),
  types('scripts', 'scripts/tsconfig.json'),
  {
    name: 'format',
    kind: 'static',
    parts: ['quick'],
    tool: ['@biomejs/biome', 'biome'],
    args: ['format', '.'],
  },
  { name: 'lint', kind: 'static', parts: ['quick'], tool: ['eslint', 'eslint'], args: ['.'] },
  {
    name: 'layers',
    kind: 'static',
    parts: ['quick'],
    tool: ['dependency-cruiser', 'depcruise'],
    args: ['electron', 'renderer', 'shared'],
  },
  { name: 'unused code', kind: 'static', parts: ['quick'], tool: ['knip', 'knip'], args: [] },
  {
    name: 'unit and vault',
    kind: 'vitest',
    parts: ['quick', 'unit'],
    tool: ['vitest', 'vitest'],
    args: ['run'],
  },
  { name: 'build', kind: 'build', parts: ['e2e'] },
  {
    name: 'end to end',
    kind: 'playwright',
    parts: ['e2e'],
    tool: ['@playwright/test', 'playwright'],
    args: ['test', '--project=e2e'],
  },
];

/** @type {readonly Part[]} */
const parts = ['quick', 'unit', 'e2e'];

/**
 * What to run for the words after `npm test --`.
 * @param {readonly string[]} words
 * @returns {{ readonly kind: 'run', readonly checks: readonly Check[], readonly isPart: boolean }
 *   | { readonly kind: 'help' }
 *   | { readonly kind: 'unknown', readonly word: string }}
 */
export function chooseChecks(words) {
  if (words.some((word) => word === '--help' || word === '-h' || word === 'help')) {
    return { kind: 'help' };
  }
  /** @type {Set<Part>} */
  const wanted = new Set();
  for (const word of words) {
    const part = parts.find((each) => each === word);
    if (part === undefined) return { kind: 'unknown', word };
    wanted.add(part);
  }
  if (wanted.size === 0) return { kind: 'run', checks, isPart: false };
  const chosen = checks.filter((check) => check.parts.some((part) => wanted.has(part)));
  return { kind: 'run', checks: chosen, isPart: true };
}
