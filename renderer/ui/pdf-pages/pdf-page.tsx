import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { drawPage } from './draw-page';
import classes from './pdf-pages.module.css';
import type { SheetSize } from './use-pdf';

interface PdfPageProps {
  readonly document: PDFDocumentProxy;
  readonly number: number;
  readonly size: SheetSize;
  /** CSS pixels per point. */
  readonly scale: number;
}

/** One sheet: its picture, and its words for a screen reader. */
export function PdfPage({ document, number, size, scale }: PdfPageProps) {
  const { t } = useTranslation();
  const sheet = useRef<HTMLDivElement>(null);
  const [text, setText] = useState('');
  useEffect(() => {
    const abort = new AbortController();
    void drawPage(document, number, scale, abort.signal)
      .then((drawn) => {
        // The old picture stays until the new one is whole, so that nothing flickers.
        sheet.current?.replaceChildren(drawn.canvas);
        setText(drawn.text);
      })
      .catch((error: unknown) => {
        // A cancelled drawing and a document that was closed meanwhile are not worth a word.
        if (!abort.signal.aborted) throw error;
      });
    return () => abort.abort();
  }, [document, number, scale]);
  const of = document.numPages;
  return (
    <section aria-label={t('referrals.pages.page', { number, of })} data-page={number}>
      <div
        ref={sheet}
        role="img"
        aria-label={t('referrals.pages.page', { number, of })}
        className={classes.sheet}
        // The sheet has its size before its picture, so that nothing moves when that comes.
        style={{ minWidth: size.width * scale, minHeight: size.height * scale }}
      />
      <p className="visually-hidden">{text}</p>
    </section>
  );
}
