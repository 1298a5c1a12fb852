import { z } from 'zod';
import { ATTACHMENT_MAX_PAGES, BOXES_MAX } from './limits';

const share = z.number().min(0).max(1);

/** A box over what must not be seen, in shares of the page as it is shown, from its top left corner. */
export const boxSchema = z
  .strictObject({ x: share, y: share, width: share, height: share })
  // Arithmetic on the screen may reach past the edge by the last bit.
  .refine(({ x, y, width, height }) => x + width <= 1.000_001 && y + height <= 1.000_001);
export type Box = z.infer<typeof boxSchema>;

/** What was decided about one page of a file. */
export const pageMarksSchema = z.strictObject({
  number: z.number().int().min(1).max(ATTACHMENT_MAX_PAGES),
  /** A page that is left out does not go, whatever is on it. */
  included: z.boolean(),
  boxes: z.array(boxSchema).max(BOXES_MAX),
});
export type PageMarks = z.infer<typeof pageMarksSchema>;

export const marksSchema = z
  .array(pageMarksSchema)
  .max(ATTACHMENT_MAX_PAGES)
  .refine((pages) => new Set(pages.map(({ number }) => number)).size === pages.length);

/** The smallest box, as a share of the page: less is a slip of the hand. */
const SMALLEST = 0.004;

/** A box between two corners, kept on the page, or `null` for one too small to be meant. */
export function boxBetween(
  from: { readonly x: number; readonly y: number },
  to: { readonly x: number; readonly y: number },
): Box | null {
  const [left, right] = [onPage(Math.min(from.x, to.x)), onPage(Math.max(from.x, to.x))];
  const [top, bottom] = [onPage(Math.min(from.y, to.y)), onPage(Math.max(from.y, to.y))];
  const box = { x: left, y: top, width: right - left, height: bottom - top };
  return box.width < SMALLEST || box.height < SMALLEST ? null : box;
}

/** A box moved by a share of the page; it stops at the edge with its size unchanged. */
export function moveBox(box: Box, dx: number, dy: number): Box {
  return {
    ...box,
    x: Math.min(Math.max(box.x + dx, 0), 1 - box.width),
    y: Math.min(Math.max(box.y + dy, 0), 1 - box.height),
  };
}

/** A box made larger or smaller at its lower right corner; it stops at the edge of the page. */
export function growBox(box: Box, dx: number, dy: number): Box {
  return {
    ...box,
    width: Math.min(Math.max(box.width + dx, SMALLEST), 1 - box.x),
    height: Math.min(Math.max(box.height + dy, SMALLEST), 1 - box.y),
  };
}

/** Whole pixels that cover a box entirely: an edge never falls inside a letter. */
export function pixelsOf(box: Box, size: { readonly width: number; readonly height: number }) {
  const left = Math.floor(box.x * size.width);
  const top = Math.floor(box.y * size.height);
  return {
    left,
    top,
    width: Math.ceil((box.x + box.width) * size.width) - left,
    height: Math.ceil((box.y + box.height) * size.height) - top,
  };
}

function onPage(share: number): number {
  return Math.min(Math.max(share, 0), 1);
}
