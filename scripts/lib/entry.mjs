/**
 * What every script at the top does the same way: check Node, pass signals on,
 * show errors in plain words, end with an exit code.
 */
import { passSignalsOn, stoppedExitCode } from './command.mjs';
import { CannotContinue, describeError } from './say.mjs';

const oldestNode = /** @type {const} */ ([20, 19]);

/**
 * @param {string} version as in `process.versions.node`
 * @returns {boolean} whether the scripts and their tools run on it
 */
export function isNodeRecentEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1]);
}

/**
 * Runs the body of a script and ends the process with its exit code.
 * @param {() => Promise<number>} body
 */
export async function runScript(body) {
  passSignalsOn();
  try {
    if (!isNodeRecentEnough(process.versions.node)) {
      throw new CannotContinue(
        `Node ${process.versions.node} is too old: version ${oldestNode.join('.')} or newer is needed.`,
      );
    }
    process.exitCode = await body();
  } catch (error) {
    // What fails after Ctrl-C failed because of it.
    const stopped = stoppedExitCode();
    process.stderr.write(stopped === undefined ? `\n${describeError(error)}\n` : '\nStopped.\n');
    process.exitCode = stopped ?? 1;
  }
}
