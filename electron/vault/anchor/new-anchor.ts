import { join } from 'node:path';
import { VAULT_FILES } from '../keys/format';
import { createAnchor } from './anchor-file';
import { openMainFile } from './main-file';
import { anchorState, type Marks } from './marks';
import { openWal } from './wal';

/** The first anchor of a database that was made and closed in that folder. Throws `StorageError`. */
export function anchorNewDatabase(
  folder: string,
  vaultId: string,
  key: Uint8Array,
  marks: Marks,
): void {
  const path = join(folder, VAULT_FILES.database);
  const main = openMainFile(path);
  try {
    const wal = openWal(`${path}-wal`).digest;
    const files = { main: main.digest, wal, after: null, rewriting: false };
    createAnchor(join(folder, VAULT_FILES.anchor), key, anchorState(vaultId, 0, marks, files));
  } finally {
    main.close();
  }
}
