/**
 * The build of the app, made again only when its sources have changed.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { runCaptured } from './command.mjs';
import { inRepo, packageCommand, repoRoot } from './paths.mjs';
import { CannotContinue, sayNote, sayStep, secondsSince } from './say.mjs';

const sourceFolders = ['electron', 'renderer', 'shared', 'resources'];
const sourceFiles = [
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'electron.vite.config.ts',
];
const results = ['main/main.js', 'main/vault.js', 'preload/preload.cjs', 'renderer/index.html'];
const stampPath = inRepo('out', 'app', '.sources');

/** @returns {Promise<readonly string[]>} */
async function listSources() {
  const lists = await Promise.all(
    sourceFolders.map(async (folder) => {
      if (!existsSync(inRepo(folder))) return [];
      const entries = await readdir(inRepo(folder), { recursive: true, withFileTypes: true });
      return entries
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name));
    }),
  );
  const files = sourceFiles.map((file) => inRepo(file)).filter((path) => existsSync(path));
  return [...lists.flat(), ...files].sort();
}

/**
 * One hash for the names and contents of all sources. Contents, not times: a
 * fresh clone or another branch gives every file a new time.
 * @returns {Promise<string>}
 */
async function hashSources() {
  const hash = createHash('sha256');
  for (const path of await listSources()) {
    const content = await readFile(path);
    hash.update(`${relative(repoRoot, path)}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/** @param {string} hash */
function isUpToDate(hash) {
  return (
    existsSync(stampPath) &&
    readFileSync(stampPath, 'utf8') === hash &&
    results.every((path) => existsSync(inRepo('out', 'app', path)))
  );
}

/**
 * Builds the app if needed. The stamp goes first and comes back last, so that
 * an interrupted build is never taken for a finished one.
 * @returns {Promise<{ readonly ok: boolean, readonly output: string }>}
 */
export async function build() {
  const hash = await hashSources();
  if (isUpToDate(hash)) return { ok: true, output: 'nothing has changed' };
  await rm(stampPath, { force: true });
  const { code, output } = await runCaptured(
    packageCommand('electron-vite', 'electron-vite', ['build']),
    { cwd: repoRoot, env: { ...process.env, NODE_ENV: 'production' } },
  );
  if (code !== 0) return { ok: false, output };
  const missing = results.filter((path) => !existsSync(inRepo('out', 'app', path)));
  if (missing.length > 0) {
    return { ok: false, output: `${output}\nThe build did not make ${missing.join(', ')}.` };
  }
  await mkdir(inRepo('out', 'app'), { recursive: true });
  await writeFile(stampPath, hash);
  return { ok: true, output };
}

/** Builds the app and says so; a failed build ends the script. */
export async function ensureBuild() {
  const startedMs = performance.now();
  sayStep('Building the app');
  const { ok, output } = await build();
  if (!ok) throw new CannotContinue(`The build failed:\n${output}`);
  sayNote(`done in ${secondsSince(startedMs)}`);
}
