import type { CaseHeader, Due } from '../../shared/contract/cases';
import { instantMs, localDateOf, type ShelterZone } from '../../shared/domain/dates/zones';

/** Ways to narrow the list of cases; the names are what `?filter=` carries. */
export const CASE_FILTERS = [
  'all',
  'overdue',
  'today',
  'high-risk',
  'child',
  'foreign',
  'incomplete',
] as const;
export type CaseFilter = (typeof CASE_FILTERS)[number];

/** The moment for which cases are counted, and where its day begins. */
export interface Moment {
  readonly now: string;
  readonly zone: ShelterZone;
}

/** The filter that an address names; anything unknown shows all cases. */
export function caseFilterOf(name: string | undefined): CaseFilter {
  return CASE_FILTERS.find((filter) => filter === name) ?? 'all';
}

/** Whether a case belongs under a filter. Tiles count with it, and lists show with it. */
export function isCaseUnder(file: CaseHeader, filter: CaseFilter, moment: Moment): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'overdue':
      return file.due.some((due) => isOverdue(due, moment));
    case 'today':
      return file.due.some((due) => isDueToday(due, moment));
    case 'high-risk':
      return file.riskLevel === 'high';
    case 'child':
      // Doubt about the age is treated as a child by the SOP.
      return file.flags.includes('child') || file.flags.includes('maybe_child');
    case 'foreign':
      return file.flags.includes('foreign');
    case 'incomplete':
      return !file.intakeComplete;
  }
}

/** Passed by now: the vault's word, or its deadline came while the list was on the screen. */
export function isOverdue(due: Due, { now }: Moment): boolean {
  return due.state === 'overdue' || instantMs(due.dueAt) < instantMs(now);
}

/** Still to come on this calendar day of the shelter. */
export function isDueToday(due: Due, moment: Moment): boolean {
  const { now, zone } = moment;
  return !isOverdue(due, moment) && localDateOf(due.dueAt, zone) === localDateOf(now, zone);
}

/** Whether what is typed into the list's box occurs in what a row shows. */
export function isCaseNamedBy(shown: readonly string[], typed: string): boolean {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const text = shown.join(' ').toLowerCase();
  return words.every((word) => text.includes(word));
}
