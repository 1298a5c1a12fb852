import type { Sop, SopStep } from './definition';
import { stepsOf } from './definition';
import { computeProgress } from './engine';
import type { ClockProgress, ClockState, SopInput } from './progress';
import { steadyTime } from './steady-time';
import { foldEvents } from './step-history';
import type { SopDefinition } from './version';

/** A signature of the case, and what becomes of it in the other version. */
export interface KeptSignature {
  readonly stepId: string;
  readonly at: string;
  readonly byName: string;
  /**
   * `stays`: the step is there and counts as signed. `form_changed`: the same, but the step is
   * filled in on another form now. `history`: the step is gone, the signature stays readable.
   */
  readonly becomes: 'stays' | 'form_changed' | 'history';
}

/** A deadline of ours that is not the same in the other version. `null`: there is none. */
export interface DeadlineChange {
  readonly clockId: string;
  readonly stepId: string;
  readonly before: DeadlineView | null;
  readonly after: DeadlineView | null;
}

export interface DeadlineView {
  readonly stepId: string;
  readonly dueAt: string | null;
  readonly state: ClockState;
}

/** What changes for one case when it moves to another version of the SOP. */
export interface MoveReport {
  readonly addedSteps: readonly string[];
  readonly removedSteps: readonly string[];
  readonly signatures: readonly KeptSignature[];
  readonly deadlines: readonly DeadlineChange[];
  /** Steps that are open in the other version and were done or did not apply in this one. */
  readonly reopened: readonly string[];
  /**
   * Duties that are overdue now and would not be shown as overdue afterwards. While there is one the
   * case stays where it is: no version of the SOP makes a missed duty disappear.
   */
  readonly hides: readonly DeadlineChange[];
}

/**
 * Compares where a case stands with where it would stand. Pure: nothing is moved.
 *
 * @param input the case under the version it has now
 * @param from that version with its forms
 * @param to the version to which it would move
 */
export function reportMove(input: SopInput, from: SopDefinition, to: SopDefinition): MoveReport {
  const before = computeProgress({ ...input, sop: from.sop });
  const after = computeProgress({ ...input, sop: to.sop });
  const oldSteps = stepMap(from.sop);
  const newSteps = stepMap(to.sop);
  const deadlines = compareClocks(before.clocks, after.clocks);
  const wasSettled = new Set(
    before.steps.filter(({ state }) => SETTLED.has(state)).map(({ stepId }) => stepId),
  );
  return {
    addedSteps: [...newSteps.keys()].filter((id) => !oldSteps.has(id)),
    removedSteps: [...oldSteps.keys()].filter((id) => !newSteps.has(id)),
    signatures: signaturesOf(input, from, to),
    deadlines,
    reopened: after.steps
      .filter(({ stepId, state }) => wasSettled.has(stepId) && !SETTLED.has(state))
      .map(({ stepId }) => stepId),
    hides: deadlines.filter(
      (change) => change.before?.state === 'overdue' && change.after?.state !== 'overdue',
    ),
  };
}

const SETTLED: ReadonlySet<string> = new Set(['done', 'skipped', 'not_applicable']);

function stepMap(sop: Sop): ReadonlyMap<string, SopStep> {
  return new Map(stepsOf(sop).map((step) => [step.id, step]));
}

function signaturesOf(
  { events, times, now }: SopInput,
  from: SopDefinition,
  to: SopDefinition,
): readonly KeptSignature[] {
  const newSteps = stepMap(to.sop);
  const oldSteps = stepMap(from.sop);
  const { eventTimes } = steadyTime(events, times.case_opened ?? null, now);
  return [...foldEvents(events, eventTimes, oldSteps)].flatMap(
    ([stepId, { signature }]): readonly KeptSignature[] => {
      if (signature === null) return [];
      const { at, byName } = signature;
      const step = newSteps.get(stepId);
      const becomes =
        step === undefined
          ? 'history'
          : formKey(from, oldSteps.get(stepId)) === formKey(to, step)
            ? 'stays'
            : 'form_changed';
      return [{ stepId, at, byName, becomes }];
    },
  );
}

/** How a step is done: its kind, and of a form its number and version. */
function formKey({ forms }: SopDefinition, step: SopStep | undefined): string {
  if (step?.kind.kind !== 'form') return step?.kind.kind ?? '';
  const { formId } = step.kind;
  return `${formId}.${forms.find(({ id }) => id === formId)?.version ?? 0}`;
}

function compareClocks(
  before: readonly ClockProgress[],
  after: readonly ClockProgress[],
): readonly DeadlineChange[] {
  const old = new Map(before.filter(isOurs).map((clock) => [clock.clockId, clock]));
  const fresh = new Map(after.filter(isOurs).map((clock) => [clock.clockId, clock]));
  return [...new Set([...old.keys(), ...fresh.keys()])].flatMap((clockId) => {
    const left = viewOf(old.get(clockId));
    const right = viewOf(fresh.get(clockId));
    if (isSame(left, right)) return [];
    const stepId = right?.stepId ?? left?.stepId ?? '';
    return [{ clockId, stepId, before: left, after: right }];
  });
}

function isOurs({ kind }: ClockProgress): boolean {
  return kind !== 'track';
}

function viewOf(clock: ClockProgress | undefined): DeadlineView | null {
  if (clock === undefined || clock.state === 'not_applicable') return null;
  const { stepId, dueAt, state } = clock;
  return { stepId, dueAt, state };
}

function isSame(left: DeadlineView | null, right: DeadlineView | null): boolean {
  if (left === null || right === null) return left === right;
  return left.stepId === right.stepId && left.dueAt === right.dueAt && left.state === right.state;
}
