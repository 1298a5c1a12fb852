import type { Language } from '../bilingual';
import { datePartsOf, weekdayIndexOf } from './plain-date';
import type { PlainDate } from './plain-date';
import { localTimeOf, zoneLetters } from './zones';
import type { Instant, ShelterZone } from './zones';

/** Month names, January first, as official letters write them. */
export const MONTH_NAMES: Readonly<Record<Language, readonly string[]>> = {
  id: [
    'Januari',
    'Februari',
    'Maret',
    'April',
    'Mei',
    'Juni',
    'Juli',
    'Agustus',
    'September',
    'Oktober',
    'November',
    'Desember',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

/** Day names, Sunday first. */
export const WEEKDAY_NAMES: Readonly<Record<Language, readonly string[]>> = {
  id: ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};

const ROMAN_MONTHS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** Name of a month 1–12. @throws RangeError outside it. */
export function monthName(month: number, language: Language): string {
  const name = MONTH_NAMES[language][month - 1];
  if (name === undefined) throw new RangeError('monthName: month is 1–12');
  return name;
}

/** Month 1–12 as I–XII for letter numbers. @throws RangeError outside it. */
export function romanMonth(month: number): string {
  const roman = ROMAN_MONTHS[month - 1];
  if (roman === undefined) throw new RangeError('romanMonth: month is 1–12');
  return roman;
}

/** `Selasa` / `Tuesday`. */
export function weekdayName(date: PlainDate, language: Language): string {
  return WEEKDAY_NAMES[language][weekdayIndexOf(date)] ?? '';
}

/** `24 November 2026`, the form for screens and letters. */
export function longDate(date: PlainDate, language: Language): string {
  const { year, month, day } = datePartsOf(date);
  return `${day} ${monthName(month, language)} ${year}`;
}

/** `Selasa, 24 November 2026`. */
export function longDateWithWeekday(date: PlainDate, language: Language): string {
  return `${weekdayName(date, language)}, ${longDate(date, language)}`;
}

/** `24/11/2026`, for tables only. */
export function shortDate(date: PlainDate): string {
  const [year = '', month = '', day = ''] = date.split('-');
  datePartsOf(date);
  return `${day}/${month}/${year}`;
}

/** `14.30 WIB`; English writes `14:30 WIB`. */
export function clockTime(instant: Instant, zone: ShelterZone, language: Language): string {
  const { hour, minute } = localTimeOf(instant, zone);
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${pad(hour)}${language === 'id' ? '.' : ':'}${pad(minute)} ${zoneLetters(zone)}`;
}

/** `24 November 2026, 14.30 WIB`. */
export function longDateTime(instant: Instant, zone: ShelterZone, language: Language): string {
  const { date } = localTimeOf(instant, zone);
  return `${longDate(date, language)}, ${clockTime(instant, zone, language)}`;
}
