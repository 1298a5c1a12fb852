import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { z } from 'zod';
import { clockSchema, stepSchema } from '../../../../shared/domain/sop/definition';
import { useDraft } from '../../../app/use-draft';
import { useVault } from '../../../app/vault-context';
import type { StepWords } from './step-words';

/** Under this key the vault keeps what is being typed of a step. */
const KEY = 'sopedit';

const keptSchema = z.object({ draftId: z.string(), stepId: z.string(), words: z.unknown() });
const wordsSchema = z.object({ step: stepSchema, clocks: z.array(clockSchema) });

/**
 * Words of a step that were typed and not saved to the draft: they survive a lock and a restart.
 * `words` is `undefined` while they are read, `null` when there are none.
 */
export function useKeptStep(draftId: string, stepId: string) {
  const { client } = useVault();
  const keeper = useDraft(KEY);
  const { keep, discard } = keeper;
  const { data, isError } = useQuery({
    queryKey: [KEY, draftId, stepId],
    queryFn: async () => {
      const draft = await client.drafts.get({ key: KEY });
      return draft === null ? null : readWords(draft.payload, draftId, stepId);
    },
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return {
    // Words that cannot be read must not keep the step from being edited.
    words: isError ? null : data,
    keep: useCallback(
      (next: StepWords) => keep({ draftId, stepId, words: next }),
      [keep, draftId, stepId],
    ),
    discard,
  };
}

/** Words of another draft, another step or an older Suaka count as none. */
function readWords(payload: string, draftId: string, stepId: string): StepWords | null {
  try {
    const kept = keptSchema.parse(JSON.parse(payload));
    if (kept.draftId !== draftId || kept.stepId !== stepId) return null;
    return wordsSchema.safeParse(kept.words).data ?? null;
  } catch {
    return null;
  }
}
