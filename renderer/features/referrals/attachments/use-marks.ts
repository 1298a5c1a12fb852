import { useCallback, useEffect, useRef, useState } from 'react';
import type { Attachment } from '../../../../shared/contract/attachments';
import { type Box, type PageMarks } from '../../../../shared/domain/attachments/marks';
import { registerPendingWrite } from '../../../app/pending-writes';
import { useVault } from '../../../app/vault-context';
import { useKeepList } from './use-attachments';

/** A pause after which what was marked is saved. */
const SAVE_AFTER_MS = 400;

interface Marked {
  readonly title: string;
  readonly marks: readonly PageMarks[];
}

export interface MarksKeeper extends Marked {
  readonly setTitle: (title: string) => void;
  readonly setBoxes: (number: number, boxes: readonly Box[]) => void;
  readonly setIncluded: (number: number, included: boolean) => void;
  /** Waits for what is being saved, and gives up what still would be. */
  readonly settle: () => Promise<void>;
  readonly error: unknown;
}

/** Title, left-out pages and boxes of one attachment, saved as they change. */
export function useMarks(referralId: string, attachment: Attachment, pages: number): MarksKeeper {
  const { attachmentId } = attachment;
  const { client } = useVault();
  const keep = useKeepList(referralId);
  const [marked, setMarked] = useState<Marked>(() => ({
    title: attachment.title,
    marks: wholeMarks(attachment.marks, pages),
  }));
  const [error, setError] = useState<unknown>(null);
  const waiting = useRef<Marked>(undefined);
  const timer = useRef<number>(undefined);
  const queue = useRef(Promise.resolve());

  const writeOnce = useCallback(async () => {
    const next = waiting.current;
    if (next === undefined || next.title.trim() === '') return;
    waiting.current = undefined;
    try {
      keep(await client.attachments.mark({ referralId, attachmentId, ...copyOf(next) }));
      setError(null);
    } catch (failure) {
      waiting.current ??= next;
      setError(failure);
    }
  }, [client, keep, referralId, attachmentId]);

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

  const change = (part: Partial<Marked>) => {
    const next = { ...(waiting.current ?? marked), ...part };
    waiting.current = next;
    setMarked(next);
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => void flush(), SAVE_AFTER_MS);
  };
  const changePage = (number: number, part: Partial<PageMarks>) =>
    change({
      marks: (waiting.current ?? marked).marks.map((page) =>
        page.number === number ? { ...page, ...part } : page,
      ),
    });
  return {
    ...marked,
    setTitle: (title) => change({ title }),
    setBoxes: (number, boxes) => changePage(number, { boxes: [...boxes] }),
    setIncluded: (number, included) => changePage(number, { included }),
    settle: () => {
      window.clearTimeout(timer.current);
      waiting.current = undefined;
      return queue.current;
    },
    error,
  };
}

/** The contract's lists can be written to, those of the screen cannot. */
function copyOf({ title, marks }: Marked) {
  return { title: title.trim(), marks: marks.map((page) => ({ ...page, boxes: [...page.boxes] })) };
}

/** Every page of the file has its marks: one that nobody touched goes whole. */
function wholeMarks(marks: readonly PageMarks[], pages: number): readonly PageMarks[] {
  return Array.from({ length: pages }, (_, at) => {
    const number = at + 1;
    return marks.find((page) => page.number === number) ?? { number, included: true, boxes: [] };
  });
}
