import type { BrowserWindow } from 'electron';
import { composeIcs } from '../../shared/domain/calendar/ics';
import type { CalendarSave, ShellOutcome } from '../../shared/shell';
import { saveFile } from './packet-output';

/** The same name for everybody: it says no office and no day. */
const FILE_NAME = 'tenggat-suaka.ics';

/** Writes an iCalendar file of counted duties where the officer wants it. */
export function saveCalendar(parent: BrowserWindow, request: CalendarSave): Promise<ShellOutcome> {
  const text = composeIcs({ ...request, stampedAt: new Date().toISOString() });
  return saveFile(parent, {
    fileName: FILE_NAME,
    filter: { name: 'iCalendar', extensions: ['ics'] },
    bytes: new TextEncoder().encode(text),
  });
}
