/**
 * Starting other programs: with shown or with captured output, and passing
 * Ctrl-C on to everything they started.
 */
import { spawn, spawnSync } from 'node:child_process';
import { constants } from 'node:os';

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */
/** @typedef {{ readonly command: string, readonly args: readonly string[] }} Command */
/** @typedef {{ cwd?: string, env?: NodeJS.ProcessEnv }} RunOptions */

/** @type {Set<ChildProcess>} */
const running = new Set();

/** The first signal that asked the script to stop. @type {NodeJS.Signals | undefined} */
let stoppedBy;

// A group of its own: a signal then reaches Xvfb and Electron too, which
// `xvfb-run` (a shell script) and `runuser` do not pass on. Windows would open
// a console window for it and has no groups to signal.
const inOwnGroup = process.platform !== 'win32';

/** @param {ChildProcess} child @param {NodeJS.Signals} signal */
function signalGroup(child, signal) {
  if (child.pid === undefined) return;
  try {
    if (inOwnGroup) process.kill(-child.pid, signal);
    else child.kill(signal);
  } catch {
    // It has just ended by itself.
  }
}

/**
 * From now on SIGINT, SIGTERM and SIGHUP go to all running programs; the
 * script itself ends when they have. A second signal ends them at once.
 */
export function passSignalsOn() {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      if (running.size === 0) process.exit(128 + constants.signals[signal]);
      for (const child of running) signalGroup(child, stoppedBy ? 'SIGKILL' : signal);
      stoppedBy ??= signal;
    });
  }
}

/**
 * @returns {number | undefined} the exit code of a script that was asked to stop
 */
export function stoppedExitCode() {
  return stoppedBy === undefined ? undefined : 128 + constants.signals[stoppedBy];
}

/**
 * The exit code a shell would report.
 * @param {number | null} code
 * @param {NodeJS.Signals | null} signal
 * @returns {number}
 */
export function toExitCode(code, signal) {
  if (code !== null) return code;
  return signal === null ? 1 : 128 + constants.signals[signal];
}

/**
 * @param {Command} command
 * @param {RunOptions & { stdio: import('node:child_process').StdioOptions }} options
 */
function start({ command, args }, options) {
  // Asked to stop: the step that was running has ended, the next one does not begin.
  const stopped = stoppedExitCode();
  if (stopped !== undefined) process.exit(stopped);
  const child = spawn(command, [...args], { ...options, detached: inOwnGroup });
  running.add(child);
  /** @type {Promise<number>} */
  const ended = new Promise((resolve, reject) => {
    child.once('error', (error) => {
      running.delete(child);
      reject(error);
    });
    child.once('close', (code, signal) => {
      running.delete(child);
      resolve(toExitCode(code, signal));
    });
  });
  return { child, ended };
}

/**
 * Runs a program with its output shown.
 * @param {Command} command
 * @param {RunOptions} [options]
 * @returns {Promise<number>} its exit code
 * @throws when it cannot be started
 */
export async function runShown(command, options = {}) {
  return await start(command, { ...options, stdio: ['ignore', 'inherit', 'inherit'] }).ended;
}

/**
 * Runs a program and keeps what it prints.
 * @param {Command} command
 * @param {RunOptions & { stop?: AbortSignal }} [options] `stop` ends it with SIGKILL
 * @returns {Promise<{ readonly code: number, readonly output: string }>}
 *   output and errors in the order of arrival; a program that cannot be started
 *   counts as exit code 127
 */
export async function runCaptured(command, options = {}) {
  const { stop, ...rest } = options;
  /** @type {string[]} */
  const parts = [];
  const { child, ended } = start(command, { ...rest, stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text) => parts.push(text));
  }
  stop?.addEventListener('abort', () => signalGroup(child, 'SIGKILL'), { once: true });
  try {
    return { code: await ended, output: parts.join('') };
  } catch (error) {
    return { code: 127, output: `${command.command} could not be started: ${String(error)}` };
  }
}

/**
 * Asks a short question of another program.
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {{ readonly ok: boolean, readonly output: string }} standard output only
 */
export function ask(command, args) {
  const result = spawnSync(command, [...args], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return { ok: result.status === 0, output: result.stdout ?? '' };
}
