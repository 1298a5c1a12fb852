import type { AnswerValue } from '../facts/answer';
import type { MatrixResult } from './matrix';

/**
 * How a decision differs from what the matrix indicates: `weaker` says "not a victim" although
 * something points to trafficking, `stronger` says "victim" although the elements are not all filled.
 */
export type Difference = 'weaker' | 'stronger';

/**
 * Compares a decision (HTCDS value) with the indication. "Presumed victim" never differs: in doubt
 * that is the answer. Nothing is forbidden by a difference.
 */
export function differenceOf(
  { indicated }: Pick<MatrixResult, 'indicated'>,
  decision: AnswerValue | undefined,
): Difference | null {
  if (decision === 'NotAVictimOfTrafficking' && indicated !== 'none') return 'weaker';
  if (decision === 'ActualVictimOfTrafficking' && indicated !== 'strong') return 'stronger';
  return null;
}
