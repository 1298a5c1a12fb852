import { MONTH_NAMES } from './format';
import { plainDateOf } from './plain-date';
import type { PlainDate } from './plain-date';

/** Short forms that are not the first three letters of a full name in either language. */
const EXTRA_MONTHS: Readonly<Record<string, number>> = {
  pebruari: 2,
  peb: 2,
  nopember: 11,
  nop: 11,
  agt: 8,
  agust: 8,
  ags: 8,
  sept: 9,
};

const MONTH_BY_NAME: ReadonlyMap<string, number> = buildMonthNames();

function buildMonthNames(): Map<string, number> {
  const names = new Map<string, number>(Object.entries(EXTRA_MONTHS));
  for (const language of ['id', 'en'] as const) {
    MONTH_NAMES[language].forEach((name, index) => {
      names.set(name.toLowerCase(), index + 1);
      names.set(name.slice(0, 3).toLowerCase(), index + 1);
    });
  }
  return names;
}

const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const DAY_FIRST = /^(\d{1,2})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*(\d{4})$/;
const WITH_NAME = /^(\d{1,2})[-/. ]*([a-z]{3,9})[-/., ]*(\d{4})$/;

/**
 * A typed date: `24/11/2026`, `24-11-2026`, `24.11.2026`, `24 November 2026`, `24 Nov 2026`,
 * `2026-11-24`. The day comes before the month, as everywhere in Indonesia.
 *
 * A two-digit year gives null: for a birth date both centuries may be meant, and guessing would
 * turn a child into an adult.
 */
export function parseDateInput(text: string): PlainDate | null {
  if (text.length > 60) return null;
  const typed = text
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^(?:minggu|ahad|senin|selasa|rabu|kamis|jum'?at|sabtu),? /, '');
  const iso = YEAR_FIRST.exec(typed);
  if (iso) return dateFrom(iso[1], Number(iso[2]), iso[3]);
  const numeric = DAY_FIRST.exec(typed);
  if (numeric) return dateFrom(numeric[3], Number(numeric[2]), numeric[1]);
  const named = WITH_NAME.exec(typed);
  return named ? dateFrom(named[3], MONTH_BY_NAME.get(named[2] ?? '') ?? 0, named[1]) : null;
}

function dateFrom(year: string | undefined, month: number, day: string | undefined) {
  return plainDateOf({ year: Number(year), month, day: Number(day) });
}
