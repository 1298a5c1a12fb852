/**
 * How long emergency access (akses darurat) lasts. Suaka's own choice: long enough for a night call
 * with police and hospital, over before the next shift.
 */
export const BREAK_GLASS_HOURS = 4;

/** Shortest reason for emergency access, in characters: one word explains nothing to the head. */
export const BREAK_GLASS_REASON_MIN = 10;

const MS_PER_HOUR = 3_600_000;
const MS_PER_DAY = 24 * MS_PER_HOUR;

/** When emergency access that began at `startedAt` (UTC ISO) ends. */
export function breakGlassEnd(startedAt: string): string {
  return new Date(Date.parse(startedAt) + BREAK_GLASS_HOURS * MS_PER_HOUR).toISOString();
}

/** Days for which an acceptance of the duty of confidentiality holds: one year. */
const DUTY_DAYS = 365;

/**
 * Whether the duty of confidentiality (UU 21/2007 Pasal 24) has to be accepted now.
 *
 * @param acceptedAt the last acceptance, UTC ISO; `null` for never
 */
export function isDutyDue(acceptedAt: string | null, now: string): boolean {
  if (acceptedAt === null) return true;
  return Date.parse(now) - Date.parse(acceptedAt) >= DUTY_DAYS * MS_PER_DAY;
}
