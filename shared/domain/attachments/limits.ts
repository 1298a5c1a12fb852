/** The largest file that can be attached: 20 MiB, a scan of some forty pages. */
export const ATTACHMENT_MAX_BYTES = 20 * 1024 * 1024;

/** Pages of one file; a longer one is no attachment of a letter. */
export const ATTACHMENT_MAX_PAGES = 60;

/** Attachments of one referral. */
export const ATTACHMENTS_MAX = 20;

/** Boxes on one page. */
export const BOXES_MAX = 100;

/** All drawn pages of one referral: a packet that is handed to the printer may have 64 MiB. */
export const PICTURES_MAX_BYTES = 40 * 1024 * 1024;

/** The longer side of a drawn page: A4 at some 190 dpi, at which small print can still be read. */
export const PICTURE_LONG_SIDE_PX = 2_200;

/** A picture of more points would need more memory than a PC of an office has. */
export const IMAGE_MAX_PIXELS = 100_000_000;
