import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** One measured figure with its bound. Ratios are taken within one run on one machine. */
export interface Row {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly limit: number | null;
  readonly better: 'lower' | 'higher';
  readonly pass: boolean;
}

/** A figure that should be at most `limit`. */
export function atMost(name: string, value: number, limit: number | null, unit: string): Row {
  const rounded = Math.round(value * 1000) / 1000;
  return {
    name,
    value: rounded,
    unit,
    limit,
    better: 'lower',
    pass: limit === null || rounded <= limit,
  };
}

/** A figure that should be at least `limit`. */
export function atLeast(name: string, value: number, limit: number, unit: string): Row {
  return { name, value, unit, limit, better: 'higher', pass: value >= limit };
}

/** Writes the rows of one file to `out/<suite>/<name>.json`. */
export function writeRows(suite: 'bench' | 'fault', name: string, rows: readonly Row[]): void {
  const folder = path.resolve('out', suite);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, `${name}.json`), `${JSON.stringify(rows, null, 2)}\n`);
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
