/**
 * Counting what the checks and suites report, and the table at the end.
 */

/**
 * @typedef {{
 *   readonly name: string,
 *   readonly passed: number,
 *   readonly failed: number,
 *   readonly skipped: number,
 *   readonly note: string,
 *   readonly seconds: number,
 * }} Result
 * @typedef {Pick<Result, 'passed' | 'failed' | 'skipped' | 'note'>} Count
 */

/** @param {unknown} value @returns {number} */
function toCount(value) {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

/**
 * @param {unknown} value
 * @returns {Readonly<Record<string, unknown>>}
 */
function toRecord(value) {
  return typeof value === 'object' && value !== null
    ? /** @type {Record<string, unknown>} */ (value)
    : {};
}

/** @param {unknown} value @returns {readonly unknown[]} */
function toList(value) {
  return Array.isArray(value) ? value : [];
}

/**
 * A suite that reported nothing, ran nothing or ended badly without a failed
 * test is one failure: silence never counts as success.
 * @param {Count} count
 * @param {number} exitCode
 * @returns {Count}
 */
function refuseSilence(count, exitCode) {
  if (count.failed > 0) return count;
  if (count.passed === 0) return { ...count, failed: 1, note: 'no test ran' };
  if (exitCode !== 0) return { ...count, failed: 1, note: `ended with exit code ${exitCode}` };
  return count;
}

/**
 * A check that passes or fails as a whole.
 * @param {boolean} ok
 * @returns {Count}
 */
export function countWhole(ok) {
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0, note: '' };
}

/**
 * Counts the JSON report of Vitest.
 * @param {unknown} report undefined when there is none
 * @param {number} exitCode of Vitest
 * @returns {Count}
 */
export function countVitest(report, exitCode) {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } =
    toRecord(report);
  // A file that could not even be loaded has no tests to fail.
  const brokenFiles = toList(testResults)
    .map(toRecord)
    .filter((file) => file['status'] === 'failed' && toList(file['assertionResults']).length === 0);
  const count = {
    passed: toCount(numPassedTests),
    failed: toCount(numFailedTests) + brokenFiles.length,
    skipped: toCount(numPendingTests) + toCount(numTodoTests),
    note: brokenFiles.length > 0 ? `${brokenFiles.length} file(s) could not be loaded` : '',
  };
  return refuseSilence(count, exitCode);
}

/**
 * Counts the JSON report of Playwright. A flaky test passed in the end; it is
 * named in the note.
 * @param {unknown} report undefined when there is none
 * @param {number} exitCode of Playwright
 * @returns {Count}
 */
export function countPlaywright(report, exitCode) {
  const { stats, errors } = toRecord(report);
  const { expected, unexpected, flaky, skipped } = toRecord(stats);
  const outside = toList(errors).length;
  const notes = [
    toCount(flaky) > 0 ? `${toCount(flaky)} passed only when tried again` : '',
    outside > 0 ? `${outside} error(s) outside tests` : '',
  ];
  const count = {
    passed: toCount(expected) + toCount(flaky),
    failed: toCount(unexpected) + outside,
    skipped: toCount(skipped),
    note: notes.filter(Boolean).join('; '),
  };
  return refuseSilence(count, exitCode);
}

/**
 * @param {readonly Count[]} counts
 * @returns {{ readonly passed: number, readonly failed: number }}
 */
export function sumUp(counts) {
  return {
    passed: counts.reduce((sum, { passed }) => sum + passed, 0),
    failed: counts.reduce((sum, { failed }) => sum + failed, 0),
  };
}

/**
 * The last line of a run, for people and for whoever reads the log.
 * @param {readonly Count[]} counts
 * @returns {string}
 */
export function lastLine(counts) {
  const { passed, failed } = sumUp(counts);
  return `${passed} passed, ${failed} failed`;
}

/**
 * A table in plain text: the first column to the left, the others to the right,
 * the last one (notes) to the left.
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows
 * @returns {string}
 */
export function formatTable(head, rows) {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  const last = head.length - 1;
  return all
    .map((row) =>
      widths
        .map((width, column) => {
          const cell = row[column] ?? '';
          return column === 0 || column === last ? cell.padEnd(width) : cell.padStart(width);
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/**
 * @param {readonly Result[]} results
 * @returns {string}
 */
export function formatResults(results) {
  const rows = results.map(({ name, passed, failed, skipped, seconds, note }) => [
    name,
    String(passed),
    String(failed),
    skipped === 0 ? '' : String(skipped),
    seconds.toFixed(1),
    note,
  ]);
  return formatTable(['check', 'passed', 'failed', 'skipped', 'seconds', ''], rows);
}
