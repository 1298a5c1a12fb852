import { UserError } from '../../../shared/contract/errors';

/** A page of a PDF: its object and what stands between its outer brackets. */
export interface PdfPage {
  readonly id: number;
  readonly dictionary: string;
}

/** What is needed of a PDF to add a later part to it. */
export interface PdfOutline {
  readonly pages: readonly PdfPage[];
  /** `12 0 R` */
  readonly root: string;
  readonly info: string | undefined;
  /** Where the newest cross-reference table begins, in bytes. */
  readonly startXref: number;
  /** The first number that no object has. */
  readonly size: number;
}

/** A tree that is deeper than this is none that Chromium writes. */
const DEPTH_MAX = 12;

/**
 * Reads the pages of a PDF in their order, through its own cross-reference table. Only a PDF with one
 * plain table is read, which is how Chromium writes it (and pdf-lib without object streams).
 *
 * @param text the file, one character for each byte
 * @throws UserError `pdf_failed` for any other
 */
export function outlinePdf(text: string): PdfOutline {
  const startXref = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1]);
  const trailer = /\btrailer\s*<<([\s\S]*?)>>\s*startxref\s+\d+\s+%%EOF\s*$/.exec(
    text.slice(Number.isSafeInteger(startXref) ? startXref : text.length),
  )?.[1];
  if (trailer === undefined || /\/Prev\b/.test(trailer)) throw new UserError('pdf_failed');
  const offsets = readOffsets(text, startXref);
  const root = need(/\/Root\s+(\d+ 0 R)/.exec(trailer)?.[1]);
  const catalog = dictionaryAt(text, offsets, idOf(root));
  const pages = need(/\/Pages\s+(\d+) 0 R/.exec(catalog)?.[1]);
  return {
    pages: pagesBelow(text, offsets, Number(pages), 0),
    root,
    info: /\/Info\s+(\d+ 0 R)/.exec(trailer)?.[1],
    startXref,
    size: Number(need(/\/Size\s+(\d+)/.exec(trailer)?.[1])),
  };
}

/** Byte offsets of the objects, by their number. */
function readOffsets(text: string, startXref: number): ReadonlyMap<number, number> {
  const offsets = new Map<number, number>();
  const head = /xref\s+/y;
  head.lastIndex = startXref;
  if (!head.test(text)) throw new UserError('pdf_failed');
  const section = /(\d+) (\d+)\s+/y;
  let at = head.lastIndex;
  for (;;) {
    section.lastIndex = at;
    const [whole, first, count] = section.exec(text) ?? [];
    if (whole === undefined) return offsets;
    at += whole.length;
    for (let index = 0; index < Number(count); index += 1, at += XREF_ROW) {
      const row = text.slice(at, at + XREF_ROW);
      if (row[XREF_KIND] === 'n') offsets.set(Number(first) + index, Number(row.slice(0, 10)));
    }
  }
}

/** A row of the table has twenty bytes, and the eighteenth says whether the object is in use. */
const XREF_ROW = 20;
const XREF_KIND = 17;

function pagesBelow(
  text: string,
  offsets: ReadonlyMap<number, number>,
  id: number,
  depth: number,
): readonly PdfPage[] {
  if (depth > DEPTH_MAX) throw new UserError('pdf_failed');
  const dictionary = dictionaryAt(text, offsets, id);
  if (/\/Type\s*\/Page\b(?!s)/.test(dictionary)) return [{ id, dictionary }];
  const kids = need(/\/Kids\s*\[([^\]]*)\]/.exec(dictionary)?.[1]);
  return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid]) =>
    pagesBelow(text, offsets, Number(kid), depth + 1),
  );
}

function dictionaryAt(text: string, offsets: ReadonlyMap<number, number>, id: number): string {
  const start = need(offsets.get(id));
  const head = new RegExp(`\\s*${id} 0 obj\\s*<<`, 'y');
  head.lastIndex = start;
  const end = text.indexOf('endobj', start);
  if (!head.test(text) || end < 0) throw new UserError('pdf_failed');
  const close = text.lastIndexOf('>>', end);
  if (close < head.lastIndex) throw new UserError('pdf_failed');
  return text.slice(head.lastIndex, close);
}

function idOf(reference: string): number {
  return Number.parseInt(reference, 10);
}

function need<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new UserError('pdf_failed');
  return value;
}
