import {
  addDays,
  datePartsOf,
  isPlainDate,
  plainDateOf,
} from '../../../shared/domain/dates/plain-date';
import {
  instantFromLocal,
  localDateOf,
  type ShelterZone,
} from '../../../shared/domain/dates/zones';
import type { AnswerValue } from '../../../shared/domain/facts/answer';
import { ADULT_AGE_YEARS, isMinor, mustTreatAsChild } from '../../../shared/domain/identity/age';
import type { FactRecord } from '../cases/records';

/** The facts of a case with what follows from them today. */
export interface DerivedFacts {
  readonly values: Readonly<Record<string, AnswerValue>>;
  /** Since when each is so (UTC instant). */
  readonly times: Readonly<Record<string, string>>;
  /** The instant at which one of them changes by the calendar alone, or `null`. */
  readonly changesAt: string | null;
}

const CHILD = 'victim.isMinor';
/** What says whether somebody is a child. */
const AGE_FACTS = ['victim.birthDate', 'victim.estimatedAge', 'gate.G3'];

/**
 * Adds whether the person is a child to the facts. In doubt the person is treated as one (G3), so
 * that no duty towards a child is missed. Known since the last answer about the age, and of an adult
 * not before the birthday: a duty towards a child that passed before stays.
 *
 * @param openedAt known since then where nothing about the age was told
 */
export function deriveFacts(
  facts: readonly FactRecord[],
  openedAt: string,
  now: string,
  zone: ShelterZone,
): DerivedFacts {
  const values = Object.fromEntries(facts.map((fact) => [fact.key, fact.value]));
  const times = Object.fromEntries(facts.map((fact) => [fact.key, fact.recordedAt]));
  const birthDate = textOf(values['victim.birthDate']);
  const estimate = values['victim.estimatedAge'];
  const estimatedAge = typeof estimate === 'number' ? estimate : null;
  const minor = isMinor({ birthDate, estimatedAge }, localDateOf(now, zone));
  const doubt = values['gate.G3'];
  const child = mustTreatAsChild(minor, doubt === 'yes' || doubt === 'no' ? doubt : 'unknown');
  const told = AGE_FACTS.flatMap((key) => times[key] ?? []);
  const adultAt = birthDate === null ? null : adultFrom(birthDate, zone);
  const since = [openedAt, ...told, ...(child || adultAt === null ? [] : [adultAt])];
  return {
    values: { ...values, [CHILD]: child ? 'yes' : 'no' },
    times: { ...times, [CHILD]: since.reduce(later) },
    changesAt: adultAt !== null && adultAt > now ? adultAt : null,
  };
}

function textOf(value: AnswerValue | undefined): string | null {
  return typeof value === 'string' && isPlainDate(value) ? value : null;
}

/** Local midnight of the 18th birthday; born on 29 February it is 1 March, as in `ageAt`. */
function adultFrom(birthDate: string, zone: ShelterZone): string | null {
  const { year, month, day } = datePartsOf(birthDate);
  const adult = year + ADULT_AGE_YEARS;
  const date = plainDateOf({ year: adult, month, day });
  const last = plainDateOf({ year: adult, month: 2, day: 28 });
  const birthday = date ?? (last === null ? null : addDays(last, 1));
  return birthday === null ? null : instantFromLocal(birthday, '00.00', zone);
}

function later(left: string, right: string): string {
  return Date.parse(left) >= Date.parse(right) ? left : right;
}
