import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useVault } from '../../../app/vault-context';
import { burnPages } from './burn';
import type { OpenFile } from './open-file';
import { useKeepList } from './use-attachments';
import type { MarksKeeper } from './use-marks';

/** Burns the boxes in and gives the vault the pages that go. `done` counts them meanwhile. */
export function useCheck(referralId: string, attachmentId: string) {
  const { client } = useVault();
  const keep = useKeepList(referralId);
  const [done, setDone] = useState(0);
  const check = useMutation({
    mutationFn: async ({ file, keeper }: { file: OpenFile; keeper: MarksKeeper }) => {
      setDone(0);
      await keeper.settle();
      const pages = await burnPages(file, keeper.marks, setDone);
      return client.attachments.check({
        referralId,
        attachmentId,
        title: keeper.title.trim(),
        marks: keeper.marks.map((page) => ({ ...page, boxes: [...page.boxes] })),
        pages: [...pages],
      });
    },
    onSuccess: keep,
  });
  return { check, done };
}
