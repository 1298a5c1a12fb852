import type { HistoryEntry } from '../../../../shared/contract/cases';

/** Kinds of history entries that have words; any other is told as "a change". */
export const HISTORY_KINDS = [
  'case_opened',
  'case_opened_emergency',
  'intake_completed',
  'intake_corrected',
  'case_closed',
  'case_reopened',
  'step_signed',
  'step_skipped',
  'step_reopened',
  'step_deferred',
  'step_not_applicable',
  'step_countersigned',
  'step_returned',
  'step_started',
  'consent_given',
  'consent_withdrawn',
  'referral_started',
  'referral_cancelled',
  'packet_issued',
  'packet_saved',
  'packet_printed',
  'packet_sealed',
  'packet_received',
  'override_given',
  'override_withdrawn',
  'answer_recorded',
  'withdrawal_issued',
  'withdrawal_told',
  'client_extract_made',
  'coordination_copied',
  'case_assigned',
  'break_glass',
  'conference_convened',
  'conference_closed',
  'conference_cancelled',
  'task_added',
  'task_done',
  'task_reopened',
  'task_cancelled',
  'sop_moved',
] as const;

export interface HistoryDay {
  /** `YYYY-MM-DD` in the shelter's zone. */
  readonly day: string;
  readonly entries: readonly [HistoryEntry, ...HistoryEntry[]];
}

/** Puts the entries of one calendar day together, keeping their order. */
export function groupByDay(
  entries: readonly HistoryEntry[],
  dayOf: (instant: string) => string,
): readonly HistoryDay[] {
  const days = new Map<string, [HistoryEntry, ...HistoryEntry[]]>();
  for (const entry of entries) {
    const day = dayOf(entry.at);
    const known = days.get(day);
    if (known === undefined) days.set(day, [entry]);
    else known.push(entry);
  }
  return [...days].map(([day, list]) => ({ day, entries: list }));
}
