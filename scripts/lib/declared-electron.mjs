/**
 * The Electron that package.json declares: where it is once it is downloaded,
 * and its own download.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { runCaptured } from './command.mjs';
import { inRepo, readJsonOrNothing } from './paths.mjs';
import { sayNote, sayStep, secondsSince } from './say.mjs';

const packageFolder = inRepo('node_modules', 'electron');
const failureNote = inRepo('.runtime', 'download-failed.json');

const firstByteMs = 20_000;
const stalledMs = 60_000;
// The package's own notes in its temporary folder do not count as the download.
const downloadBeganBytes = 1_000_000;
const watchEveryMs = 1_000;
const retryAfterMs = 24 * 60 * 60 * 1_000;

/** @returns {string} the exact version package.json asks for */
export function declaredVersion() {
  const manifest = /** @type {{ version?: string } | undefined} */ (
    readJsonOrNothing(join(packageFolder, 'package.json'))
  );
  return manifest?.version ?? 'unknown';
}

/**
 * @param {string} path
 * @returns {string} the text, or '' when there is no such file
 */
function readOrEmpty(path) {
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : '';
}

/**
 * The executable inside a folder of Electron, as the package's index.js finds it.
 * @param {string} folder
 * @param {NodeJS.Platform} platform
 * @returns {string}
 */
export function executableIn(folder, platform) {
  if (platform === 'darwin') return join(folder, 'Electron.app', 'Contents', 'MacOS', 'Electron');
  return join(folder, platform === 'win32' ? 'electron.exe' : 'electron');
}

/**
 * The executable of the declared version, if it has been downloaded whole: the
 * package writes path.txt last.
 * @returns {string | undefined}
 */
export function findDownloaded() {
  const dist = join(packageFolder, 'dist');
  const relative = readOrEmpty(join(packageFolder, 'path.txt'));
  const version = readOrEmpty(join(dist, 'version')).replace(/^v/, '');
  if (relative === '' || version !== declaredVersion()) return undefined;
  const path = join(dist, relative);
  return existsSync(path) ? path : undefined;
}

/**
 * Whether an earlier failure of the same version is recent enough not to try again.
 * @param {{ version?: unknown, at?: unknown } | undefined} note
 * @param {string} version
 * @param {number} nowMs
 * @returns {boolean}
 */
export function failedRecently(note, version, nowMs) {
  if (note?.version !== version || typeof note.at !== 'string') return false;
  const age = nowMs - Date.parse(note.at);
  return age >= 0 && age < retryAfterMs;
}

/** @param {string} folder @returns {Promise<number>} bytes of all files in it */
async function sizeOf(folder) {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const sizes = await Promise.all(
    names.map((name) =>
      stat(join(folder, name)).then(
        (found) => found.size,
        () => 0,
      ),
    ),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

/**
 * Aborts when the download does not begin in time or when it stands still. The package's
 * download has no limit of its own, and a machine whose network swallows
 * packets would wait for minutes.
 * @param {readonly string[]} folders where the bytes arrive
 * @param {AbortController} abort
 * @returns {() => void} ends the watch
 */
function watchArrival(folders, abort) {
  let bytes = 0;
  let grewAtMs = performance.now();
  const timer = setInterval(async () => {
    const now = (await Promise.all(folders.map(sizeOf))).reduce((sum, size) => sum + size, 0);
    if (now > bytes) grewAtMs = performance.now();
    bytes = Math.max(bytes, now);
    if (performance.now() - grewAtMs > (bytes < downloadBeganBytes ? firstByteMs : stalledMs))
      abort.abort();
  }, watchEveryMs);
  return () => clearInterval(timer);
}

/**
 * Runs the download of the `electron` package, checksums and cache included.
 * @returns {Promise<string | undefined>} the executable, or undefined when the
 *   download is not reachable from here
 */
export async function downloadDeclared() {
  const version = declaredVersion();
  const note = /** @type {{ version?: unknown, at?: unknown } | undefined} */ (
    readJsonOrNothing(failureNote)
  );
  if (failedRecently(note, version, Date.now())) {
    sayNote(`The download of Electron ${version} failed in the last 24 hours and is not tried`);
    sayNote('again now; delete .runtime/download-failed.json to try at once.');
    return undefined;
  }
  const startedMs = performance.now();
  sayStep(`Downloading Electron ${version}, the version package.json declares`);
  mkdirSync(inRepo('.runtime'), { recursive: true });
  const temporary = await mkdtemp(inRepo('.runtime', 'download-'));
  const abort = new AbortController();
  const endWatch = watchArrival([temporary, join(packageFolder, 'dist')], abort);
  try {
    const { code, output } = await runCaptured(
      { command: process.execPath, args: [join(packageFolder, 'install.js')] },
      { env: { ...process.env, TMPDIR: temporary, TEMP: temporary }, stop: abort.signal },
    );
    const found = code === 0 ? findDownloaded() : undefined;
    if (found === undefined) {
      const why = abort.signal.aborted ? 'nothing arrived' : (output.split('\n')[0] ?? '');
      sayNote(`It cannot be had from here (${why}; ${secondsSince(startedMs)}).`);
      writeFileSync(failureNote, JSON.stringify({ version, at: new Date().toISOString() }));
      return undefined;
    }
    sayNote(`downloaded in ${secondsSince(startedMs)}`);
    rmSync(failureNote, { force: true });
    return found;
  } finally {
    endWatch();
    await rm(temporary, { recursive: true, force: true });
  }
}
