import type { PDFDocument } from '@cantoo/pdf-lib';
import type { Bytes } from '../../../shared/contract/bytes';
import { UserError } from '../../../shared/contract/errors';
import { formatMark, type PageMark } from '../../../shared/domain/packets/mark';

const POINTS_PER_MM = 72 / 25.4;
/** In the binding margin at the foot of the page, where no text of ours and no printer's edge is. */
const LEFT_MM = 9;
const BOTTOM_MM = 8;
const SIZE_MM = 14;
/** What a reader wants white around the code, in squares. */
const QUIET = 4;

interface Squares {
  readonly size: number;
  readonly data: ArrayLike<number | boolean>;
}

/**
 * Puts the QR of its page on every page of a copy. Chromium's running footer is the same text on every
 * page, where only the page number is filled in, so that a picture with it cannot come from there. The
 * QR is marked as an artifact, which no screen reader reads.
 *
 * @throws UserError `pdf_failed`
 */
export async function markPages(pdf: Uint8Array, mark: Omit<PageMark, 'page'>): Promise<Bytes> {
  // Loaded with the first packet: unlocking should not wait for it.
  const [{ create }, { PDFHexString }] = await Promise.all([
    import('qrcode'),
    import('@cantoo/pdf-lib'),
  ]);
  const document = await openPages(pdf);
  const { context } = document;
  const draw = (operators: string) => context.register(context.flateStream(operators));
  for (const [index, { node }] of document.getPages().entries()) {
    const text = formatMark({ ...mark, page: index + 1 });
    const { modules } = create([{ data: text, mode: 'alphanumeric' }], {
      errorCorrectionLevel: 'M',
    });
    // What the page sets for itself must not move the mark.
    node.wrapContentStreams(draw('q'), draw('Q'));
    node.addContentStream(draw(`/Artifact BMC q ${drawSquares(modules)} Q EMC`));
  }
  const id = PDFHexString.of(mark.packetId.replaceAll('-', ''));
  context.trailerInfo.ID = context.obj([id, id]);
  return Uint8Array.from(await document.save({ useObjectStreams: false }));
}

async function openPages(pdf: Uint8Array): Promise<PDFDocument> {
  const { PDFDocument } = await import('@cantoo/pdf-lib');
  try {
    return await PDFDocument.load(pdf, { updateMetadata: false, throwOnInvalidObject: true });
  } catch {
    // Its message can quote the document.
    throw new UserError('pdf_failed');
  }
}

/** The dark squares in black on a white field, drawn in units of one square from the upper left. */
function drawSquares(squares: Squares): string {
  const { size } = squares;
  const unit = (SIZE_MM * POINTS_PER_MM) / size;
  const [x, y] = [LEFT_MM * POINTS_PER_MM, (BOTTOM_MM + SIZE_MM) * POINTS_PER_MM];
  const field = size + 2 * QUIET;
  return [
    `${unit.toFixed(4)} 0 0 ${(-unit).toFixed(4)} ${x.toFixed(2)} ${y.toFixed(2)} cm`,
    `1 g ${-QUIET} ${-QUIET} ${field} ${field} re f 0 g`,
    ...runsOf(squares),
    'f',
  ].join('\n');
}

/** Neighbours in a row are one rectangle: fewer of them, and no hairlines in between. */
function runsOf({ size, data }: Squares): readonly string[] {
  const runs: string[] = [];
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const start = column;
      while (column < size && Number(data[row * size + column]) === 1) column += 1;
      if (column > start) runs.push(`${start} ${row} ${column - start} 1 re`);
    }
  }
  return runs;
}
