import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { useVault } from '../../../app/vault-context';

export interface StoredDraft<T> {
  readonly words: T;
  readonly savedAt: string;
}

/**
 * The draft that waits under a key, read once when a form is opened. An unreadable draft counts as
 * none: it is overwritten by the next words, never shown half.
 */
export function useStoredDraft<T>(key: string, schema: z.ZodType<T>) {
  const { client } = useVault();
  return useQuery({
    queryKey: ['stored-draft', key],
    queryFn: async (): Promise<StoredDraft<T> | null> => {
      const draft = await client.drafts.get({ key });
      const words = schema.safeParse(draft === null ? null : parseJson(draft.payload));
      return draft !== null && words.success ? { words: words.data, savedAt: draft.savedAt } : null;
    },
    // Read anew at every opening: the words of a while ago are older than those in the vault.
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
