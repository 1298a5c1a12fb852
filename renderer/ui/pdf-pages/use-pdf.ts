import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useState } from 'react';
import { loadPdf } from './load-pdf';

export type ShownPdf =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'ready'; readonly document: PDFDocumentProxy };

/** The PDF in `data`. While another one is being read, the last one stays. */
export function usePdf(data: Blob | undefined): ShownPdf {
  const [shown, setShown] = useState<ShownPdf>({ kind: 'loading' });
  useEffect(() => {
    if (data === undefined) return undefined;
    let current = true;
    void (async () => {
      try {
        const document = await loadPdf(new Uint8Array(await data.arrayBuffer()));
        if (current) setShown({ kind: 'ready', document });
        else void document.loadingTask.destroy();
      } catch {
        if (current) setShown({ kind: 'failed' });
      }
    })();
    return () => {
      current = false;
    };
  }, [data]);
  useDestroyed(shown);
  return shown;
}

/** Frees a document when the next one has taken its place. */
function useDestroyed(shown: ShownPdf): void {
  useEffect(() => {
    if (shown.kind !== 'ready') return undefined;
    return () => void shown.document.loadingTask.destroy();
  }, [shown]);
}
