import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Attachment } from '../../../../shared/contract/attachments';
import { useVault } from '../../../app/vault-context';
import { type OpenFile, openFile } from './open-file';

export type OpenedFile =
  | { readonly kind: 'opening' }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'open'; readonly file: OpenFile };

/** The file of an attachment, fetched from the vault and opened. Every opening is recorded. */
export function useOpenFile(referralId: string, attachment: Attachment): OpenedFile {
  const { queries } = useVault();
  const { attachmentId, kind } = attachment;
  const stored = useQuery(
    queries.attachments.file.queryOptions({
      input: { referralId, attachmentId },
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 0,
    }),
  );
  const [opened, setOpened] = useState<OpenedFile>({ kind: 'opening' });
  const bytes = stored.data?.file;
  useEffect(() => {
    if (bytes === undefined) return undefined;
    let file: OpenFile | undefined;
    let left = false;
    void openFile(bytes, kind)
      .then((ready) => {
        file = ready;
        if (left) ready.close();
        else setOpened({ kind: 'open', file: ready });
      })
      .catch((error: unknown) => {
        if (!left) setOpened({ kind: 'failed', error });
      });
    return () => {
      left = true;
      file?.close();
    };
  }, [bytes, kind]);
  return stored.isError ? { kind: 'failed', error: stored.error } : opened;
}
