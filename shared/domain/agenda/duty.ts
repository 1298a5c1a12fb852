import type { Bilingual } from '../bilingual';
import { instantFromLocal, localDateOf, type ShelterZone } from '../dates/zones';
import { isPlainDate, type PlainDate } from '../dates/plain-date';
import { type Followed, waitsForAnswer } from '../ledger/follow-up';

/** What can be due, over all cases and outside them. */
export const DUTY_KINDS = [
  'deadline',
  'task',
  'conference',
  'risk_review',
  'plan_review',
  'court',
  'reply',
  'recall',
] as const;
export type DutyKind = (typeof DUTY_KINDS)[number];

/** Facts that hold a day on which something is to be done, and what it is. */
export const DATE_FACTS = ['risk.reviewDate', 'plan.reviewDate', 'legal.hearingAt'] as const;
export type DateFact = (typeof DATE_FACTS)[number];

const KIND_OF_DATE: Readonly<Record<DateFact, DutyKind>> = {
  'risk.reviewDate': 'risk_review',
  'plan.reviewDate': 'plan_review',
  'legal.hearingAt': 'court',
};

/** A case as the agenda needs it: code name and number, never a name. */
export interface AgendaCase {
  readonly caseId: string;
  readonly number: string;
  readonly codeName: string;
  readonly due: readonly AgendaDeadline[];
  readonly agenda: CaseAgenda;
}

/** A running deadline of the SOP. */
interface AgendaDeadline {
  readonly clockId: string;
  readonly stepId: string;
  readonly stepTitle: Bilingual;
  readonly dueAt: string;
  readonly basis: string;
}

/** What a case adds to the agenda beside its running deadlines. */
export interface CaseAgenda {
  /** Officers who are assigned to the case. */
  readonly officerIds: readonly string[];
  /** Whose duty each clock is, by the clock's id. */
  readonly actors: Readonly<Record<string, Bilingual>>;
  /** Clocks that count working days of a year whose holidays are not known. */
  readonly uncertain: readonly UncertainClock[];
  /** Facts of `DATE_FACTS` that hold a day or an instant. */
  readonly dates: readonly { readonly key: DateFact; readonly at: string }[];
}

export interface UncertainClock {
  readonly clockId: string;
  readonly stepId: string;
  readonly stepTitle: Bilingual;
  readonly missingYear: number;
}

/** A task that is not done yet. */
export interface AgendaTask {
  readonly taskId: string;
  readonly caseId: string | null;
  readonly caseNumber: string | null;
  readonly codeName: string | null;
  readonly title: string;
  readonly ownerId: string;
  readonly ownerName: string;
  readonly dueOn: PlainDate;
  /** `HH:MM` on the shelter's clock; `null` for the whole day. */
  readonly dueTime: string | null;
}

/** A conference that is still to be held or closed. */
export interface AgendaConference {
  readonly conferenceId: string;
  readonly caseId: string;
  readonly caseNumber: string;
  readonly codeName: string;
  readonly heldAt: string;
  readonly convenerName: string;
  readonly officerIds: readonly string[];
}

/** A packet that left: an answer is awaited, or its holder has to be told of a withdrawal. */
export interface AgendaReferral extends Followed {
  readonly referralId: string;
  readonly caseId: string;
  readonly caseNumber: string;
  readonly codeName: string;
  readonly agencyName: string;
  readonly recall: {
    readonly toldOn: PlainDate | null;
    /** UTC ISO */
    readonly dueAt: string;
    readonly basis: string;
  } | null;
}

/** One thing that is due: what, when, for whom. */
export interface Duty {
  /** The same thing has the same key every time; made of ids only. */
  readonly key: string;
  readonly kind: DutyKind;
  readonly caseId: string | null;
  readonly caseNumber: string | null;
  readonly codeName: string | null;
  /** `null` where the kind says it all. */
  readonly title: Bilingual | null;
  /** When it has to be done; `null` when the year's holidays are missing and no day is guessed. */
  readonly due: DutyTime | null;
  readonly missingYear: number | null;
  /** The officers whose desk it lies on. */
  readonly officerIds: readonly string[];
  /** Who has to act, in words. */
  readonly waitingFor: Bilingual | null;
  readonly stepId: string | null;
  readonly conferenceId: string | null;
  readonly taskId: string | null;
  readonly referralId: string | null;
  readonly basis: string | null;
}

export interface DutyTime {
  /** After this UTC instant it is late. */
  readonly at: string;
  /** The day on the shelter's calendar. */
  readonly on: PlainDate;
  /** Only the day counts, not the hour. */
  readonly allDay: boolean;
}

export interface AgendaInput {
  readonly cases: readonly AgendaCase[];
  readonly tasks: readonly AgendaTask[];
  readonly conferences: readonly AgendaConference[];
  readonly referrals?: readonly AgendaReferral[];
  readonly zone: ShelterZone;
}

/** Everything that is due, the earliest first; what has no certain day comes last. */
export function dutiesOf(input: AgendaInput): readonly Duty[] {
  const { cases, tasks, conferences, referrals = [], zone } = input;
  const officersOf = new Map(cases.map((file) => [file.caseId, file.agenda.officerIds]));
  return [
    ...cases.flatMap((file) => caseDuties(file, zone)),
    ...tasks.map((task) => taskDuty(task, zone)),
    ...conferences.map((conference) => conferenceDuty(conference, zone)),
    ...referrals.flatMap((row) => referralDuties(row, officersOf.get(row.caseId) ?? [], zone)),
  ].toSorted(comparePressing);
}

function comparePressing(left: Duty, right: Duty): number {
  const moments = momentOf(left).localeCompare(momentOf(right));
  return moments === 0 ? left.key.localeCompare(right.key) : moments;
}

/** Sorts after every instant of ours. */
const LAST = '9999';
const momentOf = ({ due }: Duty): string => due?.at ?? LAST;

const NOTHING = {
  title: null,
  missingYear: null,
  waitingFor: null,
  stepId: null,
  conferenceId: null,
  taskId: null,
  referralId: null,
  basis: null,
} as const;

function caseDuties(file: AgendaCase, zone: ShelterZone): readonly Duty[] {
  const { caseId, number: caseNumber, codeName, agenda } = file;
  const { officerIds, actors } = agenda;
  const ofCase = { ...NOTHING, caseId, caseNumber, codeName, officerIds };
  const actorOf = (clockId: string) => (Object.hasOwn(actors, clockId) ? actors[clockId] : null);
  const deadline = ({ clockId, stepId, stepTitle }: Omit<UncertainClock, 'missingYear'>) => ({
    ...ofCase,
    key: `deadline:${caseId}:${clockId}`,
    kind: 'deadline' as const,
    title: stepTitle,
    stepId,
    waitingFor: actorOf(clockId) ?? null,
  });
  return [
    ...file.due.map((due) => ({
      ...deadline(due),
      due: timeAt(due.dueAt, zone),
      basis: due.basis,
    })),
    ...agenda.uncertain.map((clock) => ({
      ...deadline(clock),
      due: null,
      missingYear: clock.missingYear,
    })),
    ...agenda.dates.flatMap(({ key, at }): Duty[] => {
      const due = isPlainDate(at) ? wholeDay(at, zone) : timeAt(at, zone);
      return due === null
        ? []
        : [{ ...ofCase, key: `date:${caseId}:${key}`, kind: KIND_OF_DATE[key], due }];
    }),
  ];
}

function taskDuty(task: AgendaTask, zone: ShelterZone): Duty {
  const { taskId, caseId, caseNumber, codeName, title, ownerId, ownerName, dueOn, dueTime } = task;
  return {
    ...NOTHING,
    key: `task:${taskId}`,
    kind: 'task',
    caseId,
    caseNumber,
    codeName,
    title: { id: title, en: title },
    due: taskTime(dueOn, dueTime, zone),
    officerIds: [ownerId],
    waitingFor: { id: ownerName, en: ownerName },
    taskId,
  };
}

function conferenceDuty(conference: AgendaConference, zone: ShelterZone): Duty {
  const { conferenceId, caseId, caseNumber, codeName, heldAt, convenerName } = conference;
  return {
    ...NOTHING,
    key: `conference:${conferenceId}`,
    kind: 'conference',
    caseId,
    caseNumber,
    codeName,
    due: timeAt(heldAt, zone),
    officerIds: conference.officerIds,
    waitingFor: { id: convenerName, en: convenerName },
    conferenceId,
  };
}

/** An answer that is awaited (rujukan balik), or an agency that has to be told of a withdrawal. */
function referralDuties(
  row: AgendaReferral,
  officerIds: readonly string[],
  zone: ShelterZone,
): readonly Duty[] {
  const { referralId, caseId, caseNumber, codeName, agencyName, recall, replyBy } = row;
  const of = { ...NOTHING, referralId, caseId, caseNumber, codeName, officerIds };
  if (recall !== null) {
    if (recall.toldOn !== null) return [];
    const due = timeAt(recall.dueAt, zone);
    const { basis } = recall;
    // Which agency is what the officer has to know; the words of the kind alone would not say it.
    const title = {
      id: `Beri tahu ${agencyName}: persetujuan ditarik`,
      en: `Tell ${agencyName}: consent withdrawn`,
    };
    return [{ ...of, key: `recall:${referralId}`, kind: 'recall', title, due, basis }];
  }
  if (replyBy === null || !isPlainDate(replyBy) || !waitsForAnswer(row)) return [];
  const due = wholeDay(replyBy, zone);
  const waitingFor = { id: agencyName, en: agencyName };
  return [{ ...of, key: `reply:${referralId}`, kind: 'reply', due, waitingFor }];
}

/** When a task is due: at its time, or when its day is over. */
export function taskTime(
  dueOn: PlainDate,
  dueTime: string | null,
  zone: ShelterZone,
): DutyTime | null {
  if (dueTime === null) return wholeDay(dueOn, zone);
  const at = instantFromLocal(dueOn, dueTime, zone);
  return at === null ? null : { at, on: dueOn, allDay: false };
}

function timeAt(at: string, zone: ShelterZone): DutyTime {
  return { at, on: localDateOf(at, zone), allDay: false };
}

const DAY_MS = 86_400_000;

/** A day is late when it is over. */
function wholeDay(on: PlainDate, zone: ShelterZone): DutyTime | null {
  const midnight = instantFromLocal(on, '00.00', zone);
  if (midnight === null) return null;
  return { at: new Date(Date.parse(midnight) + DAY_MS - 1).toISOString(), on, allDay: true };
}
