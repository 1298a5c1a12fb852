import type { Attempt, VaultHeader } from './header';

const LONGEST_DELAY_MS = 60_000;

/** Too soon after a wrong password. There is no lock-out by count: it would let anyone shut others out. */
export class ThrottledError extends Error {
  readonly code = 'wait_before_retry';
  /** Milliseconds until the next try is taken. */
  readonly waitMs: number;

  constructor(waitMs: number) {
    super('wait_before_retry');
    this.name = 'ThrottledError';
    this.waitMs = waitMs;
  }
}

/** Wait after that many wrong passwords in a row: 0, 1, 2, 4 … 60 s. */
export function throttleDelayMs(failures: number): number {
  if (failures <= 0) return 0;
  return Math.min(1000 * 2 ** (failures - 1), LONGEST_DELAY_MS);
}

/** Milliseconds that this slot still has to wait at `now`; 0 when it may try. */
export function remainingDelayMs(header: VaultHeader, slotId: string, now: Date): number {
  const attempt = header.attempts.find((entry) => entry.slotId === slotId);
  if (attempt === undefined) return 0;
  const delay = throttleDelayMs(attempt.failures);
  const elapsed = Math.max(0, now.getTime() - Date.parse(attempt.lastFailureAt));
  return Math.max(0, delay - elapsed);
}

/** Whether the last failure lies in the future: the clock was set back, and waiting for it could take years. */
export function isClockBehind(header: VaultHeader, slotId: string, now: Date): boolean {
  const attempt = header.attempts.find((entry) => entry.slotId === slotId);
  return attempt !== undefined && Date.parse(attempt.lastFailureAt) > now.getTime();
}

/** The header with the last failure of a slot moved to `now`; its count stays. */
export function restampFailure(header: VaultHeader, slotId: string, now: Date): VaultHeader {
  const attempts = header.attempts.map((entry) =>
    entry.slotId === slotId ? { ...entry, lastFailureAt: now.toISOString() } : entry,
  );
  return { ...header, attempts };
}

/** The header with one more failure of a slot. */
export function recordFailure(header: VaultHeader, slotId: string, now: Date): VaultHeader {
  const earlier = header.attempts.find((entry) => entry.slotId === slotId);
  const attempt: Attempt = {
    slotId,
    failures: Math.min((earlier?.failures ?? 0) + 1, 1_000_000),
    lastFailureAt: now.toISOString(),
  };
  // Entries of slots that are gone are dropped: nothing else would remove them.
  const known = new Set(header.slots.map((slot) => slot.slotId));
  const others = header.attempts.filter(
    (entry) => entry.slotId !== slotId && known.has(entry.slotId),
  );
  return { ...header, attempts: [...others, attempt] };
}

/** The header after a right password. */
export function clearFailures(header: VaultHeader, slotId: string): VaultHeader {
  return { ...header, attempts: header.attempts.filter((entry) => entry.slotId !== slotId) };
}
