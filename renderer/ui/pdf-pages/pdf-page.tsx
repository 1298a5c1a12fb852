import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { drawPage } from './draw-page';
import classes from './pdf-pages.module.css';

interface PdfPageProps {
  readonly document: PDFDocumentProxy;
  readonly number: number;
  /** CSS pixels per point. */
  readonly scale: number;
}

/** One sheet: its picture, and its words for a screen reader. */
export function PdfPage({ document, number, scale }: PdfPageProps) {
  const { t } = useTranslation();
  const sheet = useRef<HTMLDivElement>(null);
  const [text, setText] = useState('');
  useEffect(() => {
    const abort = new AbortController();
    void drawPage(document, number, scale, abort.signal)
      .then((drawn) => {
        if (drawn === null) return;
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
      />
      <p className="visually-hidden">{text}</p>
    </section>
  );
}
