const MONTHS = [
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
] as const;

const NUMBER_WORDS = [
  'nol',
  'satu',
  'dua',
  'tiga',
  'empat',
  'lima',
  'enam',
  'tujuh',
  'delapan',
  'sembilan',
  'sepuluh',
] as const;

const DAY_MS = 86_400_000;

function readDate(date: string): Date {
  const parsed = /^\d{4}-\d{2}-\d{2}$/.test(date) ? new Date(`${date}T00:00:00Z`) : new Date(NaN);
  // `new Date` accepts 31 February and moves it to March; reading it back shows the move.
  if (Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== date) {
    throw new Error(`not a calendar date: ${date}`);
  }
  return parsed;
}

/** `2026-11-24` as `24 November 2026`. Throws on anything but a calendar date. */
export function formatLongDate(date: string): string {
  const parsed = readDate(date);
  return `${parsed.getUTCDate()} ${MONTHS[parsed.getUTCMonth()]} ${parsed.getUTCFullYear()}`;
}

/** Days until a receiving office should answer, unless somebody chooses otherwise. */
export const REPLY_DAYS = 7;

/** The date (YYYY-MM-DD) by which an answer to a letter of `date` is asked for. */
export function defaultReplyBy(date: string): string {
  return new Date(readDate(date).getTime() + REPLY_DAYS * DAY_MS).toISOString().slice(0, 10);
}

/** `2` as `2 (dua)`, the way numbers of annexes are written. */
export function countInWords(count: number): string {
  const word = NUMBER_WORDS[count];
  return word === undefined ? String(count) : `${count} (${word})`;
}

/** 18 digits of a NIP as `19860926 201505 1 001`; anything else is left as it was typed. */
export function formatNip(nip: string): string {
  const digits = nip.replace(/\s/g, '');
  const parts = /^(\d{8})(\d{6})(\d)(\d{3})$/.exec(digits);
  return parts === null ? nip.trim() : parts.slice(1).join(' ');
}
