import type { CaseFlag, CaseHeader, Due, RiskLevel } from '../../../shared/contract/cases';
import type { AnswerValue } from '../../../shared/domain/facts/answer';
import { ADULT_AGE_YEARS } from '../../../shared/domain/identity/age';
import { type Sop, stepsOf } from '../../../shared/domain/sop/definition';
import type { CaseProgress } from '../../../shared/domain/sop/progress';
import type { LoadedCase } from '../sop/progress';
import { caseAgenda } from './case-agenda';

type Values = Readonly<Record<string, AnswerValue>>;

const FLAG_FACTS: readonly (readonly [key: string, flag: CaseFlag])[] = [
  ['case.emergency', 'emergency'],
  ['gate.G1', 'danger'],
  ['gate.G2', 'medical'],
  ['gate.G4', 'foreign'],
  ['gate.G5', 'pregnant'],
  ['gate.G6', 'disability'],
  ['gate.G7', 'perpetrator_near'],
  ['gate.G8', 'interpreter'],
];

/** What lists and headers show of a case. */
export function caseHeader(loaded: LoadedCase, officerIds: readonly string[]): CaseHeader {
  const { file, values, progress } = loaded;
  const { sop } = loaded.input;
  const steps = new Map(stepsOf(sop).map((step) => [step.id, step]));
  const next = progress.next;
  const nextStep = next === null ? undefined : steps.get(next.stepId);
  const stageOf = progress.steps.find((step) => step.stepId === next?.stepId)?.stageId;
  const stage = sop.stages.find((one) => one.id === stageOf);
  return {
    caseId: file.caseId,
    number: file.number,
    codeName: file.codeName,
    openedAt: file.openedAt,
    arrivedAt: file.arrivedAt,
    companion: file.companion,
    intakeComplete: file.intakeComplete,
    riskLevel: riskLevel(values),
    flags: caseFlags(values),
    stage: stage === undefined ? null : { stageId: stage.id, title: stage.title },
    nextStep:
      nextStep === undefined || next === null
        ? null
        : { stepId: nextStep.id, title: nextStep.title, why: next.why },
    due: openDeadlines(progress, sop),
    agenda: caseAgenda(loaded, officerIds),
  };
}

function caseFlags(values: Values): CaseFlag[] {
  return [
    ...childFlag(values),
    ...FLAG_FACTS.filter(([key]) => values[key] === 'yes').map(([, flag]) => flag),
  ];
}

/** A known age under 18 makes a child; doubt is shown as doubt, although the SOP treats it alike. */
function childFlag(values: Values): CaseFlag[] {
  if (values['victim.isMinor'] !== 'yes') return [];
  const age = values['victim.age'];
  return typeof age === 'number' && age < ADULT_AGE_YEARS ? ['child'] : ['maybe_child'];
}

function riskLevel(values: Values): RiskLevel | null {
  const level = values['risk.level'];
  return level === 'high' || level === 'medium' || level === 'low' ? level : null;
}

/** Deadlines that still run, the earliest first; the law's clock before the office's. */
export function openDeadlines(progress: CaseProgress, sop: Sop): Due[] {
  const steps = new Map(stepsOf(sop).map((step) => [step.id, step]));
  return progress.clocks
    .flatMap((clock): Due[] => {
      const step = steps.get(clock.stepId);
      const runs = clock.state === 'running' || clock.state === 'soon' || clock.state === 'overdue';
      if (!runs || clock.dueAt === null || step === undefined || clock.kind === 'track') return [];
      return [
        {
          clockId: clock.clockId,
          stepId: clock.stepId,
          stepTitle: step.title,
          dueAt: clock.dueAt,
          state:
            clock.state === 'overdue' ? 'overdue' : clock.state === 'soon' ? 'soon' : 'running',
          basis: shortBasis(clock.basis[0]?.text ?? ''),
        },
      ];
    })
    .toSorted((a, b) => a.dueAt.localeCompare(b.dueAt));
}

/** `PP 9/2008 Pasal 14 ayat (5): 24 jam …` → the citation alone. */
function shortBasis(text: string): string {
  return text.split(':')[0] ?? text;
}
