import type { Bytes } from '../../../shared/contract/bytes';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useState } from 'react';
import { loadPdf } from './load-pdf';

/** A page's own size in points. */
export interface SheetSize {
  readonly width: number;
  readonly height: number;
}

export type ShownPdf =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed' }
  | {
      readonly kind: 'ready';
      readonly document: PDFDocumentProxy;
      readonly sheets: readonly SheetSize[];
    };

/** The PDF in `data`. While another one is being read, the last one stays. */
export function usePdf(data: Bytes | undefined): ShownPdf {
  const [shown, setShown] = useState<ShownPdf>({ kind: 'loading' });
  useEffect(() => {
    if (data === undefined) return undefined;
    const abort = new AbortController();
    void readPdf(data, abort.signal)
      .then(setShown)
      .catch(() => {
        if (!abort.signal.aborted) setShown({ kind: 'failed' });
      });
    return () => abort.abort();
  }, [data]);
  useDestroyed(shown);
  return shown;
}

async function readPdf(data: Bytes, signal: AbortSignal): Promise<ShownPdf> {
  const document = await loadPdf(data.slice());
  try {
    const sheets: SheetSize[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const { width, height } = (await document.getPage(number)).getViewport({ scale: 1 });
      sheets.push({ width, height });
    }
    signal.throwIfAborted();
    return { kind: 'ready', document, sheets };
  } catch (error) {
    void document.loadingTask.destroy();
    throw error;
  }
}

/** Frees a document when the next one has taken its place. */
function useDestroyed(shown: ShownPdf): void {
  useEffect(() => {
    if (shown.kind !== 'ready') return undefined;
    return () => void shown.document.loadingTask.destroy();
  }, [shown]);
}
