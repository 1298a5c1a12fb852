import { useCallback, useEffect, useRef, useState } from 'react';
import { registerPendingWrite } from './pending-writes';
import { useVault } from './vault-context';

/** A pause in typing after which the draft is saved. */
const SAVE_AFTER_MS = 400;

export type DraftStatus =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'failed' };

export interface DraftKeeper {
  readonly status: DraftStatus;
  /** Keeps the newest words; they reach the vault after the next pause, or before a lock. */
  readonly keep: (payload: unknown) => void;
  /** Removes the draft when its words have been used or given up. */
  readonly discard: () => Promise<void>;
}

/**
 * Saves what is being typed as it is typed. Nobody is ever asked to save: the words survive a lock,
 * a crash and a power cut.
 *
 * @param key which form of which case, as the contract names drafts
 */
export function useDraft(key: string): DraftKeeper {
  const { client } = useVault();
  const [status, setStatus] = useState<DraftStatus>({ kind: 'idle' });
  const waiting = useRef<string>(undefined);
  const timer = useRef<number>(undefined);

  const write = useCallback(async () => {
    window.clearTimeout(timer.current);
    const payload = waiting.current;
    if (payload === undefined) return;
    waiting.current = undefined;
    try {
      const { savedAt } = await client.drafts.save({ key, payload });
      setStatus({ kind: 'saved', at: savedAt });
    } catch {
      // The words stay for the next attempt; what went wrong shows when the form is sent.
      waiting.current ??= payload;
      setStatus({ kind: 'failed' });
    }
  }, [client, key]);

  useEffect(() => {
    const unregister = registerPendingWrite(write);
    return () => {
      unregister();
      void write();
    };
  }, [write]);

  const keep = useCallback(
    (payload: unknown) => {
      waiting.current = JSON.stringify(payload);
      setStatus({ kind: 'saving' });
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => void write(), SAVE_AFTER_MS);
    },
    [write],
  );
  const discard = useCallback(async () => {
    window.clearTimeout(timer.current);
    waiting.current = undefined;
    setStatus({ kind: 'idle' });
    await client.drafts.discard({ key });
  }, [client, key]);
  return { status, keep, discard };
}
