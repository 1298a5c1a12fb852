/**
 * Finds an Electron that runs on this machine. In order: the folder the
 * developer names, the declared version already here, its download, the test
 * runtime.
 */
import { existsSync } from 'node:fs';
import {
  declaredVersion,
  downloadDeclared,
  executableIn,
  findDownloaded,
} from './declared-electron.mjs';
import { CannotContinue, sayNote } from './say.mjs';
import { ensureTestRuntime, fitsMachine, testRuntimeVersion } from './test-runtime.mjs';

/**
 * @typedef {{
 *   readonly kind: 'override' | 'declared' | 'test-runtime',
 *   readonly executable: string,
 * }} ElectronRuntime
 */

/** @param {string} folder @returns {string} */
function requireOverride(folder) {
  const executable = executableIn(folder, process.platform);
  if (existsSync(executable)) return executable;
  throw new CannotContinue(
    `ELECTRON_OVERRIDE_DIST_PATH is set to ${folder}, but there is no Electron in it.`,
    ['Correct the variable or unset it.'],
  );
}

/**
 * @returns {Promise<ElectronRuntime>}
 * @throws {CannotContinue} when this machine cannot have one
 */
export async function ensureElectron() {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (override) return { kind: 'override', executable: requireOverride(override) };

  const declared = findDownloaded() ?? (await downloadDeclared());
  if (declared !== undefined) return { kind: 'declared', executable: declared };

  if (fitsMachine(process.platform, process.arch)) {
    const executable = await ensureTestRuntime();
    sayNote(`Running on the test runtime, Electron ${testRuntimeVersion}; a shipped build has`);
    sayNote(`${declaredVersion()}, the declared version.`);
    return { kind: 'test-runtime', executable };
  }
  throw new CannotContinue(
    `Electron ${declaredVersion()} could not be downloaded, and there is no substitute for ${process.platform} ${process.arch}.`,
    [
      'Run this again where its download is reachable (a proxy or mirror can be set, see the',
      'documentation of the electron package), or unpack an Electron release by hand and set',
      'ELECTRON_OVERRIDE_DIST_PATH to its folder.',
    ],
  );
}
