/**
 * Electron's sandbox cannot run as root. Where the scripts run as root (in a
 * container, as a rule) the app and its tests run as an ordinary user instead.
 */
import { chownSync, copyFileSync, existsSync, readFileSync, chmodSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { ask } from './command.mjs';
import { CannotContinue, sayNote } from './say.mjs';

const userName = 'suaka';

/**
 * @typedef {{ readonly name: string, readonly uid: number, readonly gid: number, readonly home: string }} OrdinaryUser
 */

/** @returns {boolean} */
export function runsAsRoot() {
  return process.platform !== 'win32' && process.getuid?.() === 0;
}

/**
 * @param {string} passwd the text of /etc/passwd
 * @param {string} name
 * @returns {OrdinaryUser | undefined}
 */
export function findUser(passwd, name) {
  for (const line of passwd.split('\n')) {
    const [user, , uid, gid, , home] = line.split(':');
    if (user !== name || home === undefined) continue;
    return { name, uid: Number(uid), gid: Number(gid), home };
  }
  return undefined;
}

/**
 * The user the app runs as; made if missing.
 * @returns {OrdinaryUser}
 */
export function ensureOrdinaryUser() {
  const lookUp = () => findUser(readFileSync('/etc/passwd', 'utf8'), userName);
  const existing = lookUp();
  if (existing !== undefined && existing.uid !== 0) return existing;
  const made = ask('useradd', ['--create-home', '--user-group', '--shell', '/bin/sh', userName]);
  const user = lookUp();
  if (!made.ok || user === undefined || user.uid === 0) {
    throw new CannotContinue(
      `These scripts run as root, Electron's sandbox cannot, and the ordinary user "${userName}" could not be made.`,
      ['Run this again as an ordinary user.'],
    );
  }
  sayNote(`made the user "${userName}": Electron's sandbox cannot run as root`);
  return user;
}

/**
 * The environment for that user: root's own folders and session taken out.
 * @param {Readonly<Record<string, string | undefined>>} env
 * @param {OrdinaryUser} user
 * @returns {Record<string, string>}
 */
export function environmentFor(env, user) {
  const rootsOwn = /^(XDG_|DBUS_|TMPDIR$|XAUTHORITY$|WAYLAND_DISPLAY$|SUDO_|npm_)/;
  /** @type {Record<string, string>} */
  const result = {};
  for (const [key, value] of Object.entries(env)) {
    if (value !== undefined && !rootsOwn.test(key)) result[key] = value;
  }
  return { ...result, HOME: user.home, USER: user.name, LOGNAME: user.name };
}

/**
 * Lets the user open windows on root's screen: a copy of the cookie file.
 * @param {Readonly<Record<string, string | undefined>>} env
 * @param {OrdinaryUser} user
 * @returns {Record<string, string>} variables to add
 */
export function shareScreenCookie(env, user) {
  const cookies = env['XAUTHORITY'] ?? join(env['HOME'] ?? homedir(), '.Xauthority');
  if (!env['DISPLAY'] || !existsSync(cookies)) return {};
  const copy = join(user.home, '.suaka-screen-cookie');
  copyFileSync(cookies, copy);
  chownSync(copy, user.uid, user.gid);
  chmodSync(copy, 0o600);
  return { XAUTHORITY: copy };
}

/**
 * The command that runs another one as the user.
 * @param {OrdinaryUser} user
 * @param {import('./command.mjs').Command} inner
 * @returns {import('./command.mjs').Command}
 */
export function asUser(user, inner) {
  return { command: 'runuser', args: ['-u', user.name, '--', inner.command, ...inner.args] };
}

/**
 * Whether the user can read everything under the paths (asked as that user:
 * rights also depend on the folders above, on groups and on access lists).
 * @param {OrdinaryUser} user
 * @param {readonly string[]} paths
 * @returns {boolean}
 */
export function canReadAll(user, paths) {
  const parents = new Set(paths.map((path) => dirname(path)));
  const reachable = [...parents].every(
    (path) => ask('runuser', ['-u', user.name, '--', 'test', '-x', path]).ok,
  );
  if (!reachable) return false;
  // Stops at the first thing that is not readable; a folder must also be enterable.
  const search = ['!', '-readable', '-o', '-type', 'd', '!', '-executable'];
  const found = ask('runuser', [
    '-u',
    user.name,
    '--',
    'find',
    ...paths,
    '(',
    ...search,
    ')',
    '-print',
    '-quit',
  ]);
  return found.ok && found.output === '';
}
