import type { HistoryEntry } from '../../../shared/contract/cases';

/**
 * Until when (UTC ISO) an officer has a file open through emergency access, as its history tells;
 * `null` when that is over or never was.
 */
export function emergencyUntil(
  history: readonly HistoryEntry[],
  officerName: string,
  now: string,
): string | null {
  const ends = history
    .filter(({ kind, by }) => kind === 'break_glass' && by === officerName)
    .map(({ detail }) => String(detail['until'] ?? ''))
    .filter((until) => Date.parse(until) > Date.parse(now))
    .toSorted();
  return ends.at(-1) ?? null;
}
