import type { AnswerValue } from '../facts/answer';
import { isChoices } from '../facts/answer';

/** Codes of the three columns, UU 21/2007 Ps 1 no. 1 and 7. The labels are in form F-04. */
export const PROCESS_CODES = ['PR1', 'PR2', 'PR3', 'PR4', 'PR5', 'PR6'] as const;
export const MEANS_CODES = [
  'CA1',
  'CA2',
  'CA3',
  'CA4',
  'CA5',
  'CA6',
  'CA7',
  'CA8',
  'CA9',
  'CA10',
] as const;
export const PURPOSE_CODES = [
  'TU1',
  'TU2',
  'TU3',
  'TU4',
  'TU5',
  'TU6',
  'TU7',
  'TU8',
  'TU9',
  'TU10',
  'TU11',
] as const;
/** The answer "none of these was told or seen", which is not the same as an open question. */
export const NONE_CODE = 'none';

export const MATRIX_COLUMNS = ['process', 'means', 'purpose'] as const;
export type MatrixColumn = (typeof MATRIX_COLUMNS)[number];

export interface MatrixInput {
  readonly process: AnswerValue | undefined;
  readonly means: AnswerValue | undefined;
  readonly purpose: AnswerValue | undefined;
  /** ILO indicators of forced labour; they support an indication but fill no column. */
  readonly iloIndicators?: AnswerValue | undefined;
  readonly isMinor: 'yes' | 'no' | 'unknown';
}

export interface ColumnState {
  readonly state: 'present' | 'absent' | 'unknown';
  /** In the order of the law, whatever order they were ticked in. */
  readonly codes: readonly string[];
}

/** Parts of the explanation; the UI has the words. */
export type MatrixReason =
  | `${MatrixColumn}_${ColumnState['state']}`
  | 'child_means_not_needed'
  | 'age_unknown_treated_as_child'
  | 'child_charge_may_differ'
  | 'victim_consent_is_no_defence'
  | 'ilo_indicator_present'
  | 'decision_stays_with_officer';

/**
 * A help for the officer, never a verdict. `result` says how far the elements are filled,
 * `indicated` how strongly the file points to trafficking.
 */
export interface MatrixResult {
  readonly result: 'fulfilled' | 'partial' | 'not_enough_information' | 'not_fulfilled';
  readonly indicated: 'strong' | 'some' | 'none';
  /** `child` needs process and purpose only. */
  readonly rule: 'adult' | 'child';
  readonly columns: Readonly<Record<MatrixColumn, ColumnState>>;
  readonly reasons: readonly MatrixReason[];
}

/**
 * Process, means, purpose (proses-cara-tujuan). An adult needs one item in each column
 * (UU 21/2007 Ps 1 no. 1). For the protection of a child the means are not needed: Suaka's rule
 * after the Palermo Protocol, to be confirmed locally; the charge may rest on another article.
 * Doubt about age counts as child (gate G3). An open question is never read as "no".
 */
export function evaluateMatrix(input: MatrixInput): MatrixResult {
  const columns = {
    process: columnState(input.process, PROCESS_CODES),
    means: columnState(input.means, MEANS_CODES),
    purpose: columnState(input.purpose, PURPOSE_CODES),
  };
  const rule = input.isMinor === 'no' ? 'adult' : 'child';
  const needed = rule === 'adult' ? MATRIX_COLUMNS : (['process', 'purpose'] as const);
  const states = needed.map((column) => columns[column].state);
  const present = states.filter((state) => state === 'present').length;
  const anyPresent = MATRIX_COLUMNS.some((column) => columns[column].state === 'present');
  const hasIlo = hasItem(input.iloIndicators);
  const reasons: MatrixReason[] = MATRIX_COLUMNS.filter((column) =>
    column === 'means' ? rule === 'adult' || columns.means.state === 'present' : true,
  ).map((column): MatrixReason => `${column}_${columns[column].state}`);
  if (input.isMinor === 'unknown') reasons.push('age_unknown_treated_as_child');
  if (rule === 'child') reasons.push('child_means_not_needed', 'child_charge_may_differ');
  if (columns.purpose.state === 'present') reasons.push('victim_consent_is_no_defence');
  if (hasIlo) reasons.push('ilo_indicator_present');
  reasons.push('decision_stays_with_officer');
  const isFull = present === needed.length;
  const indicated = isFull ? 'strong' : anyPresent || hasIlo ? 'some' : 'none';
  return { result: resultOf(states), indicated, rule, columns, reasons };
}

function resultOf(states: readonly ColumnState['state'][]): MatrixResult['result'] {
  if (states.every((state) => state === 'present')) return 'fulfilled';
  if (states.includes('unknown')) return 'not_enough_information';
  return states.includes('present') ? 'partial' : 'not_fulfilled';
}

/** A ticked item wins over "none": a slip of the pen must not take an indication away. */
function columnState(value: AnswerValue | undefined, order: readonly string[]): ColumnState {
  const chosen = codesOf(value);
  const codes = order.filter((code) => chosen.includes(code));
  if (codes.length > 0) return { state: 'present', codes };
  return { state: chosen.includes(NONE_CODE) ? 'absent' : 'unknown', codes };
}

function hasItem(value: AnswerValue | undefined): boolean {
  return codesOf(value).some((code) => code !== NONE_CODE);
}

function codesOf(value: AnswerValue | undefined): readonly string[] {
  return isChoices(value) ? value : [];
}
