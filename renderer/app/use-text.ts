import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bilingual, Language } from '../../shared/domain/bilingual';
import { remainingText } from '../../shared/domain/dates/duration';
import {
  clockTime,
  longDate,
  longDateTime,
  longDateWithWeekday,
} from '../../shared/domain/dates/format';
import { localDateOf } from '../../shared/domain/dates/zones';
import { currentLanguage } from './language';
import { useSession } from './session-context';

/** Picks the window's language out of a text that comes as data in both. */
export function useBilingual(): (text: Bilingual) => string {
  // Subscribes to language changes.
  useTranslation();
  const language = currentLanguage();
  return (text) => text[language];
}

export interface ShownDates {
  readonly language: Language;
  /** `24 November 2026` of a plain date. */
  readonly date: (plainDate: string) => string;
  /** `24 November 2026` of an instant, in the shelter's zone. */
  readonly dateOf: (instant: string) => string;
  /** `Selasa, 24 November 2026` of an instant. */
  readonly weekdayOf: (instant: string) => string;
  /** `14.30 WIB` of an instant. */
  readonly timeOf: (instant: string) => string;
  /** `24 November 2026, 14.30 WIB` of an instant. */
  readonly dateTimeOf: (instant: string) => string;
  /** `sisa 6 j 10 m` or `terlambat 2 hari`, counted to `now`. */
  readonly remaining: (due: string, now: string) => string;
  /** The plain date of an instant in the shelter's zone. */
  readonly plainDateOf: (instant: string) => string;
}

/** Dates and times as this shelter writes them. */
export function useDates(): ShownDates {
  useTranslation();
  const language = currentLanguage();
  const zone = useSession().shelter.timeZone;
  return useMemo(
    () => ({
      language,
      date: (plainDate) => longDate(plainDate, language),
      dateOf: (instant) => longDate(localDateOf(instant, zone), language),
      weekdayOf: (instant) => longDateWithWeekday(localDateOf(instant, zone), language),
      timeOf: (instant) => clockTime(instant, zone, language),
      dateTimeOf: (instant) => longDateTime(instant, zone, language),
      remaining: (due, now) => remainingText(due, now, language),
      plainDateOf: (instant) => localDateOf(instant, zone),
    }),
    [language, zone],
  );
}
