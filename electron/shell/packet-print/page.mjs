// Runs in the hidden print window, in plain JavaScript because it is served as it stands. Draws the
// pages of the packet at the resolution of an office printer, one under the other.
import { getDocument } from './pdf.mjs';
import './pdf.worker.mjs';

const POINTS_PER_INCH = 72;
const PRINT_DPI = 300;

/** Resolves with the size of the first page in points when every page is drawn. */
globalThis.packetDrawn = drawPacket();

async function drawPacket() {
  const bytes = await (await fetch('./packet.pdf')).arrayBuffer();
  // Glyphs are drawn as paths: the page's policy lets no font in.
  const pdf = await getDocument({ data: new Uint8Array(bytes), disableFontFace: true }).promise;
  const sizes = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    sizes.push(await drawPage(await pdf.getPage(number)));
  }
  await pdf.loadingTask.destroy();
  return { ...sizes[0], pages: sizes.length };
}

async function drawPage(page) {
  const viewport = page.getViewport({ scale: PRINT_DPI / POINTS_PER_INCH });
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  await page.render({ canvas, viewport, intent: 'print' }).promise;
  const [, , widthPt, heightPt] = page.view;
  // A hair less than the page: rounding up would push an empty page after each one.
  canvas.style.width = `${widthPt}pt`;
  canvas.style.height = `${heightPt - 0.5}pt`;
  document.body.append(canvas);
  return { widthPt, heightPt };
}
