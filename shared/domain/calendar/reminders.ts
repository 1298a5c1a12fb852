import type { Duty } from '../agenda/duty';
import { isPressing } from '../agenda/group';

/** Keys of duties: a word and ids, as `dutiesOf` makes them. */
export const DUTY_KEY = /^(deadline|date|task|conference|reply|recall):[\w.:-]{1,140}$/;

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

/** What was there at the last look, and what of it pressed. */
export interface LastLook {
  readonly keys: ReadonlySet<string>;
  readonly pressing: ReadonlySet<string>;
}

/**
 * What began to press since the last look. What was not there at all is no news: somebody has just
 * written it down, or it was there when the officer came in.
 */
export function newlyPressing(last: LastLook | null, pressing: readonly Duty[]): readonly Duty[] {
  if (last === null) return [];
  return pressing.filter(({ key }) => last.keys.has(key) && !last.pressing.has(key));
}

/** What the next look is compared with. */
export function lookOf(duties: readonly Duty[], pressing: readonly Duty[]): LastLook {
  return {
    keys: new Set(duties.map(({ key }) => key)),
    pressing: new Set(pressing.map(({ key }) => key)),
  };
}
