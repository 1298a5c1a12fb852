import { BrowserWindow, dialog } from 'electron';
import type {
  PacketPrint,
  PacketSave,
  Printer,
  SealedSave,
  ShellErrorCode,
  ShellOutcome,
} from '../../shared/shell';
import { writeFileAtomic } from '../vault/files/atomic-write';
import { printerProblem, printersOf } from './packet-printers';

/** Asks where to, then writes the packet whole or not at all. */
export async function savePacket(
  parent: BrowserWindow,
  request: PacketSave,
): Promise<ShellOutcome> {
  return saveFile(parent, {
    fileName: request.fileName,
    filter: { name: 'PDF', extensions: ['pdf'] },
    bytes: request.bytes,
  });
}

const SEALED_FILTERS: Readonly<Record<string, string>> = {
  pdf: 'PDF (AES-256)',
  zip: 'ZIP (AES-256)',
  age: 'age',
};

/** Asks where to, then writes the sealed copy whole or not at all. It comes here sealed already. */
export async function saveSealed(
  parent: BrowserWindow,
  { bytes, fileName }: SealedSave,
): Promise<ShellOutcome> {
  const ending = fileName.split('.').at(-1) ?? '';
  return saveFile(parent, {
    fileName,
    filter: { name: SEALED_FILTERS[ending] ?? ending, extensions: [ending] },
    bytes,
  });
}

/** The printers of this computer, as they are now. */
export async function listPrinters(parent: BrowserWindow): Promise<readonly Printer[]> {
  return printersOf(await parent.webContents.getPrintersAsync());
}

interface SavedFile {
  /** Proposed in the dialog. */
  readonly fileName: string;
  readonly filter: { readonly name: string; readonly extensions: string[] };
  readonly bytes: Uint8Array;
}

/** The save dialog, then the file whole or not at all. */
export async function saveFile(parent: BrowserWindow, file: SavedFile): Promise<ShellOutcome> {
  const { canceled, filePath } = await dialog.showSaveDialog(parent, {
    defaultPath: file.fileName,
    filters: [file.filter],
    // The name of a saved packet must not show up in a list of recent files.
    properties: ['dontAddToRecent', 'createDirectory', 'showOverwriteConfirmation'],
  });
  // The dialog outlives a lock on some systems; after it the packet is nobody's any more.
  if (canceled || filePath === '' || !isOpen(parent)) return { kind: 'cancelled' };
  try {
    writeFileAtomic(filePath, file.bytes);
    return { kind: 'done' };
  } catch (error) {
    return { kind: 'failed', code: outcomeCode(error) };
  }
}

/** A lock hides the window at once and destroys it a moment later. */
export function isOpen(window: BrowserWindow): boolean {
  return !window.isDestroyed() && window.isVisible();
}

/** What went wrong with a file, as the screen can say it. */
export function outcomeCode(error: unknown): ShellErrorCode {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'disk_full' || code === 'read_only' || code === 'not_accessible' ? code : 'io';
}

/**
 * Prints the packet's own bytes: in the system's print dialog, or on the chosen printer without one.
 *
 * Chromium's PDF viewer is not used for it. Tried with Electron 33 and a CUPS printer: in a session
 * that lives in memory the viewer does not start at all and a blank page is printed as "done"; in
 * the default session it prints, but nothing says when it is ready and the callback of `print` never
 * comes. So the pages are drawn from the bytes at 300 dpi in a hidden window of their own, and that
 * window is printed. Suaka writes nothing of it to the disk; the system's print queue may. `done`
 * means that the job was handed to that queue, which takes another second or two for a long packet.
 */
export async function printPacket(
  parent: BrowserWindow,
  request: PacketPrint,
): Promise<ShellOutcome> {
  // A printer that is not there any more must not become another one: the system would take its
  // default, and a packet would come out in somebody else's room.
  const problem = printerProblem(await listPrinters(parent), request.printer);
  if (problem !== null) return { kind: 'failed', code: problem };
  const { openPrintWindow, drawPacket } = await import('./packet-print/print-window');
  const window = openPrintWindow(parent, request.bytes);
  // A lock hides the parent first: from then on these pages must not be printed any more.
  const end = () => {
    if (!window.isDestroyed()) window.destroy();
  };
  parent.once('hide', end);
  parent.once('closed', end);
  try {
    const pageSize = await drawPacket(window);
    return await askAndPrint(window, pageSize, request.printer);
  } catch {
    return { kind: 'failed', code: 'print_failed' };
  } finally {
    parent.off('hide', end);
    parent.off('closed', end);
    end();
  }
}

function askAndPrint(
  window: BrowserWindow,
  pageSize: Electron.Size,
  printer: string | undefined,
): Promise<ShellOutcome> {
  const where = printer === undefined ? { silent: false } : { silent: true, deviceName: printer };
  return new Promise((resolve) => {
    // The dialog of a window that was destroyed gives no answer any more.
    window.once('closed', () => resolve({ kind: 'cancelled' }));
    window.webContents.print(
      { ...where, printBackground: true, margins: { marginType: 'none' }, pageSize },
      (success, failureReason) => resolve(printOutcome(success, failureReason)),
    );
  });
}

/** Chromium tells a cancelled dialog from a failed job by its words only. */
function printOutcome(success: boolean, failureReason: string): ShellOutcome {
  if (success) return { kind: 'done' };
  return /cancel/i.test(failureReason)
    ? { kind: 'cancelled' }
    : { kind: 'failed', code: 'print_failed' };
}
