import { currentLanguage } from '../../app/language';

const UNITS = ['B', 'KB', 'MB', 'GB', 'TB'] as const;
const STEP = 1024;

/** `1,2 MB`: a size in units of 1,024, as file managers write it. */
export function byteText(bytes: number): string {
  const rank = bytes < 1 ? 0 : Math.min(Math.floor(Math.log2(bytes) / 10), UNITS.length - 1);
  const value = bytes / STEP ** rank;
  const digits = value < 10 && rank > 0 ? 1 : 0;
  return `${value.toLocaleString(currentLanguage(), { maximumFractionDigits: digits })} ${UNITS[rank] ?? ''}`;
}

/** Date and time as this computer's clock shows them: there is no shelter before unlocking. */
export function localTimeText(instant: string): string {
  return new Date(instant).toLocaleString(currentLanguage(), {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
}
