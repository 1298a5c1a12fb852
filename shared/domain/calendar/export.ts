import type { Duty, DutyKind } from '../agenda/duty';
import type { PlainDate } from '../dates/plain-date';

/**
 * What a calendar outside the vault may say of a day: a class of duty and how many. Conferences,
 * reviews and court days are one class, because the day of a hearing points at a case.
 */
export const EXPORT_CLASSES = ['deadline', 'task', 'appointment'] as const;
export type ExportClass = (typeof EXPORT_CLASSES)[number];

/** One line of an exported calendar: no case, no title, no person, no hour. */
export interface ExportDay {
  readonly on: PlainDate;
  readonly class: ExportClass;
  readonly count: number;
}

const CLASS_OF: Readonly<Record<DutyKind, ExportClass>> = {
  deadline: 'deadline',
  task: 'task',
  conference: 'appointment',
  risk_review: 'appointment',
  plan_review: 'appointment',
  court: 'appointment',
  reply: 'deadline',
  recall: 'deadline',
};

/** Counts duties by day and class, by day and then in the order of the classes. */
export function exportDays(duties: readonly Duty[]): readonly ExportDay[] {
  const counts = new Map<string, ExportDay>();
  for (const { kind, due } of duties) {
    if (due === null) continue;
    const key = `${due.on} ${EXPORT_CLASSES.indexOf(CLASS_OF[kind])}`;
    const count = (counts.get(key)?.count ?? 0) + 1;
    counts.set(key, { on: due.on, class: CLASS_OF[kind], count });
  }
  return [...counts].toSorted(([a], [b]) => a.localeCompare(b)).map(([, day]) => day);
}
