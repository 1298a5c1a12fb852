import { bothTruths, evaluateOptional, type Facts, type Truth } from './condition';
import type { ClockTrigger, SopClock, SopStep } from './definition';
import { dueOf, instantOfFact } from './due';
import type { ClockProgress, ClockState, Deadline, SopInput } from './progress';
import { type StepHistory, UNTOUCHED } from './step-history';

/** The last third of a limit, at most one day, is "mendekati tenggat". Suaka's own choice. */
const SOON_SHARE = 1 / 3;
const MAX_SOON_MS = 86_400_000;

/** Where one clock stands. A clock applies when its own condition and that of its step hold. */
export function clockProgress(
  input: SopInput,
  clock: SopClock,
  step: SopStep | undefined,
  histories: ReadonlyMap<string, StepHistory>,
): ClockProgress {
  const history = histories.get(clock.stepId) ?? UNTOUCHED;
  const applies = clock.disabled === true ? 'false' : appliesWith(clock, step, input.facts);
  const startedAt = triggerTime(input, clock.trigger, histories);
  const { id: clockId, stepId, kind, basis } = clock;
  const base = { clockId, stepId, kind, applies, basis, startedAt, dueAt: null, missingYear: null };
  if (startedAt === null) {
    return { ...base, state: applies === 'false' ? 'not_applicable' : 'waiting' };
  }
  const due = dueOf(clock.limit, startedAt, input.calendar);
  if (due.kind === 'missing_year') {
    const state = applies === 'false' ? 'not_applicable' : 'uncertain';
    return { ...base, state, missingYear: due.year };
  }
  const { at: dueAt } = due;
  const dueMs = Date.parse(dueAt);
  // A passed deadline stays unless it was already known before it passed that it did not apply:
  // what is written into the file afterwards may explain a missed duty, but not remove it.
  const endMs = Date.parse(history.stoodAt ?? input.now);
  const dropped =
    applies === 'false' &&
    (clock.disabled === true ||
      endMs <= dueMs ||
      appliesWith(clock, step, factsKnownBy(input, dueMs)) === 'false');
  const limit = { startMs: Date.parse(startedAt), dueMs, nowMs: Date.parse(input.now) };
  const state = dropped ? 'not_applicable' : clockState(clock, applies, history, limit);
  return { ...base, dueAt, state };
}

function triggerTime(
  input: SopInput,
  trigger: ClockTrigger,
  histories: ReadonlyMap<string, StepHistory>,
): string | null {
  if (typeof trigger === 'string') return input.times[trigger] ?? null;
  if ('fact' in trigger) return instantOfFact(factOf(input, trigger.fact), input.calendar.zone);
  return histories.get(trigger.signed)?.standingSince?.at ?? null;
}

function factOf({ facts }: SopInput, key: string) {
  return Object.hasOwn(facts, key) ? facts[key] : undefined;
}

/** Milliseconds after the deadline at which a step was first signed, or 0. */
export function latenessMs(dueAt: string, signedAt: string): number {
  return Math.max(0, Date.parse(signedAt) - Date.parse(dueAt));
}

/** The clocks that bind us, as deadlines of their step, the most pressing first. */
export function deadlinesOf(clocks: readonly ClockProgress[]): readonly Deadline[] {
  return clocks.flatMap(toDeadline).sort(comparePressing);
}

function toDeadline(clock: ClockProgress): readonly Deadline[] {
  const { state, dueAt, clockId, kind, applies, basis } = clock;
  if (kind === 'track' || dueAt === null) return [];
  if (state === 'waiting' || state === 'waived' || state === 'not_applicable') return [];
  if (state === 'uncertain') return [];
  return [{ clockId, kind, dueAt, state, applies, basis }];
}

const PRESSING = ['overdue', 'soon', 'running', 'met_late', 'met'] as const;

function comparePressing(left: Deadline, right: Deadline): number {
  const rank = PRESSING.indexOf(left.state) - PRESSING.indexOf(right.state);
  return rank === 0 ? Date.parse(left.dueAt) - Date.parse(right.dueAt) : rank;
}

interface RunningLimit {
  readonly startMs: number;
  readonly dueMs: number;
  readonly nowMs: number;
}

function clockState(
  clock: SopClock,
  applies: Truth,
  history: StepHistory,
  limit: RunningLimit,
): ClockState {
  const { startMs, dueMs, nowMs } = limit;
  if (history.stoodAt !== null) {
    return Date.parse(history.stoodAt) <= dueMs ? 'met' : 'met_late';
  }
  if (clock.kind !== 'hard' && isWaived(history, applies)) return 'waived';
  if (nowMs > dueMs) return 'overdue';
  return nowMs >= soonFromMs(startMs, dueMs) ? 'soon' : 'running';
}

/** From when a running clock is "mendekati tenggat" (ms since 1970). */
export function soonFromMs(startMs: number, dueMs: number): number {
  return dueMs - Math.min((dueMs - startMs) * SOON_SHARE, MAX_SOON_MS);
}

/** What was skipped, or decided not to apply while that decision holds, is owed to no standard. */
function isWaived({ status, decision }: StepHistory, applies: Truth): boolean {
  if (status === 'skipped') return true;
  return status === 'not_applicable' && !(decision?.whenWas !== 'true' && applies === 'true');
}

function appliesWith(clock: SopClock, step: SopStep | undefined, facts: Facts): Truth {
  return bothTruths(evaluateOptional(clock.when, facts), evaluateOptional(step?.when, facts));
}

function factsKnownBy(input: SopInput, instantMs: number): Facts {
  const times = input.factTimes ?? {};
  return Object.fromEntries(
    Object.entries(input.facts).filter(([key]) => {
      const since = Object.hasOwn(times, key) ? times[key] : undefined;
      return since !== undefined && Date.parse(since) <= instantMs;
    }),
  );
}
