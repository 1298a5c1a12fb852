/**
 * A place where the ordinary user can run the app and its tests. The repository
 * itself if that user can read it; else (a clone in root's home, a strict
 * umask) a copy of what is needed. The rights of the repository stay as they are.
 */
import { createHash } from 'node:crypto';
import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync, readFileSync } from 'node:fs';
import { cp, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ask, runCaptured } from './command.mjs';
import { canReadAll } from './ordinary-user.mjs';
import { inRepo, repoRoot } from './paths.mjs';
import { CannotContinue, sayNote, sayStep, secondsSince } from './say.mjs';
import { ensureSandbox } from './sandbox.mjs';

/** @typedef {import('./ordinary-user.mjs').OrdinaryUser} OrdinaryUser */
/**
 * @typedef {{
 *   readonly root: string,
 *   readonly executable: string,
 *   readonly node: string,
 *   readonly isCopy: boolean,
 * }} Place `root`: folder of package.json; `node`: the Node to run tests with
 */

/** Left out of a copy: not needed to run, or copied apart. */
const notCopied = new Set(['.git', '.runtime', 'node_modules', 'out', 'test-results']);

/** Read by the app or by its end-to-end tests, as far as they exist. */
const needed = [
  'package.json',
  'playwright.config.ts',
  'node_modules',
  'out/app',
  'resources',
  'tests',
  'shared',
  'electron',
];

/** @param {string} executable @returns {string} the folder of the runtime it belongs to */
function runtimeFolder(executable) {
  return dirname(executable);
}

/**
 * The folder of the copy: one for each clone.
 * @param {string} root
 * @returns {string}
 */
export function copyFolderFor(root) {
  const mark = createHash('sha256').update(root).digest('hex').slice(0, 12);
  return join('/var/tmp', `suaka-${mark}`);
}

/**
 * @param {OrdinaryUser} user
 * @param {string} executable
 * @returns {Promise<Place>}
 */
export async function preparePlace(user, executable) {
  const readable = needed.map((path) => inRepo(path)).filter((path) => existsSync(path));
  const inPlace = canReadAll(user, [...readable, runtimeFolder(executable)]);
  if (inPlace && canReadAll(user, [process.execPath])) {
    return { root: repoRoot, executable, node: process.execPath, isCopy: false };
  }
  return await copyForUser(executable);
}

/** @param {string} folder */
function makeSafeFolder(folder) {
  if (!existsSync(folder)) mkdirSync(folder, { mode: 0o755 });
  const found = lstatSync(folder);
  // /var/tmp belongs to everybody: somebody else may have made it first.
  if (!found.isDirectory() || found.uid !== 0) {
    throw new CannotContinue(`${folder} is not a folder of ours.`, ['Remove it, then try again.']);
  }
  chmodSync(folder, 0o755);
}

/** @param {string} executable @returns {Promise<Place>} */
async function copyForUser(executable) {
  const startedMs = performance.now();
  const folder = copyFolderFor(repoRoot);
  sayStep(`The user cannot read this folder: copying what is needed to ${folder}`);
  makeSafeFolder(folder);
  const root = join(folder, 'app');
  await copyRepository(root);
  const packages = join(root, 'node_modules');
  const runtime = join(folder, 'runtime');
  const node = join(folder, 'node');
  await copyUnlessSame(inRepo('node_modules'), packages, join(folder, '.packages'), readStamp());
  await copyUnlessSame(runtimeFolder(executable), runtime, join(folder, '.runtime'), executable);
  await copyUnlessSame(process.execPath, node, join(folder, '.node'), process.version);
  const copied = join(runtime, basename(executable));
  ensureSandbox(copied, true);
  sayNote(`copied in ${secondsSince(startedMs)}`);
  return { root, executable: copied, node, isCopy: true };
}

/** @returns {string} */
function readStamp() {
  return readFileSync(inRepo('node_modules', '.suaka-packages'), 'utf8');
}

/** @param {string} root */
async function copyRepository(root) {
  mkdirSync(root, { recursive: true, mode: 0o755 });
  const stale = ask('ls', ['-A', root]).output.split('\n').filter(Boolean);
  await Promise.all(
    stale
      .filter((name) => name !== 'node_modules')
      .map((name) => rm(join(root, name), { recursive: true, force: true })),
  );
  const names = ask('ls', ['-A', repoRoot]).output.split('\n').filter(Boolean);
  for (const name of names) {
    if (notCopied.has(name)) continue;
    await cp(inRepo(name), join(root, name), { recursive: true });
  }
  if (existsSync(inRepo('out', 'app'))) {
    await cp(inRepo('out', 'app'), join(root, 'out', 'app'), { recursive: true });
  }
  for (const name of ask('ls', ['-A', root]).output.split('\n').filter(Boolean)) {
    if (name !== 'node_modules') await openForReading(join(root, name));
  }
}

/** @param {string} path */
async function openForReading(path) {
  const { code, output } = await runCaptured({
    command: 'chmod',
    args: ['-R', 'u+rwX,go+rX,go-w', path],
  });
  if (code !== 0) throw new Error(output);
}

/**
 * Copies something large only when it has changed; the mark is written last.
 * @param {string} from
 * @param {string} to
 * @param {string} markPath outside of what is replaced each time
 * @param {string} mark
 */
async function copyUnlessSame(from, to, markPath, mark) {
  if (existsSync(markPath) && readFileSync(markPath, 'utf8') === mark) return;
  await rm(markPath, { force: true });
  await rm(to, { recursive: true, force: true });
  const { code, output } = await runCaptured({
    command: 'cp',
    args: ['-R', '--preserve=mode,timestamps,links', '--reflink=auto', from, to],
  });
  if (code !== 0) {
    throw new CannotContinue('The copy could not be made.', [output.trim().split('\n')[0] ?? '']);
  }
  await openForReading(to);
  await writeFile(markPath, mark);
}

/**
 * Makes output folders the user can write to; only folders under out/, which
 * git ignores, change hands.
 * @param {Place} place
 * @param {OrdinaryUser} user
 * @param {readonly string[]} folders relative to the repository
 */
export async function makeWritable(place, user, folders) {
  for (const folder of folders) {
    const path = join(place.root, folder);
    mkdirSync(path, { recursive: true });
    chownSync(path, user.uid, user.gid);
    await runCaptured({ command: 'chown', args: ['-R', `${user.uid}:${user.gid}`, path] });
  }
}

/**
 * Brings results from a copy home into the repository.
 * @param {Place} place
 * @param {readonly string[]} folders relative to the repository
 */
export async function bringHome(place, folders) {
  if (!place.isCopy) return;
  for (const folder of folders) {
    const from = join(place.root, folder);
    if (existsSync(from)) await cp(from, inRepo(folder), { recursive: true, force: true });
  }
}
