/**
 * Where things are in the repository.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json. */
export const repoRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/**
 * A path inside the repository.
 * @param {...string} parts
 * @returns {string}
 */
export function inRepo(...parts) {
  return join(repoRoot, ...parts);
}

/**
 * @param {string} path
 * @returns {unknown} the parsed JSON, or undefined when it is missing or broken
 */
export function readJsonOrNothing(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * How to start the command of an installed package with this Node. Not through
 * node_modules/.bin: these are shell scripts on Windows.
 * @param {string} packageName
 * @param {string} binName
 * @param {readonly string[]} args
 * @param {string} [root] folder that holds node_modules
 * @returns {import('./command.mjs').Command}
 */
export function packageCommand(packageName, binName, args, root = repoRoot) {
  const folder = join(root, 'node_modules', packageName);
  const manifest = /** @type {{ bin?: string | Record<string, string> } | undefined} */ (
    readJsonOrNothing(join(folder, 'package.json'))
  );
  const bin = typeof manifest?.bin === 'string' ? manifest.bin : manifest?.bin?.[binName];
  if (bin === undefined) throw new Error(`The package ${packageName} has no command ${binName}.`);
  return { command: process.execPath, args: [join(folder, bin), ...args] };
}

/**
 * How to start npm: the one that started this script, else the one on the path.
 * @param {readonly string[]} args
 * @returns {import('./command.mjs').Command}
 */
export function npmCommand(args) {
  const fromNpm = process.env['npm_execpath'];
  const besideNode = join(dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js');
  // Another package manager also sets npm_execpath; only npm has `npm ci`.
  const script = [fromNpm, besideNode].find(
    (path) => path !== undefined && /npm-cli\.[cm]?js$/.test(path) && existsSync(path),
  );
  if (script !== undefined) return { command: process.execPath, args: [script, ...args] };
  return { command: 'npm', args };
}
