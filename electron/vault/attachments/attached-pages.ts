import { createHash } from 'node:crypto';
import type { Bytes } from '../../../shared/contract/bytes';
import { UserError } from '../../../shared/contract/errors';
import { maskText, type TextMask, titleKey } from '../../../shared/domain/disclosure/mask-text';
import { ATTACHMENT_CAPTION_MM } from '../../../shared/domain/packets/html/attachment';
import { countInWords } from '../../../shared/domain/packets/indonesian';
import type { PacketAttachment } from '../../../shared/domain/packets/packet';
import { PACKET_MARGINS, type PaperSize, paperOf } from '../../../shared/domain/packets/paper';
import type { UseCaseContext } from '../state';
import { type DrawnRow, readAttachments, readDrawnPages } from './attachments.store';

/** What goes along with a packet: how it is listed, and its pages in the order of the list. */
export interface AttachedPages {
  readonly listed: readonly PacketAttachment[];
  readonly pictures: readonly DrawnRow[];
  /** Over all pictures in their order; empty where there is none. */
  readonly picturesSha256: string;
  /** Files that nobody has looked through yet; they do not go, and hold an approval back. */
  readonly unchecked: number;
}

/** The checked attachments of a referral, with their pages; `masks` hide words of their titles. */
export function readAttached(
  context: UseCaseContext,
  referralId: string,
  masks: readonly TextMask[],
): AttachedPages {
  const { db } = context.vault;
  const all = readAttachments(db, referralId);
  const pictures = readDrawnPages(db, referralId);
  const listed = all
    .filter(({ checkedAt }) => checkedAt !== null)
    .map(({ attachmentId, title, pages }) => {
      const sha256 = pictures.find((page) => page.attachmentId === attachmentId)?.sha256;
      return {
        title: maskText(titleKey(attachmentId), title, masks),
        pages: `${countInWords(pages)} lembar`,
        pageCount: pages,
        ...(sha256 === undefined ? {} : { sha256 }),
      };
    });
  const picturesSha256 = hashOf(pictures);
  return { listed, pictures, picturesSha256, unchecked: all.length - listed.length };
}

/** The titles of all attachments of a referral, checked or not. */
export function attachedTitles(context: UseCaseContext, referralId: string) {
  return readAttachments(context.vault.db, referralId).map(({ attachmentId, title }) => ({
    attachmentId,
    title,
  }));
}

function hashOf(pictures: readonly DrawnRow[]): string {
  if (pictures.length === 0) return '';
  const hash = createHash('sha256');
  for (const { picture } of pictures) hash.update(picture);
  return hash.digest('hex');
}

const POINTS_PER_MM = 72 / 25.4;

/**
 * Puts each picture on its page, the last ones of a packet. The JPEGs are taken over byte for byte and
 * the packet's own pages are left as Chromium wrote them, so that this costs little more than copying.
 *
 * @throws UserError `pdf_failed` when the packet does not have the pages that it was asked for
 */
export async function putPictures(
  pdf: Bytes,
  { pictures }: AttachedPages,
  paper: PaperSize,
): Promise<Bytes> {
  if (pictures.length === 0) return pdf;
  // Read when it is first needed: most packets have no attachment.
  const { PDFDocument, rgb } = await import('@cantoo/pdf-lib');
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const pages = document.getPages().slice(-pictures.length);
  // At least the letter and the receipt come before them.
  if (document.getPageCount() < pictures.length + 2) throw new UserError('pdf_failed');
  for (const [at, page] of pages.entries()) {
    const drawn = pictures[at];
    if (drawn === undefined) throw new UserError('pdf_failed');
    const place = placeOf(drawn, paper);
    page.drawImage(await document.embedJpg(drawn.picture), place);
    // A white scan on white paper has no edge: the frame tells the copied page from ours.
    page.drawRectangle({ ...place, borderWidth: 0.5, borderColor: rgb(0.5, 0.5, 0.5) });
  }
  return Uint8Array.from(await document.save({ useObjectStreams: false }));
}

/** As large as fits below the caption, in the middle, in points from the lower left corner. */
function placeOf({ widthPx, heightPx }: DrawnRow, size: PaperSize) {
  const paper = paperOf(size);
  const { leftMm, rightMm, topMm, bottomMm } = PACKET_MARGINS;
  const room = {
    width: (paper.widthMm - leftMm - rightMm) * POINTS_PER_MM,
    height: (paper.heightMm - topMm - bottomMm - ATTACHMENT_CAPTION_MM) * POINTS_PER_MM,
  };
  const scale = Math.min(room.width / widthPx, room.height / heightPx);
  const [width, height] = [widthPx * scale, heightPx * scale];
  return {
    x: leftMm * POINTS_PER_MM + (room.width - width) / 2,
    y: bottomMm * POINTS_PER_MM + room.height - height,
    width,
    height,
  };
}
