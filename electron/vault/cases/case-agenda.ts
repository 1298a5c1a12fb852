import type { CaseHeader } from '../../../shared/contract/cases';
import { type Sop, stepsOf } from '../../../shared/domain/sop/definition';
import type { CaseSummary } from './case-summary';

/** What a case adds to the agenda beside its running deadlines. */
export function caseAgenda(
  { clocks, uncertain, dates }: CaseSummary,
  sop: Sop,
  officerIds: readonly string[],
): CaseHeader['agenda'] {
  const open = new Set([...clocks, ...uncertain].map(({ clockId }) => clockId));
  const steps = new Map(stepsOf(sop).map((step) => [step.id, step]));
  return {
    officerIds: [...officerIds],
    actors: Object.fromEntries(
      sop.clocks.filter(({ id }) => open.has(id)).map(({ id, actor }) => [id, actor]),
    ),
    uncertain: uncertain.flatMap((clock) => {
      const stepTitle = steps.get(clock.stepId)?.title;
      return stepTitle === undefined ? [] : [{ ...clock, stepTitle }];
    }),
    dates,
  };
}
