import type { Bytes } from '../../../../shared/contract/bytes';
import { stripJpeg } from '../../../../shared/domain/attachments/jpeg';
import { type Box, type PageMarks, pixelsOf } from '../../../../shared/domain/attachments/marks';
import { FileError, type OpenFile, penOf } from './open-file';

/** How much of a picture JPEG keeps: small print of a scan stays readable. */
const JPEG_QUALITY = 0.82;

export interface BurntPage {
  readonly number: number;
  readonly picture: Bytes;
}

/**
 * Draws the pages that go anew, each as a picture with the boxes burnt in. What lay under a box is
 * painted over before the picture is coded, so that no trace of it is in there; and a picture has no
 * hidden text, layers, scripts or notes of a camera.
 *
 * Throws `FileError`.
 */
export async function burnPages(
  file: OpenFile,
  marks: readonly PageMarks[],
  onPage: (done: number) => void,
): Promise<readonly BurntPage[]> {
  const burnt: BurntPage[] = [];
  for (const { number, boxes } of marks.filter(({ included }) => included)) {
    const canvas = await file.draw(number);
    paintBoxes(canvas, boxes);
    burnt.push({ number, picture: await jpegOf(canvas) });
    // Gives the memory back at once: a page is some 14 MB.
    canvas.width = 0;
    onPage(burnt.length);
  }
  return burnt;
}

function paintBoxes(canvas: HTMLCanvasElement, boxes: readonly Box[]): void {
  const pen = penOf(canvas);
  pen.fillStyle = '#000000';
  for (const box of boxes) {
    const { left, top, width, height } = pixelsOf(box, canvas);
    pen.fillRect(left, top, width, height);
  }
}

async function jpegOf(canvas: HTMLCanvasElement): Promise<Bytes> {
  const blob = await new Promise<Blob | null>((resolve) =>
    canvas.toBlob(resolve, 'image/jpeg', JPEG_QUALITY),
  );
  if (blob === null) throw new FileError('damaged');
  return stripJpeg(new Uint8Array(await blob.arrayBuffer()));
}
