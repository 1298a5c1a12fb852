import type { PacketContext } from '../packet';
import { fillWording } from '../wording';
import { type Html, html } from './tag';

/** Height of the line above a picture, so that the picture is put below it. */
export const ATTACHMENT_CAPTION_MM = 14;

/**
 * The last sheets: one page for each page of an attachment, with its running lines and its page
 * number, and empty below the caption. The picture is put there afterwards: so it is counted like
 * every other page without going through the printer's own drawing.
 *
 * They must stay the last: the pages are found from the end.
 */
export function attachmentSheets({ input }: PacketContext): Html {
  const attachments = input.attachments ?? [];
  return html`${attachments.flatMap(({ title, pageCount = 0 }, index) =>
    Array.from({ length: pageCount }, (_, page) => {
      const caption = fillWording(input.common.labels.attachmentPage, {
        number: index + 1,
        title,
        page: page + 1,
        pages: pageCount,
      });
      return html`<section class="sheet attachment"><p>${caption}</p></section>`;
    }),
  )}`;
}
