import type { Language } from '../bilingual';
import type { ExportClass, ExportDay } from './export';

/** Octets of a content line without its line end (RFC 5545, 3.1). */
const LINE_OCTETS = 75;
const CRLF = '\r\n';

const SUMMARIES: Readonly<Record<Language, Readonly<Record<ExportClass, string>>>> = {
  id: { deadline: 'tenggat layanan', task: 'tugas', appointment: 'pertemuan atau peninjauan' },
  en: { deadline: 'service deadlines', task: 'tasks', appointment: 'meetings or reviews' },
};

export interface IcsInput {
  readonly days: readonly ExportDay[];
  /** When the file was made, UTC ISO. */
  readonly stampedAt: string;
  /** Tells this officer's file from those of others, so that a newer one replaces an older one. */
  readonly calendarId: string;
  readonly language: Language;
}

/**
 * An iCalendar file (RFC 5545) of counted duties: whole days, one event per day and class. It is made
 * of dates, classes, counts and a random id; there is no place in it for anything about a case.
 */
export function composeIcs({ days, stampedAt, calendarId, language }: IcsInput): string {
  const stamp = utcStamp(stampedAt);
  const events = days.flatMap(({ on, class: kind, count }) => [
    'BEGIN:VEVENT',
    `UID:${escapeText(`${calendarId}-${basicDate(on)}-${kind}@suaka.invalid`)}`,
    `DTSTAMP:${stamp}`,
    // Without an end a DATE lasts that one day (3.6.1).
    `DTSTART;VALUE=DATE:${basicDate(on)}`,
    `SUMMARY:${escapeText(summaryOf(kind, count, language))}`,
    'CLASS:PRIVATE',
    // A count is no appointment: it must not show the officer as busy.
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Suaka//Suaka//ID',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...events,
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}${CRLF}`).join('');
}

/** `Tenggat Suaka: 2 tugas`. */
function summaryOf(kind: ExportClass, count: number, language: Language): string {
  const head = language === 'id' ? 'Tenggat Suaka' : 'Suaka deadlines';
  return `${head}: ${count} ${SUMMARIES[language][kind]}`;
}

/** Backslash, semicolon, comma and line ends in a TEXT value (3.3.11). */
export function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, (character) => `\\${character}`).replace(/\r\n|\r|\n/g, '\\n');
}

/**
 * Cuts a content line into pieces of at most 75 octets of UTF-8, each but the first begun with a
 * space (3.1). A character is never cut in two.
 */
export function foldLine(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const character of line) {
    const size = utf8Octets(character);
    if (octets + size > LINE_OCTETS) {
      pieces.push(piece);
      // The space that begins a continued line is one of its octets.
      piece = ' ';
      octets = 1;
    }
    piece += character;
    octets += size;
  }
  return [...pieces, piece].join(CRLF);
}

/** The content line that was folded: the way a reader puts it together again. */
export function unfoldLine(folded: string): string {
  return folded.replaceAll(`${CRLF} `, '');
}

function utf8Octets(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x1_00_00 ? 3 : 4;
}

/** `2026-11-24` → `20261124`. */
function basicDate(date: string): string {
  return date.replaceAll('-', '');
}

/** `2026-11-24T07:00:00.000Z` → `20261124T070000Z`. */
function utcStamp(instant: string): string {
  return new Date(Date.parse(instant))
    .toISOString()
    .replace(/[-:]/g, '')
    .replace(/\.\d+Z$/, 'Z');
}
