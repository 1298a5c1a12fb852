import type { Printer } from '../../shared/shell';

/** What Electron tells of a printer, as far as it matters here. */
interface SystemPrinter {
  readonly name: string;
  readonly displayName: string;
}

/** Printers with the names people know them by, in the order of the alphabet. */
export function printersOf(found: readonly SystemPrinter[]): readonly Printer[] {
  return found
    .filter(({ name }) => name !== '')
    .map(({ name, displayName }) => ({ name, label: displayName === '' ? name : displayName }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'id'));
}

/** Why nothing can be printed, or `null`. Without a chosen printer the dialog asks for one. */
export function printerProblem(
  printers: readonly Printer[],
  wanted: string | undefined,
): 'no_printer' | 'printer_gone' | null {
  if (wanted !== undefined && !printers.some(({ name }) => name === wanted)) return 'printer_gone';
  return printers.length === 0 ? 'no_printer' : null;
}
