import type { Language } from '../bilingual';
import { instantMs } from './zones';
import type { Instant } from './zones';

const MINUTE_MS = 60_000;
const HOUR_MINUTES = 60;
const DAY_MINUTES = 24 * HOUR_MINUTES;

/** Above this many days the hours no longer help anyone to plan. */
const DAYS_WITH_HOURS = 3;

const UNITS: Readonly<
  Record<Language, { day: string; days: string; hour: string; minute: string }>
> = {
  id: { day: 'hari', days: 'hari', hour: 'j', minute: 'm' },
  en: { day: 'day', days: 'days', hour: 'h', minute: 'm' },
};

function daysText(days: number, language: Language): string {
  return `${days} ${days === 1 ? UNITS[language].day : UNITS[language].days}`;
}

/** A length of time: `10 m`, `6 j 10 m`, `1 hari 4 j`, `5 hari`. Parts of a minute are dropped. */
export function durationText(ms: number, language: Language): string {
  const minutes = Math.floor(Math.abs(ms) / MINUTE_MS);
  const { hour, minute } = UNITS[language];
  if (minutes < HOUR_MINUTES) return `${minutes} ${minute}`;
  const hours = Math.floor(minutes / HOUR_MINUTES);
  if (minutes < DAY_MINUTES) {
    const rest = minutes % HOUR_MINUTES;
    return rest === 0 ? `${hours} ${hour}` : `${hours} ${hour} ${rest} ${minute}`;
  }
  const days = Math.floor(minutes / DAY_MINUTES);
  const restHours = hours % 24;
  if (days >= DAYS_WITH_HOURS || restHours === 0) return daysText(days, language);
  return `${daysText(days, language)} ${restHours} ${hour}`;
}

/**
 * How a clock stands: `sisa 6 j 10 m` / `6 h 10 m left`, `terlambat 2 hari` / `2 days overdue`.
 *
 * Lateness of a day or more is told in whole days; exactly at the due moment nothing is late yet.
 */
export function remainingText(due: Instant, now: Instant, language: Language): string {
  const leftMs = instantMs(due) - instantMs(now);
  if (leftMs >= 0) {
    const length = durationText(leftMs, language);
    return language === 'id' ? `sisa ${length}` : `${length} left`;
  }
  const lateDays = Math.floor(-leftMs / MINUTE_MS / DAY_MINUTES);
  const length = lateDays >= 1 ? daysText(lateDays, language) : durationText(leftMs, language);
  return language === 'id' ? `terlambat ${length}` : `${length} overdue`;
}

/**
 * A clock counted in days: `sisa 3 hari kerja`, `hari ini`, `terlambat 2 hari kerja`.
 *
 * @param daysLeft whole days until the due day; negative when it has passed
 */
export function daysLeftText(
  daysLeft: number,
  unit: 'calendar' | 'working',
  language: Language,
): string {
  if (daysLeft === 0) return language === 'id' ? 'hari ini' : 'today';
  const count = Math.abs(daysLeft);
  if (language === 'id') {
    const length = `${count} hari${unit === 'working' ? ' kerja' : ''}`;
    return daysLeft > 0 ? `sisa ${length}` : `terlambat ${length}`;
  }
  const length = `${count} ${unit === 'working' ? 'working ' : ''}${count === 1 ? 'day' : 'days'}`;
  return daysLeft > 0 ? `${length} left` : `${length} overdue`;
}
