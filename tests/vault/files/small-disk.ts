import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Why tests on a real full or read-only disk cannot run here, or `undefined` when they can. */
export const NO_SMALL_DISK = whyNoSmallDisk();

/** Mounts a memory disk of that many MiB for the time of `work`. */
export async function withSmallDisk(
  mebibytes: number,
  work: (folder: string) => void | Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'suaka-disk-'));
  mount('-t', 'tmpfs', '-o', `size=${mebibytes}m`, 'tmpfs', folder);
  try {
    await work(folder);
  } finally {
    execFileSync('umount', ['--lazy', folder]);
    rmdirSync(folder);
  }
}

/** From now on nothing on that disk can be written. */
export function makeReadOnly(folder: string): void {
  mount('-o', 'remount,ro', folder);
}

/** A folder of its own for one test. */
export async function withFolder(work: (folder: string) => void | Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'suaka-test-'));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function mount(...options: string[]): void {
  execFileSync('mount', options, { stdio: 'pipe' });
}

function whyNoSmallDisk(): string | undefined {
  if (process.platform !== 'linux') return 'not Linux';
  if (process.getuid?.() !== 0) return 'not root';
  const folder = mkdtempSync(join(tmpdir(), 'suaka-disk-'));
  try {
    mount('-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder);
    execFileSync('umount', [folder]);
    return undefined;
  } catch {
    return 'mounting is not allowed';
  } finally {
    rmdirSync(folder);
  }
}
