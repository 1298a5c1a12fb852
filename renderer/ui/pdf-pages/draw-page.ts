import type { PDFDocumentProxy } from 'pdfjs-dist';

/** CSS pixels per point at a zoom of one: 96 to the inch, as on paper. */
export const PIXELS_PER_POINT = 96 / 72;

export interface DrawnPage {
  readonly canvas: HTMLCanvasElement;
  /** What the page says, line by line, for those who cannot see it. */
  readonly text: string;
}

/** Draws one page at `scale` (CSS pixels per point), as sharp as the screen is. */
export async function drawPage(
  document: PDFDocumentProxy,
  number: number,
  scale: number,
  signal: AbortSignal,
): Promise<DrawnPage | null> {
  const page = await document.getPage(number);
  const ratio = window.devicePixelRatio;
  const viewport = page.getViewport({ scale: scale * ratio });
  const canvas = window.document.createElement('canvas');
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  canvas.style.width = `${canvas.width / ratio}px`;
  canvas.style.height = `${canvas.height / ratio}px`;
  if (signal.aborted) return null;
  const task = page.render({ canvas, viewport });
  signal.addEventListener('abort', () => task.cancel());
  await task.promise;
  const text = await textOf(page);
  return signal.aborted ? null : { canvas, text };
}

async function textOf(page: Awaited<ReturnType<PDFDocumentProxy['getPage']>>): Promise<string> {
  const { items } = await page.getTextContent();
  return items
    .map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''))
    .join('')
    .trim();
}
