/**
 * Plain output of the bootstrap scripts, and the one error they show to people.
 */

/**
 * Something the scripts need cannot be had on this machine. Shown as two plain
 * parts, what is missing and what to do; never as a stack.
 */
export class CannotContinue extends Error {
  /**
   * @param {string} what what cannot be had, one sentence
   * @param {readonly string[]} [todo] what the reader can do, one line each
   */
  constructor(what, todo = []) {
    super(what);
    this.name = 'CannotContinue';
    this.todo = todo;
  }
}

/** A step begins. @param {string} text */
export function sayStep(text) {
  process.stdout.write(`• ${text}\n`);
}

/** A detail of the step above. @param {string} text */
export function sayNote(text) {
  process.stdout.write(`  ${text}\n`);
}

/** A line as it is. @param {string} [text] */
export function sayLine(text = '') {
  process.stdout.write(`${text}\n`);
}

/**
 * What the reader sees of an error: the message and what to do for
 * {@link CannotContinue}, the stack for a bug.
 * @param {unknown} error
 * @returns {string}
 */
export function describeError(error) {
  if (error instanceof CannotContinue) {
    return [error.message, ...error.todo.map((line) => `  → ${line}`)].join('\n');
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/**
 * Seconds since an instant of `performance.now()`, for people.
 * @param {number} startedMs
 * @returns {string} for example "3.2 s"
 */
export function secondsSince(startedMs) {
  return `${((performance.now() - startedMs) / 1000).toFixed(1)} s`;
}
