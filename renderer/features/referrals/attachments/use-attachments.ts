import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Attachment } from '../../../../shared/contract/attachments';
import { type FileVerdict, judgeFile } from '../../../../shared/domain/attachments/file-kind';
import { ATTACHMENT_MAX_BYTES } from '../../../../shared/domain/attachments/limits';
import { useVault } from '../../../app/vault-context';
import { type FileError, openFile } from './open-file';

/** The attachments of a referral. */
export function useAttachments(referralId: string) {
  const { queries } = useVault();
  return useQuery(queries.attachments.list.queryOptions({ input: { referralId } }));
}

/** Puts a new list in the place of the one before, and lets the pages be drawn anew. */
export function useKeepList(referralId: string): (list: Attachment[]) => void {
  const { queries } = useVault();
  const queryClient = useQueryClient();
  return useCallback(
    (list) => {
      queryClient.setQueryData(queries.attachments.list.queryKey({ input: { referralId } }), list);
      void queryClient.invalidateQueries({ queryKey: queries.referrals.preview.key() });
      // A title is a text that goes: what it repeats of the client is proposed to be masked.
      void queryClient.invalidateQueries({ queryKey: queries.referrals.get.key() });
    },
    [queryClient, queries, referralId],
  );
}

/** A file that could not be attached, told apart from an error of the vault. */
export class RefusedFile extends Error {
  readonly verdict: FileVerdict;

  constructor(verdict: FileVerdict) {
    super(verdict);
    this.name = 'RefusedFile';
    this.verdict = verdict;
  }
}

/**
 * Reads a chosen file, opens it once to see that it is whole, and gives it to the vault. Its name
 * stays behind: names of files say names of people.
 */
export function useAddFile(referralId: string, onAdded: (attachmentId: string) => void) {
  const { client } = useVault();
  const keep = useKeepList(referralId);
  return useMutation<Attachment[], Error | FileError, { file: File; title: string }>({
    mutationFn: async ({ file, title }) => {
      // Before it is read: a film would fill the memory first.
      if (file.size > ATTACHMENT_MAX_BYTES) throw new RefusedFile('too_large');
      const bytes = new Uint8Array(await file.arrayBuffer());
      const kind = judgeFile(bytes);
      if (kind === 'too_large' || kind === 'unknown_kind') throw new RefusedFile(kind);
      const opened = await openFile(bytes, kind);
      try {
        await opened.draw(1);
      } finally {
        opened.close();
      }
      return client.attachments.add({ referralId, title, file: bytes });
    },
    onSuccess: (list) => {
      keep(list);
      const added = list.at(-1);
      if (added !== undefined) onAdded(added.attachmentId);
    },
  });
}

/** Takes a file away again. */
export function useRemoveFile(referralId: string, onRemoved: () => void) {
  const { queries } = useVault();
  const keep = useKeepList(referralId);
  return useMutation(
    queries.attachments.remove.mutationOptions({
      onSuccess: (list) => {
        keep(list);
        onRemoved();
      },
    }),
  );
}
