import { monthName, weekdayName } from './format';
import { datePartsOf } from './plain-date';
import type { PlainDate } from './plain-date';

const UNITS = [
  '',
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
  'sebelas',
];

const SCALES = [
  { value: 1_000_000_000_000, name: 'triliun' },
  { value: 1_000_000_000, name: 'miliar' },
  { value: 1_000_000, name: 'juta' },
  { value: 1000, name: 'ribu' },
] as const;

function belowThousand(value: number): string[] {
  if (value < 12) return [UNITS[value] ?? ''];
  if (value < 20) return [UNITS[value - 10] ?? '', 'belas'];
  if (value < 100) return [UNITS[Math.floor(value / 10)] ?? '', 'puluh', UNITS[value % 10] ?? ''];
  const hundreds = Math.floor(value / 100);
  const head = hundreds === 1 ? ['seratus'] : [UNITS[hundreds] ?? '', 'ratus'];
  return [...head, ...belowThousand(value % 100)];
}

/**
 * A whole number in Indonesian words (terbilang): 2026 is `dua ribu dua puluh enam`.
 *
 * @throws RangeError for a negative, fractional or larger number than 999 trillion.
 */
export function numberInWords(value: number): string {
  if (!Number.isSafeInteger(value) || value < 0 || value >= 1_000_000_000_000_000) {
    throw new RangeError('numberInWords: needs a whole number from 0 to below 10^15');
  }
  if (value === 0) return 'nol';
  const words: string[] = [];
  let rest = value;
  for (const scale of SCALES) {
    const count = Math.floor(rest / scale.value);
    rest %= scale.value;
    if (count === 0) continue;
    // 1,000 alone is "seribu"; 1,000,000 is "satu juta".
    if (count === 1 && scale.name === 'ribu') words.push('seribu');
    else words.push(...belowThousand(count), scale.name);
  }
  words.push(...belowThousand(rest));
  return words.filter((word) => word !== '').join(' ');
}

/** `dua puluh empat bulan November tahun dua ribu dua puluh enam`, for berita acara. */
export function dateInWords(date: PlainDate): string {
  const { year, month, day } = datePartsOf(date);
  return `${numberInWords(day)} bulan ${monthName(month, 'id')} tahun ${numberInWords(year)}`;
}

/** Opening of a berita acara: `Pada hari ini, Selasa, tanggal dua puluh empat bulan …`. */
export function openingDateInWords(date: PlainDate): string {
  return `Pada hari ini, ${weekdayName(date, 'id')}, tanggal ${dateInWords(date)}`;
}

/** `1 (satu)` as letters count enclosures and copies. */
export function countWithWords(value: number): string {
  return `${value} (${numberInWords(value)})`;
}
