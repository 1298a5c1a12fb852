import type { Duty } from '../agenda/duty';
import { isPressing } from '../agenda/group';

/** Keys of duties: a word and ids, as `dutiesOf` makes them. */
export const DUTY_KEY = /^(deadline|date|task|conference):[\w.:-]{1,140}$/;

/** An officer puts off at most so many; older ones are over long before. */
export const SNOOZES_MAX = 500;

/** Hours for which a reminder may be put off: a week, and the morning after it. */
export const SNOOZE_MAX_HOURS = 8 * 24;

/** Duties that press now and were not put off. */
export function pressingDuties(
  duties: readonly Duty[],
  snoozes: readonly { readonly dutyKey: string; readonly until: string }[],
  now: string,
): readonly Duty[] {
  const quiet = new Set(
    snoozes
      .filter(({ until }) => Date.parse(until) > Date.parse(now))
      .map(({ dutyKey }) => dutyKey),
  );
  return duties.filter((duty) => isPressing(duty, now) && !quiet.has(duty.key));
}

/** What began to press since the last look; nothing at the first look, which is no news. */
export function newlyPressing(
  known: ReadonlySet<string> | null,
  pressing: readonly Duty[],
): readonly Duty[] {
  return known === null ? [] : pressing.filter(({ key }) => !known.has(key));
}
