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

/**
 * Days for which a one-time password (kata sandi sekali pakai) opens the vault. Suaka's own choice: a
 * new colleague may begin after a weekend, and a slip of paper that was forgotten must go stale.
 */
export const ONE_TIME_PASSWORD_DAYS = 7;

/** When a one-time password that was made at `madeAt` (UTC ISO) ends. */
export function oneTimePasswordEnd(madeAt: string): string {
  return new Date(Date.parse(madeAt) + ONE_TIME_PASSWORD_DAYS * MS_PER_DAY).toISOString();
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
