import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Leaves exactly so much room on the disk. */
export function leaveFree(folder: string, kibibytes: number): void {
  const ballast = join(folder, 'ballast');
  rmSync(ballast, { force: true });
  const { bavail, bsize } = statfsSync(folder);
  const size = bavail * bsize - kibibytes * 1024;
  if (size > 0) writeFileSync(ballast, Buffer.alloc(size));
}
