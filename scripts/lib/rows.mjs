/**
 * Measured rows: what the benchmarks and the fault tests write to
 * out/<suite>/*.json, checked and put together.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatTable } from './results.mjs';

/**
 * @typedef {{
 *   readonly name: string,
 *   readonly value: number,
 *   readonly unit: string,
 *   readonly limit: number | null,
 *   readonly better: 'lower' | 'higher',
 *   readonly pass: boolean,
 * }} Row `limit` null: a figure to know, without a bound
 */

/**
 * @param {unknown} value
 * @returns {value is Row}
 */
function isRow(value) {
  if (typeof value !== 'object' || value === null) return false;
  const row = /** @type {Record<string, unknown>} */ (value);
  return (
    typeof row['name'] === 'string' &&
    row['name'] !== '' &&
    Number.isFinite(row['value']) &&
    typeof row['unit'] === 'string' &&
    (row['limit'] === null || Number.isFinite(row['limit'])) &&
    (row['better'] === 'lower' || row['better'] === 'higher') &&
    typeof row['pass'] === 'boolean'
  );
}

/**
 * Whether the value keeps to the limit, worked out here and not taken on trust.
 * @param {Row} row
 * @returns {boolean}
 */
export function keepsLimit({ value, limit, better }) {
  if (limit === null) return true;
  return better === 'lower' ? value <= limit : value >= limit;
}

/**
 * Puts files of rows together. A row passes when it says so and keeps its limit.
 * @param {readonly { readonly file: string, readonly text: string }[]} files
 * @returns {{ readonly rows: readonly Row[], readonly problems: readonly string[] }}
 *   `problems` are sentences about what is not a row, or is there twice
 */
export function mergeRows(files) {
  /** @type {Map<string, Row>} */
  const rows = new Map();
  /** @type {string[]} */
  const problems = [];
  for (const { file, text } of files) {
    for (const each of parseRows(text)) {
      if (!isRow(each)) problems.push(`${file} has something that is not a row`);
      else if (rows.has(each.name)) problems.push(`${file} has "${each.name}" a second time`);
      else rows.set(each.name, { ...each, pass: each.pass && keepsLimit(each) });
    }
  }
  return { rows: [...rows.values()], problems };
}

/**
 * @param {string} text
 * @returns {readonly unknown[]} one undefined for what is not JSON
 */
function parseRows(text) {
  try {
    const parsed = JSON.parse(text);
    return Array.isArray(parsed) ? parsed : [parsed];
  } catch {
    return [undefined];
  }
}

/**
 * @param {string} folder
 * @returns {Promise<readonly { readonly file: string, readonly text: string }[]>}
 */
export async function readRowFiles(folder) {
  const names = await readdir(folder).catch(() => []);
  const files = names.filter((name) => name.endsWith('.json')).sort();
  return await Promise.all(
    files.map(async (file) => ({ file, text: await readFile(join(folder, file), 'utf8') })),
  );
}

/**
 * @param {readonly Row[]} rows
 * @returns {string}
 */
export function formatRows(rows) {
  return formatTable(
    ['measure', 'value', 'limit', 'unit', 'result'],
    rows.map(({ name, value, limit, unit, better, pass }) => [
      name,
      String(Math.round(value * 1000) / 1000),
      limit === null ? '' : `${better === 'lower' ? '≤' : '≥'} ${limit}`,
      unit,
      pass ? 'passed' : 'FAILED',
    ]),
  );
}
