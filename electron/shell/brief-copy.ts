import { createHash } from 'node:crypto';
import type { Clipboard } from 'electron';
import { CLIPBOARD_SECONDS } from '../../shared/shell';

/** A clipboard that forgets. */
export interface BriefClipboard {
  /** Puts a text there, to be taken away again after `CLIPBOARD_SECONDS`. */
  readonly put: (text: string) => Promise<void>;
  /** Takes it away now, if it is still ours: at a lock and at the end. */
  readonly clear: () => Promise<void>;
}

/**
 * What was copied since is left alone. Ours is known by its hash, so that the main process does not
 * keep the text. A history of the clipboard, where the system keeps one, is out of reach.
 */
export function createBriefClipboard(
  clipboard: Pick<Clipboard, 'writeText' | 'readText' | 'clear'>,
): BriefClipboard {
  let ours: { readonly hash: string; readonly timer: NodeJS.Timeout } | undefined;
  const clear = async () => {
    const taken = ours;
    if (taken === undefined) return;
    ours = undefined;
    clearTimeout(taken.timer);
    if (hashOf(await clipboard.readText()) === taken.hash) clipboard.clear();
  };
  const put = async (text: string) => {
    clearTimeout(ours?.timer);
    const timer = setTimeout(() => void clear(), CLIPBOARD_SECONDS * 1_000);
    // Known as ours before it is there: a lock in between must find it.
    ours = { hash: hashOf(text), timer };
    await clipboard.writeText(text);
  };
  return { put, clear };
}

/** Windows gives line ends back in its own way. */
function hashOf(text: string): string {
  return createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex');
}
