import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import {
  type ReferralChoices,
  referralChoicesSchema,
  type ReferralView,
} from '../../../shared/contract/referrals';
import { registerPendingWrite } from '../../app/pending-writes';
import type { DraftStatus } from '../../app/use-draft';
import { useVault } from '../../app/vault-context';

/** A pause in typing after which the choices are saved. */
const SAVE_AFTER_MS = 400;

export interface ChoicesKeeper {
  readonly choices: ReferralChoices;
  readonly change: (part: Partial<ReferralChoices>) => void;
  /** Saves at once what still waits. Resolves when the vault has it. */
  readonly flush: () => Promise<void>;
  readonly status: DraftStatus;
  readonly error: unknown;
}

/** The choices of a referral, saved as they change: it can be left and taken up again anywhere. */
export function useChoices(view: ReferralView): ChoicesKeeper {
  const { referralId } = view.row;
  const [choices, setChoices] = useState(view.choices);
  const [status, setStatus] = useState<DraftStatus>({ kind: 'idle' });
  const [error, setError] = useState<unknown>(null);
  const { client, queries } = useVault();
  const queryClient = useQueryClient();
  const waiting = useRef<ReferralChoices>(undefined);
  const timer = useRef<number>(undefined);
  const queue = useRef(Promise.resolve());

  const writeOnce = useCallback(async () => {
    const parsed = referralChoicesSchema.safeParse(waiting.current);
    if (!parsed.success) return;
    waiting.current = undefined;
    try {
      const saved = await client.referrals.update({ referralId, choices: parsed.data });
      const queryKey = queries.referrals.get.queryKey({ input: { referralId } });
      queryClient.setQueryData(queryKey, saved);
      setStatus({ kind: 'saved', at: new Date().toISOString() });
      setError(null);
    } catch (failure) {
      waiting.current ??= parsed.data;
      setStatus({ kind: 'failed' });
      setError(failure);
    }
  }, [client, queries, queryClient, referralId]);

  // One after the other: an older save must not overtake a newer one.
  const flush = useCallback(() => {
    window.clearTimeout(timer.current);
    queue.current = queue.current.then(writeOnce);
    return queue.current;
  }, [writeOnce]);

  useEffect(() => {
    const unregister = registerPendingWrite(flush);
    return () => {
      unregister();
      void flush();
    };
  }, [flush]);

  const change = useCallback(
    (part: Partial<ReferralChoices>) => {
      const next = { ...(waiting.current ?? choices), ...part };
      waiting.current = next;
      setChoices(next);
      setStatus({ kind: 'saving' });
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => void flush(), SAVE_AFTER_MS);
    },
    [choices, flush],
  );
  return { choices, change, flush, status, error };
}
