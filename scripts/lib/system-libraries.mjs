/**
 * The system libraries and programs Electron and the tests need on Linux.
 */
import { readFileSync } from 'node:fs';
import { ask, runShown } from './command.mjs';
import { CannotContinue, sayNote, sayStep, secondsSince } from './say.mjs';

/**
 * One thing that is needed, with the names its package has in the releases of
 * Debian and Ubuntu (newer ones rebuilt some libraries for 64-bit time and
 * renamed them), and what it is for.
 * @typedef {{ readonly names: readonly string[], readonly for: 'app' | 'tests' }} SystemPackage
 */

/** @type {readonly SystemPackage[]} */
export const systemPackages = [
  { names: ['xvfb'], for: 'app' },
  { names: ['xauth'], for: 'app' },
  { names: ['libgtk-3-0', 'libgtk-3-0t64'], for: 'app' },
  { names: ['libnss3'], for: 'app' },
  { names: ['libasound2', 'libasound2t64'], for: 'app' },
  { names: ['libgbm1'], for: 'app' },
  { names: ['libxss1'], for: 'app' },
  { names: ['libxtst6'], for: 'app' },
  { names: ['libatk-bridge2.0-0', 'libatk-bridge2.0-0t64'], for: 'app' },
  { names: ['libdrm2'], for: 'app' },
  { names: ['libxkbcommon0'], for: 'app' },
  { names: ['poppler-utils'], for: 'tests' },
  { names: ['age'], for: 'tests' },
  { names: ['p7zip-full', '7zip'], for: 'tests' },
  { names: ['qpdf'], for: 'tests' },
];

/**
 * Whether a Linux system installs with apt.
 * @param {string} osRelease the text of /etc/os-release
 * @returns {boolean}
 */
export function usesApt(osRelease) {
  const words = [...osRelease.matchAll(/^(?:ID|ID_LIKE)=(.*)$/gm)].flatMap((match) =>
    (match[1] ?? '').replaceAll('"', '').split(' '),
  );
  return words.includes('debian') || words.includes('ubuntu');
}

/**
 * What is not installed yet.
 * @param {readonly SystemPackage[]} wanted
 * @param {string} dpkgOutput lines "name status", status as dpkg's db:Status-Status
 * @returns {readonly SystemPackage[]}
 */
export function findMissing(wanted, dpkgOutput) {
  const installed = new Set(
    [...dpkgOutput.matchAll(/^(\S+) installed$/gm)].map((match) => match[1] ?? ''),
  );
  return wanted.filter(({ names }) => !names.some((name) => installed.has(name)));
}

/**
 * The name of each package in this release.
 * @param {readonly SystemPackage[]} packages
 * @param {(name: string) => boolean} isOffered whether apt can install that name
 * @returns {readonly string[]}
 */
export function chooseNames(packages, isOffered) {
  return packages.map(({ names }) => names.findLast(isOffered) ?? names[0] ?? '');
}

/**
 * The libraries the dynamic linker does not find.
 * @param {string} lddOutput
 * @returns {readonly string[]}
 */
export function unresolvedLibraries(lddOutput) {
  return [...lddOutput.matchAll(/^\s*(\S+) => not found$/gm)].map((match) => match[1] ?? '');
}

/** @param {string} name */
function isOfferedByApt(name) {
  // A package another one merely depends on is listed with "Candidate: (none)".
  return /Candidate: (?!\(none\))/.test(ask('apt-cache', ['policy', name]).output);
}

/** @param {readonly SystemPackage[]} missing */
async function installWithApt(missing) {
  const startedMs = performance.now();
  sayStep(`Installing ${missing.length} system packages with apt-get`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const quiet = ['-qq', '-o', 'Dpkg::Use-Pty=0', '-o', 'DPkg::Lock::Timeout=120'];
  await runShown({ command: 'apt-get', args: ['update', ...quiet] }, { env });
  const names = chooseNames(missing, isOfferedByApt);
  sayNote(names.join(' '));
  const code = await runShown(
    { command: 'apt-get', args: ['install', '-y', '--no-install-recommends', ...quiet, ...names] },
    { env },
  );
  if (code !== 0) {
    throw new CannotContinue('The system packages could not be installed; apt-get says why above.');
  }
  sayNote(`installed in ${secondsSince(startedMs)}`);
}

/** @param {readonly SystemPackage[]} wanted @param {boolean} isRoot */
async function ensureWithApt(wanted, isRoot) {
  const query = () =>
    findMissing(
      wanted,
      ask('dpkg-query', [
        '-W',
        '-f',
        '${Package} ${db:Status-Status}\\n',
        ...wanted.flatMap(({ names }) => names),
      ]).output,
    );
  const missing = query();
  if (missing.length === 0) return;
  if (isRoot) {
    await installWithApt(missing);
    return;
  }
  const names = chooseNames(missing, isOfferedByApt).join(' ');
  throw new CannotContinue('Some system packages are missing.', [
    'Install them, then run this again:',
    `sudo apt-get install --no-install-recommends ${names}`,
  ]);
}

/**
 * Elsewhere package names differ, so the dynamic linker is asked.
 * @param {string} executable
 */
function checkWithLinker(executable) {
  const missing = unresolvedLibraries(ask('ldd', [executable]).output);
  if (missing.length === 0) return;
  throw new CannotContinue(`Electron does not find these libraries: ${missing.join(' ')}`, [
    'Install the packages of your distribution that have them (GTK 3, NSS, ALSA, GBM, XScrnSaver,',
    'XTest, ATK bridge, libdrm, xkbcommon), and Xvfb if there is no screen.',
  ]);
}

/**
 * Sees to it that the system libraries are there. Does nothing outside Linux.
 * @param {{ executable: string, withTests: boolean, isRoot: boolean }} need
 * @throws {CannotContinue} with the command to run when only an administrator can install them
 */
export async function ensureSystemLibraries({ executable, withTests, isRoot }) {
  if (process.platform !== 'linux') return;
  if (!usesApt(readOsRelease())) {
    checkWithLinker(executable);
    return;
  }
  const wanted = systemPackages.filter((each) => withTests || each.for === 'app');
  await ensureWithApt(wanted, isRoot);
}

/** @returns {string} */
function readOsRelease() {
  try {
    return readFileSync('/etc/os-release', 'utf8');
  } catch {
    return '';
  }
}
