import { datePartsOf } from '../dates/plain-date';
import type { PlainDate } from '../dates/plain-date';

/** "Anak adalah seseorang yang belum berusia 18 tahun, termasuk anak yang masih dalam kandungan." */
export const ADULT_AGE_YEARS = 18;

/** No older age is believed: a typing error or a forged document is likelier. */
export const MAX_AGE_YEARS = 110;

export type YesNoUnknown = 'yes' | 'no' | 'unknown';

/**
 * Age in whole years by the calendar, or null when the birth is after `at`.
 *
 * A person born on 29 February completes a year on 1 March of a common year. Of the two possible
 * days this is the later one, so the protection of a child never ends a day early.
 */
export function ageAt(birthDate: PlainDate, at: PlainDate): number | null {
  const birth = datePartsOf(birthDate);
  const day = datePartsOf(at);
  const hadBirthday =
    day.month > birth.month || (day.month === birth.month && day.day >= birth.day);
  const years = day.year - birth.year - (hadBirthday ? 0 : 1);
  return years < 0 ? null : years;
}

export interface KnownAge {
  readonly birthDate?: PlainDate | null;
  /** Told or estimated age in whole years; used only without a birth date. */
  readonly estimatedAge?: number | null;
}

/** Age at a day from the birth date, else the estimate, else null. */
export function knownAgeAt({ birthDate, estimatedAge }: KnownAge, at: PlainDate): number | null {
  if (birthDate) return ageAt(birthDate, at);
  return estimatedAge ?? null;
}

/**
 * Is the person a child (anak)? Under 18: UU 21/2007 Pasal 1 angka 5.
 *
 * Some older report tools counted `<= 18`; on the 18th birthday a person is no longer a child.
 */
export function isMinor(known: KnownAge, at: PlainDate): YesNoUnknown {
  const age = knownAgeAt(known, at);
  if (age === null) return 'unknown';
  return age < ADULT_AGE_YEARS ? 'yes' : 'no';
}

/**
 * Gate G3: a child, or anyone whose age is unknown or doubted, gets the protection of a child.
 *
 * @param doubt the officer's own answer to gate G3 ("anak, atau umurnya diragukan")
 */
export function mustTreatAsChild(minor: YesNoUnknown, doubt: YesNoUnknown = 'unknown'): boolean {
  return minor !== 'no' || doubt === 'yes';
}

/** Age groups of the national statistics (SIMFONI PPA); computed at a chosen day, never stored. */
export const AGE_BANDS = ['0-5', '6-12', '13-17', '18-24', '25-44', '45-59', '60+'] as const;
export type AgeBand = (typeof AGE_BANDS)[number];

/** The group of an age in whole years, or null when the age is unknown or below zero. */
export function ageBandOf(age: number | null): AgeBand | null {
  if (age === null || !(age >= 0)) return null;
  if (age < 6) return '0-5';
  if (age < 13) return '6-12';
  if (age < ADULT_AGE_YEARS) return '13-17';
  if (age < 25) return '18-24';
  if (age < 45) return '25-44';
  if (age < 60) return '45-59';
  return '60+';
}
