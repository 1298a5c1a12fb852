import type { CaseHeader } from '../../../shared/contract/cases';
import type { Bilingual } from '../../../shared/domain/bilingual';
import type { Duty } from '../../../shared/domain/agenda/duty';
import {
  type AgendaMoment,
  DUTY_GROUPS,
  dutiesOfOfficer,
  type DutyGroup,
  groupDuties,
} from '../../../shared/domain/agenda/group';
import { homeTasks } from './home-summary';

/** Groups of the screen: emergencies first, last the next steps of cases in which nothing runs. */
export const ROW_GROUPS = ['now', ...DUTY_GROUPS, 'next'] as const;
export type RowGroup = (typeof ROW_GROUPS)[number];

export interface AgendaRow {
  readonly duty: Duty;
  readonly isEmergency: boolean;
  /** The next step of the case, where the duty is another one. */
  readonly leadsTo: Bilingual | null;
}

export interface AgendaGroup {
  readonly group: RowGroup;
  readonly rows: readonly AgendaRow[];
}

interface AgendaRowsInput {
  readonly cases: readonly CaseHeader[];
  readonly duties: readonly Duty[];
  /** `null`: everybody's. */
  readonly officerId: string | null;
  readonly moment: AgendaMoment;
}

/**
 * What has to be done, in groups: emergencies whatever their deadline, duties by their day, and the
 * next steps of cases in which no deadline runs. A step is named once per case.
 */
export function agendaRows(input: AgendaRowsInput): readonly AgendaGroup[] {
  const { moment, officerId } = input;
  const files = new Map(input.cases.map((file) => [file.caseId, file]));
  const steps = homeTasks(input.cases);
  const emergencies = steps.filter((step) => step.isEmergency);
  const isEmergency = (duty: Duty) =>
    emergencies.some((one) => one.file.caseId === duty.caseId && one.stepId === duty.stepId);
  const named = oncePerStep(input.duties.filter((duty) => !isEmergency(duty)));
  const row = (duty: Duty): AgendaRow => ({
    duty,
    isEmergency: false,
    leadsTo: leadsTo(duty, files),
  });
  const stepDuties = (of: typeof steps) =>
    dutiesOfOfficer(of.map(stepDuty), officerId).map((duty) => ({ ...row(duty), leadsTo: null }));
  const byDay = new Map<DutyGroup, readonly Duty[]>(
    groupDuties(dutiesOfOfficer(named, officerId), moment).map((one) => [one.group, one.duties]),
  );
  const rowsOf = (group: RowGroup): readonly AgendaRow[] => {
    if (group === 'now') {
      return stepDuties(emergencies).map((one) => ({ ...one, isEmergency: true }));
    }
    if (group === 'next') {
      return stepDuties(steps.filter((step) => step.due === null && !step.isEmergency));
    }
    return (byDay.get(group) ?? []).map(row);
  };
  return ROW_GROUPS.map((group) => ({ group, rows: rowsOf(group) })).filter(
    ({ rows }) => rows.length > 0,
  );
}

function oncePerStep(duties: readonly Duty[]): readonly Duty[] {
  return duties.filter(
    (duty, index) =>
      duty.kind !== 'deadline' ||
      duties.findIndex(
        (other) =>
          other.kind === 'deadline' && other.caseId === duty.caseId && other.stepId === duty.stepId,
      ) === index,
  );
}

function leadsTo(duty: Duty, files: ReadonlyMap<string, CaseHeader>): Bilingual | null {
  const next = duty.caseId === null ? null : (files.get(duty.caseId)?.nextStep ?? null);
  return duty.kind !== 'deadline' || next === null || next.stepId === duty.stepId
    ? null
    : next.title;
}

/** A step without a deadline, drawn like a duty. */
function stepDuty({ file, stepId }: ReturnType<typeof homeTasks>[number]): Duty {
  const { caseId, number, codeName, agenda, nextStep, due } = file;
  const title =
    nextStep?.stepId === stepId
      ? nextStep.title
      : due.find((one) => one.stepId === stepId)?.stepTitle;
  return {
    key: `step:${caseId}:${stepId}`,
    kind: 'deadline',
    caseId,
    caseNumber: number,
    codeName,
    title: title ?? null,
    due: null,
    missingYear: null,
    officerIds: agenda.officerIds,
    waitingFor: { id: file.companion, en: file.companion },
    stepId,
    conferenceId: null,
    taskId: null,
    referralId: null,
    basis: null,
  };
}
