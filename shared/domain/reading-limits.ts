/**
 * How many clients' identities one officer may read in a short time. Suaka's own figures: a morning's
 * handover stays below the first, and nobody works on as many files as the second.
 */
export const READING_LIMITS = {
  windowMinutes: 10,
  /** From so many cases on the head is told. */
  alarm: 20,
  /** No more than so many; the next waits until the window has moved on. */
  most: 60,
} as const;

/** The beginning of the window that ends at `now` (UTC ISO). */
export function readingWindowStart(now: string): string {
  return new Date(Date.parse(now) - READING_LIMITS.windowMinutes * 60_000).toISOString();
}
