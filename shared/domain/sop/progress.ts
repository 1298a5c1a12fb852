import type { Basis } from '../basis';
import type { Bilingual } from '../bilingual';
import type { AnswerValue } from '../facts/answer';
import type { Truth } from './condition';
import type { ApproverRole, CaseMoment, Sop, SopClock } from './definition';
import type { ShelterCalendar } from './due';
import type { ClockMovedBack } from './steady-time';
import type { StepEvent } from './step-event';
import type { Decision, Deferral, Pending, Return, Signature, Skip } from './step-history';

/** Everything the engine looks at. It has no clock of its own: `now` is an argument. */
export interface SopInput {
  readonly sop: Sop;
  readonly facts: Readonly<Record<string, AnswerValue>>;
  /**
   * Since when each fact has its present value (UTC instant). A deadline that has passed is dropped
   * only by facts that were known before it passed; without a time a fact cannot drop it.
   */
  readonly factTimes?: Readonly<Record<string, string>>;
  /** In the order they were recorded. */
  readonly events: readonly StepEvent[];
  /** When each moment that starts a clock happened (UTC instant). */
  readonly times: Readonly<Partial<Record<CaseMoment, string>>>;
  readonly calendar: ShelterCalendar;
  readonly now: string;
}

/**
 * `waiting`: the event that starts it has no time yet. `soon`: the last part of the limit.
 * `met_late`: done after the limit. `waived`: the step of a soft clock was skipped. `uncertain`: it
 * counts working days of a year whose holidays are not known, and no date is guessed.
 */
export type ClockState =
  | 'waiting'
  | 'running'
  | 'soon'
  | 'overdue'
  | 'met'
  | 'met_late'
  | 'waived'
  | 'uncertain'
  | 'not_applicable';

export interface ClockProgress {
  readonly clockId: string;
  readonly stepId: string;
  readonly kind: SopClock['kind'];
  readonly state: ClockState;
  readonly startedAt: string | null;
  readonly dueAt: string | null;
  /** The year whose holidays are missing, where the state is `uncertain`. */
  readonly missingYear: number | null;
  /** `unknown`: shown as conditional, "bila ..."; it runs all the same. */
  readonly applies: Truth;
  readonly basis: readonly Basis[];
}

/** A clock of ours that binds a step. */
export interface Deadline {
  readonly clockId: string;
  readonly kind: SopClock['kind'];
  readonly dueAt: string;
  readonly state: 'running' | 'soon' | 'overdue' | 'met' | 'met_late';
  readonly applies: Truth;
  readonly basis: readonly Basis[];
}

/**
 * `deferred`: put off by a supervisor, but it may be done earlier. `awaiting_approval`: done, or
 * decided not to apply, by the first of two persons.
 */
export type StepState =
  | 'locked'
  | 'available'
  | 'in_progress'
  | 'deferred'
  | 'awaiting_approval'
  | 'done'
  | 'skipped'
  | 'not_applicable';

/**
 * What keeps a step locked: a prerequisite that is open, was reopened, was put off, or waits for its
 * second person.
 */
export interface Blocker {
  readonly kind: 'step' | 'reopened' | 'deferred' | 'awaiting_approval';
  readonly stepId: string;
  /** Who does that step. */
  readonly role: Bilingual;
  /** Who countersigns it, where that is what is missing. */
  readonly approver: ApproverRole | null;
}

export interface LateInfo {
  readonly clockId: string;
  readonly lateByMs: number;
  /** Working days after the day it was due; `null` when the holidays of a year are not known. */
  readonly workingDays: number | null;
  readonly reason: string | null;
}

/** A decision that a step does not apply, and whether it still holds. */
export interface DecisionProgress extends Decision {
  /**
   * The step is back: its condition turned true since, or a deadline set by law has begun to run.
   */
  readonly overturned: boolean;
}

/** What waits for the second person. */
export interface AwaitedApproval extends Pending {
  readonly approver: ApproverRole;
}

export interface StepProgress {
  readonly stepId: string;
  readonly stageId: string;
  readonly state: StepState;
  /** `unknown`: whether the step applies is not known yet, so it stays visible. */
  readonly applies: Truth;
  /** Signing it off ends the case. */
  readonly closes: boolean;
  /** An emergency lets this step go first. */
  readonly urgent: boolean;
  readonly blockedBy: readonly Blocker[];
  /** The most pressing deadline; `deadlines` has all of them. */
  readonly deadline: Deadline | null;
  readonly deadlines: readonly Deadline[];
  readonly late: LateInfo | null;
  readonly startedAt: string | null;
  /** The signature that stands, or the first of two. */
  readonly signature: Signature | null;
  readonly signedAt: string | null;
  readonly signedBy: string | null;
  readonly skip: Skip | null;
  readonly deferral: Deferral | null;
  /** Told apart from a step that its condition takes away: there it is `null`. */
  readonly decision: DecisionProgress | null;
  readonly awaiting: AwaitedApproval | null;
  readonly returned: Return | null;
  /** Signatures that stood before a reopening or a confirmation, oldest first. */
  readonly previousSignatures: readonly Signature[];
  /**
   * Steps that this one rests on, directly or through others, and that were reopened after it was
   * signed: the signature needs confirming.
   */
  readonly staleBecause: readonly string[];
}

export interface StageProgress {
  readonly stageId: string;
  /** Signed steps. */
  readonly done: number;
  readonly skipped: number;
  /** Steps that apply, or may apply. */
  readonly total: number;
}

export interface NextStep {
  readonly stepId: string;
  /** `approval`: nothing else is open, and it waits for its second person. */
  readonly why: 'emergency' | 'overdue' | 'deadline' | 'order' | 'approval' | 'deferred';
  /** The deadline behind `overdue` and `deadline`, or `null`. */
  readonly dueAt: string | null;
}

export interface CaseProgress {
  readonly steps: readonly StepProgress[];
  readonly stages: readonly StageProgress[];
  readonly clocks: readonly ClockProgress[];
  readonly next: NextStep | null;
  /** The clock of the computer was set back since; deadlines were not. */
  readonly clockMovedBack: ClockMovedBack | null;
}
