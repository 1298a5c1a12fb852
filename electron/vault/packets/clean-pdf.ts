import { UserError } from '../../../shared/contract/errors';

const INFO_REFERENCE = /\/Info (\d+) (\d+) R/g;

/**
 * Takes out what Chromium tells about the machine: title, producer, times, and in `Creator` the name
 * and version of the operating system. Each of these bytes becomes a space, so that pages, structure
 * tree and every offset stay as they are, and the pages need not be parsed and written again.
 *
 * @throws UserError `pdf_failed` for a PDF that is not written the way Chromium writes it: rather no
 * packet than one that may tell more than it should
 */
export function cleanPdf(pdf: Uint8Array): Uint8Array {
  const clean = Buffer.from(pdf);
  const text = clean.toString('latin1');
  const [reference, ...others] = [...text.matchAll(INFO_REFERENCE)];
  const strange = /\/(?:Metadata|ObjStm|Prev)\b/.test(text);
  if (reference === undefined || others.length > 0 || strange) throw new UserError('pdf_failed');
  const head = `\n${reference[1]} ${reference[2]} obj\n<<`;
  const start = text.indexOf(head) + head.length;
  const end = text.indexOf('>>\nendobj', start);
  if (start < head.length || end < 0) throw new UserError('pdf_failed');
  return clean.fill(' ', start, end);
}
