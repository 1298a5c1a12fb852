const MS_PER_MINUTE = 60_000;

/** Calls `onIdle` once nothing was reported for the chosen time. */
export interface IdleTimer {
  /** The person touched a key or the mouse in our window. */
  activity(): void;
  /** Starts or restarts with this many minutes. */
  start(minutes: number): void;
  stop(): void;
}

/**
 * Counts from the last input in Suaka itself, not from the last input anywhere: a file left open
 * behind another program is as readable as one on an empty desk.
 */
export function createIdleTimer(onIdle: () => void): IdleTimer {
  let timer: NodeJS.Timeout | undefined;
  let periodMs = 0;
  const arm = () => {
    clearTimeout(timer);
    timer = periodMs > 0 ? setTimeout(onIdle, periodMs) : undefined;
  };
  return {
    activity: () => {
      if (timer !== undefined) arm();
    },
    start: (minutes) => {
      periodMs = minutes * MS_PER_MINUTE;
      arm();
    },
    stop: () => {
      periodMs = 0;
      arm();
    },
  };
}
