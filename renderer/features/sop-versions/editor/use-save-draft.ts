import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { SopDraft } from '../../../../shared/contract/sop-versions';
import type { SopDefinition } from '../../../../shared/domain/sop/version';
import { useVault } from '../../../app/vault-context';

export interface DraftSaver {
  readonly save: (definition: SopDefinition, onSaved?: () => void) => void;
  readonly isPending: boolean;
  readonly isSaved: boolean;
  readonly error: unknown;
}

/** Saves the draft as it was read; who saved meanwhile is not overwritten. */
export function useSaveDraft({ draftId, revision }: SopDraft): DraftSaver {
  const { queries } = useVault();
  const queryClient = useQueryClient();
  const { mutate, isPending, isSuccess, error } = useMutation(
    queries.sopVersions.saveDraft.mutationOptions({
      onSuccess: async (saved) => {
        queryClient.setQueryData(queries.sopVersions.draft.queryKey(), saved);
        await queryClient.invalidateQueries({ queryKey: queries.sopVersions.check.key() });
      },
    }),
  );
  const save = useCallback(
    (definition: SopDefinition, onSaved?: () => void) =>
      mutate({ draftId, revision, definition }, { onSuccess: () => onSaved?.() }),
    [mutate, draftId, revision],
  );
  return { save, isPending, isSaved: isSuccess, error };
}
