import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { AttachmentKind } from '../../../../shared/domain/attachments/file-kind';
import {
  ATTACHMENT_MAX_PAGES,
  PICTURE_LONG_SIDE_PX,
} from '../../../../shared/domain/attachments/limits';
import { loadPdf } from '../../../ui/pdf-pages/load-pdf';

/** Why a file cannot be looked at, and so cannot go. */
export type FileProblem = 'damaged' | 'locked' | 'too_many_pages' | 'strange_picture';

/** A file that cannot be shown whole. Its pages then do not go, rather than going with a gap. */
export class FileError extends Error {
  readonly problem: FileProblem;

  constructor(problem: FileProblem) {
    super(problem);
    this.name = 'FileError';
    this.problem = problem;
  }
}

/** The pages of a file, each drawn as a picture: what is shown is what goes. */
export interface OpenFile {
  readonly pages: number;
  /** Draws a page, its longer side `PICTURE_LONG_SIDE_PX`. Throws `FileError`. */
  readonly draw: (number: number) => Promise<HTMLCanvasElement>;
  readonly close: () => void;
}

/** Opens a file that was chosen. Throws `FileError`. */
export function openFile(bytes: Uint8Array<ArrayBuffer>, kind: AttachmentKind): Promise<OpenFile> {
  return kind === 'pdf' ? openPdf(bytes) : openImage(bytes, kind);
}

async function openPdf(bytes: Uint8Array<ArrayBuffer>): Promise<OpenFile> {
  let document: PDFDocumentProxy;
  try {
    document = await loadPdf(bytes.slice());
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    throw new FileError(isLocked ? 'locked' : 'damaged');
  }
  const close = () => void document.loadingTask.destroy();
  if (document.numPages > ATTACHMENT_MAX_PAGES) {
    close();
    throw new FileError('too_many_pages');
  }
  return { pages: document.numPages, draw: (number) => drawPdfPage(document, number), close };
}

async function drawPdfPage(document: PDFDocumentProxy, number: number) {
  try {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const viewport = page.getViewport({ scale: PICTURE_LONG_SIDE_PX / Math.max(width, height) });
    const canvas = blankCanvas(viewport.width, viewport.height);
    await page.render({ canvas, viewport, background: '#ffffff' }).promise;
    await requirePictures(page);
    page.cleanup();
    return canvas;
  } catch (error) {
    throw error instanceof FileError ? error : new FileError('damaged');
  }
}

/**
 * A picture that PDF.js cannot read (JBIG2 and JPEG 2000 need WebAssembly, which the window's policy
 * does not allow) is left out without a word. A page that lacks a part must not go as if it were whole.
 */
async function requirePictures(page: Awaited<ReturnType<PDFDocumentProxy['getPage']>>) {
  const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const { fnArray, argsArray } = await page.getOperatorList();
  const painting: ReadonlySet<number> = new Set([OPS.paintImageXObject, OPS.paintImageMaskXObject]);
  for (const [at, operator] of fnArray.entries()) {
    if (!painting.has(operator)) continue;
    const args: unknown = argsArray[at];
    const picture: unknown = Array.isArray(args) ? args[0] : undefined;
    const name = nameOfPicture(picture);
    if (name === undefined) continue;
    const store = name.startsWith('g_') ? page.commonObjs : page.objs;
    if (store.has(name) && store.get(name) === null) throw new FileError('strange_picture');
  }
}

/** A picture is named, or a mask that holds the name of its data. */
function nameOfPicture(picture: unknown): string | undefined {
  if (typeof picture === 'string') return picture;
  const isMask = typeof picture === 'object' && picture !== null && 'data' in picture;
  return isMask && typeof picture.data === 'string' ? picture.data : undefined;
}

async function openImage(
  bytes: Uint8Array<ArrayBuffer>,
  kind: Exclude<AttachmentKind, 'pdf'>,
): Promise<OpenFile> {
  let bitmap: ImageBitmap;
  try {
    // Turned the way the camera says, before that is thrown away with the rest of EXIF.
    bitmap = await createImageBitmap(new Blob([bytes], { type: `image/${kind}` }), {
      imageOrientation: 'from-image',
    });
  } catch {
    throw new FileError('damaged');
  }
  return { pages: 1, draw: () => Promise.resolve(drawBitmap(bitmap)), close: () => bitmap.close() };
}

function drawBitmap(bitmap: ImageBitmap): HTMLCanvasElement {
  const scale = Math.min(1, PICTURE_LONG_SIDE_PX / Math.max(bitmap.width, bitmap.height));
  const canvas = blankCanvas(bitmap.width * scale, bitmap.height * scale);
  const pen = penOf(canvas);
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/** White, because what is transparent in a PNG would come out black in a JPEG. */
function blankCanvas(width: number, height: number): HTMLCanvasElement {
  const canvas = window.document.createElement('canvas');
  const side = (length: number) => Math.min(PICTURE_LONG_SIDE_PX, Math.max(1, Math.round(length)));
  canvas.width = side(width);
  canvas.height = side(height);
  const pen = penOf(canvas);
  pen.fillStyle = '#ffffff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  return canvas;
}

/** The drawing context. Throws `FileError` where there is no memory for one. */
export function penOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const pen = canvas.getContext('2d');
  if (pen === null) throw new FileError('damaged');
  return pen;
}
