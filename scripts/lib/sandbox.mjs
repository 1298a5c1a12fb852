/**
 * Chromium's sandbox on Linux. It works through user namespaces where the
 * kernel lets ordinary users make them, else through the helper
 * `chrome-sandbox`, which must belong to root with mode 4755. The scripts never
 * switch the sandbox off: the tests are to run the app as it is shipped.
 */
import { chmodSync, chownSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CannotContinue } from './say.mjs';

const helperMode = 0o4755;

/**
 * Whether the kernel lets ordinary users make user namespaces.
 * @param {(name: string) => string | undefined} readSetting value of a file under /proc/sys
 * @returns {boolean}
 */
export function allowsUserNamespaces(readSetting) {
  return (
    readSetting('user/max_user_namespaces') !== '0' &&
    // Debian's own switch, and Ubuntu's since 23.10.
    readSetting('kernel/unprivileged_userns_clone') !== '0' &&
    readSetting('kernel/apparmor_restrict_unprivileged_userns') !== '1'
  );
}

/** @param {string} name @returns {string | undefined} */
function readSetting(name) {
  try {
    return readFileSync(join('/proc/sys', name), 'utf8').trim();
  } catch {
    return undefined;
  }
}

/**
 * Makes the sandbox helper of a runtime usable, or says how to.
 * @param {string} executable
 * @param {boolean} isRoot
 */
export function ensureSandbox(executable, isRoot) {
  if (process.platform !== 'linux') return;
  const helper = join(dirname(executable), 'chrome-sandbox');
  const found = statSync(helper, { throwIfNoEntry: false });
  if (found === undefined) return;
  if (found.uid === 0 && (found.mode & 0o7777) === helperMode) return;
  if (isRoot) {
    chownSync(helper, 0, 0);
    chmodSync(helper, helperMode);
    return;
  }
  if (allowsUserNamespaces(readSetting)) return;
  throw new CannotContinue("This system does not let Electron's sandbox start.", [
    'Give its helper the rights it needs, then run this again:',
    `sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`,
  ]);
}
