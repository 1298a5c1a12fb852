import type { StepEvent } from './step-event';

/** The clock of the computer was set back: it had shown `before`, and later showed `after`. */
export interface ClockMovedBack {
  /** UTC instant, the later one. */
  readonly before: string;
  /** UTC instant at which the clock stood when it was noticed. */
  readonly after: string;
}

/** The times a case was written at, made steady. */
export interface SteadyTime {
  /** The present, never earlier than anything that was recorded: a deadline cannot jump back. */
  readonly now: string;
  /** For each event its instant, never earlier than what was recorded before it. */
  readonly eventTimes: readonly string[];
  /** The latest jump, or `null`. */
  readonly movedBack: ClockMovedBack | null;
}

/**
 * Reads the clocks of one case. Events stand in the order they were recorded, so an earlier instant
 * behind a later one, or a present before the last event, is a clock that was set back.
 *
 * @param openedAt when the case was opened, the first thing recorded; `null` when not known
 */
export function steadyTime(
  events: readonly StepEvent[],
  openedAt: string | null,
  present: string,
): SteadyTime {
  let latest = openedAt;
  let movedBack: ClockMovedBack | null = null;
  const steady = (at: string): string => {
    if (latest === null || Date.parse(at) >= Date.parse(latest)) {
      latest = at;
    } else {
      movedBack = { before: latest, after: at };
    }
    return latest;
  };
  const eventTimes = events.map((event) => steady(event.at));
  const now = steady(present);
  return { now, eventTimes, movedBack };
}
