import { deflateSync } from 'node:zlib';
import { UserError } from '../../../shared/contract/errors';
import { outlinePdf, type PdfPage } from './pdf-objects';

/** Marks that are drawn over the pages of a PDF. */
export interface PageStamps {
  /** Drawing operators for the page with this number (from 1), in points from its lower left corner. */
  readonly draw: (page: number) => string;
  /** 32 hexadecimal digits: the identifier of the document. */
  readonly documentId: string;
}

/**
 * Draws over each page of a PDF. Chromium's running footer is the same text on every page, where only
 * the page number is filled in, so that a picture with the page number cannot come from there; and
 * reading and writing the whole file again with a PDF library costs half as much as drawing it.
 * So the stamps are appended as a later part (PDF 32000-1, 7.5.6): every byte before it, the
 * structure tree among them, stays as it is. They are marked as artifacts, which no screen reader reads.
 *
 * @throws UserError `pdf_failed` for a PDF that is not written the way Chromium writes it
 */
export function stampPages(pdf: Uint8Array, stamps: PageStamps): Uint8Array {
  const { pages, root, info, startXref, size } = outlinePdf(Buffer.from(pdf).toString('latin1'));
  const saved = stream(size, 'q');
  const objects = pages.flatMap((page, index) => {
    const stampId = size + 1 + index;
    const operators = `Q /Artifact BMC q ${stamps.draw(index + 1)} Q EMC`;
    return [stream(stampId, operators), withContents(page, size, stampId)];
  });
  const parts: Buffer[] = [Buffer.from(pdf), Buffer.from('\n')];
  let at = pdf.length + 1;
  const rows: string[] = [];
  for (const { id, bytes } of [saved, ...objects]) {
    rows.push(`${id} 1\n${String(at).padStart(10, '0')} 00000 n \n`);
    parts.push(bytes);
    at += bytes.length;
  }
  const trailer = [
    `/Size ${size + 1 + pages.length}`,
    `/Root ${root}`,
    ...(info === undefined ? [] : [`/Info ${info}`]),
    `/Prev ${startXref}`,
    `/ID [<${stamps.documentId}> <${stamps.documentId}>]`,
  ];
  parts.push(
    Buffer.from(
      `xref\n${rows.join('')}trailer\n<<${trailer.join('\n')}>>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

interface PdfObject {
  readonly id: number;
  readonly bytes: Buffer;
}

function stream(id: number, operators: string): PdfObject {
  const content = deflateSync(operators);
  const head = `${id} 0 obj\n<</Filter /FlateDecode\n/Length ${content.length}>> stream\n`;
  return {
    id,
    bytes: Buffer.concat([Buffer.from(head), content, Buffer.from('\nendstream\nendobj\n')]),
  };
}

/** The page with its own drawing kept apart, so that nothing it sets moves the stamp. */
function withContents({ id, dictionary }: PdfPage, saved: number, stamp: number): PdfObject {
  const own = /\/Contents\s*(?:\[([^\]]*)\]|(\d+ 0 R))/.exec(dictionary);
  const drawn = own?.[1] ?? own?.[2] ?? '';
  const contents = `/Contents [${saved} 0 R ${drawn.trim()} ${stamp} 0 R]`;
  const text = own === null ? `${dictionary}\n${contents}` : dictionary.replace(own[0], contents);
  if (/\/Contents\b[\s\S]*\/Contents\b/.test(text)) throw new UserError('pdf_failed');
  return { id, bytes: Buffer.from(`${id} 0 obj\n<<${text}>>\nendobj\n`, 'latin1') };
}
