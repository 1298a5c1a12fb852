import { type Html, html, renderHtml, styleElement } from '../packets/html/tag';
import type { Office, Signatory } from '../packets/office';
import { formatNip } from '../packets/indonesian';
import {
  type Margins,
  PACKET_MARGINS,
  type Paper,
  pageRule,
  type PaperSize,
  paperOf,
} from '../packets/paper';

/** Pages ready for `printToPDF`. */
export interface LedgerPages {
  readonly html: string;
  readonly headerHtml: string;
  readonly footerHtml: string;
  readonly paper: Paper;
  readonly margins: Margins;
}

interface Frame {
  /** Neutral: Chromium writes it into the PDF. */
  readonly title: string;
  readonly body: Html;
  /** Both corners of the running header and the left one of the footer, one short line each. */
  readonly header: readonly [string, string];
  readonly footer: string;
  readonly paper: PaperSize;
  readonly css: string;
  readonly fontCss: string;
}

/** Chromium draws header and footer apart: no style sheet, and no size unless it is set. */
const BAR = `box-sizing:border-box;width:100%;padding:0 ${PACKET_MARGINS.rightMm}mm 0 ${PACKET_MARGINS.leftMm}mm;font-family:Arimo,Arial,sans-serif;font-size:8pt;color:#000;display:flex;justify-content:space-between`;

/** Puts a paper of the ledger into a page that requests nothing. */
export function ledgerPages({ title, body, header, footer, css, ...frame }: Frame): LedgerPages {
  const paper = paperOf(frame.paper);
  const page = html`<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data: packet:">
<title>${title}</title>
${styleElement(frame.fontCss, pageRule(paper, PACKET_MARGINS), css)}
</head>
<body>
${body}
</body>
</html>
`;
  return {
    html: renderHtml(page),
    headerHtml: renderHtml(
      html`<div style="${BAR}"><span>${header[0]}</span><span>${header[1]}</span></div>`,
    ),
    footerHtml: renderHtml(
      html`<div style="${BAR}"><span>${footer}</span><span>Halaman <span class="pageNumber"></span> dari <span class="totalPages"></span></span></div>`,
    ),
    paper,
    margins: PACKET_MARGINS,
  };
}

/** The letterhead (kop surat); the discreet one is that of the Dinas. */
export function letterhead(office: Office, discreet: boolean): Html {
  const lines = discreet ? office.discreetLetterhead : office.letterhead;
  const emblem = office.emblem === undefined ? null : html`<img src="${office.emblem}" alt="">`;
  return html`<header class="kop">${emblem}<div>${lines.map(
    (text, index) => html`<p class="${index === lines.length - 1 ? 'unit' : 'parent'}">${text}</p>`,
  )}<p class="reach">${[
    [office.address, office.postalCode ?? ''].filter((part) => part !== '').join(' '),
    contactOf(office),
  ]
    .filter((part) => part !== '')
    .join(' · ')}</p></div></header>`;
}

/** Telephone and mail of the office in one line; empty where there is neither. */
export function contactOf({ phone, email }: Office): string {
  return [
    phone === undefined ? '' : `Telepon ${phone}`,
    email === undefined ? '' : `Surel ${email}`,
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** The official who signs, with room for signature and stamp. */
export function signatureBlock({ position, name, rank, nip }: Signatory): Html {
  return html`<div class="sign"><p>${position},</p><div class="stamp"></div><p class="name">${name}</p>${
    rank === undefined ? null : html`<p>${rank}</p>`
  }${nip === undefined ? null : html`<p>NIP ${formatNip(nip)}</p>`}</div>`;
}
