import type { PDFDocumentProxy } from 'pdfjs-dist';

/** CSS pixels per point at a zoom of one: 96 to the inch, as on paper. */
export const PIXELS_PER_POINT = 96 / 72;

export interface DrawnPage {
  readonly canvas: HTMLCanvasElement;
  /** What the page says, line by line, for those who cannot see it. */
  readonly text: string;
}

const turns = new WeakMap<PDFDocumentProxy, Promise<unknown>>();

/**
 * Draws one page at `scale` (CSS pixels per point), as sharp as the screen is. Pages of a document
 * are drawn one after the other in the order of the calls: the first page is there first.
 *
 * Throws when `signal` is aborted.
 */
export function drawPage(
  document: PDFDocumentProxy,
  number: number,
  scale: number,
  signal: AbortSignal,
): Promise<DrawnPage> {
  const before = turns.get(document) ?? Promise.resolve();
  const turn = before.then(() => drawNow(document, number, scale, signal));
  turns.set(
    document,
    turn.catch(() => undefined),
  );
  return turn;
}

async function drawNow(
  document: PDFDocumentProxy,
  number: number,
  scale: number,
  signal: AbortSignal,
): Promise<DrawnPage> {
  signal.throwIfAborted();
  const page = await document.getPage(number);
  const ratio = window.devicePixelRatio;
  const viewport = page.getViewport({ scale: scale * ratio });
  const canvas = window.document.createElement('canvas');
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  canvas.style.width = `${canvas.width / ratio}px`;
  canvas.style.height = `${canvas.height / ratio}px`;
  signal.throwIfAborted();
  const task = page.render({ canvas, viewport });
  signal.addEventListener('abort', () => task.cancel());
  await task.promise;
  const text = await textOf(page);
  signal.throwIfAborted();
  return { canvas, text };
}

async function textOf(page: Awaited<ReturnType<PDFDocumentProxy['getPage']>>): Promise<string> {
  const { items } = await page.getTextContent();
  return items
    .map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''))
    .join('')
    .trim();
}
