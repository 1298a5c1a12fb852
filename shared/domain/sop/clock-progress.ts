import { bothTruths, evaluateOptional, type Facts, type Truth } from './condition';
import { limitMs, type SopClock, type SopStep } from './definition';
import type { ClockProgress, ClockState, Deadline, SopInput } from './progress';
import type { StepHistory } from './step-history';

/** The last third of a limit, at most one day, is "mendekati tenggat". Suaka's own choice. */
const SOON_SHARE = 1 / 3;
const MAX_SOON_MS = 86_400_000;

/** Where one clock stands. A clock applies when its own condition and that of its step hold. */
export function clockProgress(
  input: SopInput,
  clock: SopClock,
  step: SopStep | undefined,
  history: StepHistory,
): ClockProgress {
  const applies = appliesWith(clock, step, input.facts);
  const startedAt = input.times[clock.trigger] ?? null;
  const { id: clockId, stepId, kind, basis } = clock;
  const base = { clockId, stepId, kind, applies, basis, startedAt };
  if (startedAt === null) {
    return { ...base, dueAt: null, state: applies === 'false' ? 'not_applicable' : 'waiting' };
  }
  const dueMs = Date.parse(startedAt) + limitMs(clock.limit);
  const dueAt = new Date(dueMs).toISOString();
  // A passed deadline stays unless it was already known before it passed that it did not apply:
  // what is written into the file afterwards may explain a missed duty, but not remove it.
  const endMs = Date.parse(history.standingSince?.at ?? input.now);
  const dropped =
    applies === 'false' &&
    (endMs <= dueMs || appliesWith(clock, step, factsKnownBy(input, dueMs)) === 'false');
  const state = dropped ? 'not_applicable' : clockState(clock, history, dueMs, input.now);
  return { ...base, dueAt, state };
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
  return [{ clockId, kind, dueAt, state, applies, basis }];
}

const PRESSING = ['overdue', 'soon', 'running', 'met_late', 'met'] as const;

function comparePressing(left: Deadline, right: Deadline): number {
  const rank = PRESSING.indexOf(left.state) - PRESSING.indexOf(right.state);
  return rank === 0 ? Date.parse(left.dueAt) - Date.parse(right.dueAt) : rank;
}

function clockState(clock: SopClock, history: StepHistory, dueMs: number, now: string): ClockState {
  if (history.standingSince !== null) {
    return Date.parse(history.standingSince.at) <= dueMs ? 'met' : 'met_late';
  }
  if (history.status === 'skipped' && clock.kind !== 'hard') return 'waived';
  const leftMs = dueMs - Date.parse(now);
  if (leftMs < 0) return 'overdue';
  return leftMs <= Math.min(limitMs(clock.limit) * SOON_SHARE, MAX_SOON_MS) ? 'soon' : 'running';
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
