import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Frees what the main process no longer uses, now instead of some day. Packets pass through it on
 * their way to paper; their text must not outlive the lock as garbage.
 */
export function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc()');
}
