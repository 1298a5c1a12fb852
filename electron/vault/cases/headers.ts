import type { CaseHeader, Due } from '../../../shared/contract/cases';
import type { Sop, SopStep } from '../../../shared/domain/sop/definition';
import { clockStateAt } from '../../../shared/domain/sop/due-list';
import { caseAgenda } from './case-agenda';
import type { CaseSummary } from './case-summary';
import type { CaseFile } from './cases.store';

/** A case with what is kept of it and the officers it is assigned to. */
export interface Summed {
  readonly file: CaseFile;
  readonly summary: CaseSummary;
  readonly officerIds: readonly string[];
}

/** What lists and headers show of a case, from its row, its SOP and its summary. */
export function headerOf({ file, summary, officerIds }: Summed, sop: Sop, now: string): CaseHeader {
  const { next } = summary;
  const stage = sop.stages.find((one) => one.steps.some((step) => step.id === next?.stepId));
  const nextStep = stage?.steps.find((step) => step.id === next?.stepId);
  return {
    caseId: file.caseId,
    number: file.number,
    codeName: file.codeName,
    openedAt: file.openedAt,
    arrivedAt: file.arrivedAt,
    closedAt: file.closedAt,
    companion: file.companion,
    intakeComplete: file.intakeComplete,
    riskLevel: summary.riskLevel,
    riskReviewDate: summary.riskReviewDate,
    flags: summary.flags,
    stage: stage === undefined ? null : { stageId: stage.id, title: stage.title },
    nextStep:
      nextStep === undefined || next === null
        ? null
        : { stepId: nextStep.id, title: nextStep.title, why: next.why },
    due: openDeadlines(summary, sop, now),
    agenda: caseAgenda(summary, sop, officerIds),
  };
}

/** Deadlines that still run, the earliest first. */
function openDeadlines({ clocks, latest }: CaseSummary, sop: Sop, now: string): Due[] {
  return clocks
    .flatMap((clock): Due[] => {
      const { clockId, stepId, dueAt } = clock;
      const step = findStepOf(sop, stepId);
      if (step === undefined) return [];
      const basis = sop.clocks.find((one) => one.id === clockId)?.basis[0]?.text ?? '';
      return [
        {
          clockId,
          stepId,
          stepTitle: step.title,
          dueAt,
          state: clockStateAt(clock, latest, now),
          basis: shortBasis(basis),
        },
      ];
    })
    .toSorted((a, b) => a.dueAt.localeCompare(b.dueAt));
}

function findStepOf(sop: Sop, stepId: string): SopStep | undefined {
  for (const stage of sop.stages) {
    const step = stage.steps.find((one) => one.id === stepId);
    if (step !== undefined) return step;
  }
  return undefined;
}

/** `PP 9/2008 Pasal 14 ayat (5): 24 jam …` → the citation alone. */
function shortBasis(text: string): string {
  return text.split(':')[0] ?? text;
}
