import {
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/react-table';
import type { CaseHeader } from '../../../../shared/contract/cases';
import type { RiskLevel } from '../../../../shared/domain/risk/rule';

/** What the table can do: sort. Narrowing happens before it, so that tabs and tiles agree. */
export const caseTableFeatures = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
});

const RISK_RANKS: Readonly<Record<RiskLevel, number>> = { high: 0, medium: 1, low: 2 };
const LAST = '\u{10ffff}';

const helper = createColumnHelper<typeof caseTableFeatures, CaseHeader>();

/** Columns by what they sort by; how a row looks is `CaseRow`. What is missing comes last. */
export const CASE_COLUMNS = helper.columns([
  helper.accessor((file) => file.codeName.toLowerCase(), { id: 'case' }),
  helper.accessor((file) => stageRank(file), { id: 'stage' }),
  helper.accessor((file) => file.nextStep?.stepId ?? LAST, { id: 'step' }),
  helper.accessor((file) => dueRank(file), { id: 'due' }),
  helper.accessor((file) => (file.riskLevel === null ? 3 : RISK_RANKS[file.riskLevel]), {
    id: 'risk',
  }),
  helper.accessor((file) => -file.flags.length, { id: 'flags' }),
  helper.accessor((file) => file.companion.toLowerCase(), { id: 'companion' }),
  helper.accessor((file) => file.openedAt, { id: 'opened' }),
]);

/** The names of the columns, in order. */
export const CASE_COLUMN_IDS = [
  'case',
  'stage',
  'step',
  'due',
  'risk',
  'flags',
  'companion',
  'opened',
] as const;
export type CaseColumnId = (typeof CASE_COLUMN_IDS)[number];

/** `T2` before `T10`. */
function stageRank({ stage }: CaseHeader): number {
  const number = Number(/\d+/.exec(stage?.stageId ?? '')?.[0] ?? Number.NaN);
  return Number.isNaN(number) ? Number.MAX_SAFE_INTEGER : number;
}

/** An emergency comes before any deadline. */
function dueRank({ nextStep, due }: CaseHeader): string {
  return nextStep?.why === 'emergency' ? '' : (due[0]?.dueAt ?? LAST);
}
