import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import { MAX_PACKAGE_CHARACTERS } from '../../shared/domain/sop/package-limits';
import type { ShellOutcome, SopPackageOpened, SopPackageSave } from '../../shared/shell';
import { writeFileAtomic } from '../vault/files/atomic-write';
import { withStorageErrors } from '../vault/files/storage-error';
import { isOpen, outcomeCode } from './packet-output';

const FILTERS = [{ name: 'Suaka SOP', extensions: ['suaka-sop'] }];

/** A character has at most this many bytes in UTF-8. */
const BYTES_PER_CHARACTER = 4;

/** Asks where to, then writes the package whole or not at all. */
export async function saveSopPackage(
  parent: BrowserWindow,
  { text, fileName }: SopPackageSave,
): Promise<ShellOutcome> {
  const { canceled, filePath } = await dialog.showSaveDialog(parent, {
    defaultPath: fileName,
    filters: FILTERS,
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  if (canceled || filePath === '' || !isOpen(parent)) return { kind: 'cancelled' };
  try {
    writeFileAtomic(filePath, Buffer.from(text, 'utf8'));
    return { kind: 'done' };
  } catch (error) {
    return { kind: 'failed', code: outcomeCode(error) };
  }
}

/** Asks for a package and reads it. The page gets its text and its name, never where it lies. */
export async function openSopPackage(parent: BrowserWindow): Promise<SopPackageOpened> {
  const { canceled, filePaths } = await dialog.showOpenDialog(parent, {
    filters: FILTERS,
    properties: ['openFile'],
  });
  const [file] = filePaths;
  if (canceled || file === undefined || !isOpen(parent)) return { kind: 'cancelled' };
  try {
    const tooLarge = withStorageErrors(
      () => statSync(file).size > MAX_PACKAGE_CHARACTERS * BYTES_PER_CHARACTER,
    );
    if (tooLarge) return { kind: 'failed', code: 'too_large' };
    const text = withStorageErrors(() => readFileSync(file, 'utf8'));
    return { kind: 'opened', fileName: path.basename(file), text };
  } catch (error) {
    return { kind: 'failed', code: outcomeCode(error) };
  }
}
