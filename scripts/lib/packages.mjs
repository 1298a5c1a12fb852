/**
 * The npm packages of package-lock.json in node_modules.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { runShown } from './command.mjs';
import { inRepo, npmCommand, readJsonOrNothing, repoRoot } from './paths.mjs';
import { CannotContinue, sayNote, sayStep, secondsSince } from './say.mjs';

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, link?: boolean }} LockedPackage
 * @typedef {{ packages?: Record<string, LockedPackage> }} Lockfile
 */

/**
 * Whether an installation holds exactly what the lock file asks for. Optional
 * packages of other platforms may be missing; nothing may be of another version.
 * @param {Lockfile} wanted package-lock.json
 * @param {Lockfile} installed node_modules/.package-lock.json, which npm writes
 *   last, so that an interrupted installation has none
 * @returns {boolean}
 */
export function isInstalledAsLocked(wanted, installed) {
  const have = installed.packages ?? {};
  const want = Object.entries(wanted.packages ?? {}).filter(([path]) => path !== '');
  const complete = want.every(([path, pkg]) => {
    const found = have[path];
    if (found === undefined) return pkg.optional === true;
    return found.version === pkg.version && found.integrity === pkg.integrity;
  });
  const wantedPaths = new Set(want.map(([path]) => path));
  return want.length > 0 && complete && Object.keys(have).every((path) => wantedPaths.has(path));
}

/**
 * The hash that says which lock file node_modules was made from.
 * @param {string} lockText
 * @returns {string}
 */
export function hashLockfile(lockText) {
  return createHash('sha256').update(lockText).digest('hex');
}

/**
 * Installs the packages when node_modules is missing or does not fit the lock
 * file. Install scripts stay off: no package runs code on this machine by being
 * installed.
 */
export async function ensurePackages() {
  const lockText = readFileSync(inRepo('package-lock.json'), 'utf8');
  const lockHash = hashLockfile(lockText);
  const stampPath = inRepo('node_modules', '.suaka-packages');
  if (existsSync(stampPath) && readFileSync(stampPath, 'utf8') === lockHash) return;

  /** @type {Lockfile} */
  const wanted = JSON.parse(lockText);
  const installed = /** @type {Lockfile | undefined} */ (
    readJsonOrNothing(inRepo('node_modules', '.package-lock.json'))
  );
  if (installed === undefined || !isInstalledAsLocked(wanted, installed)) {
    await installPackages(Object.keys(wanted.packages ?? {}).length - 1);
  }
  writeFileSync(stampPath, lockHash);
}

/** @param {number} count */
async function installPackages(count) {
  const startedMs = performance.now();
  sayStep(`Installing the npm packages of package-lock.json (up to ${count}) into node_modules`);
  const code = await runShown(
    npmCommand(['ci', '--ignore-scripts', '--no-fund', '--no-audit', '--loglevel=error']),
    { cwd: repoRoot },
  );
  if (code !== 0) {
    throw new CannotContinue('The npm packages could not be installed; npm says why above.', [
      'npm needs its registry (or a mirror set with `npm config set registry`), then run this again.',
    ]);
  }
  sayNote(`installed in ${secondsSince(startedMs)}`);
}
