import { arrangePacket } from './arrange';
import { handoverSheet } from './html/handover';
import { attachmentSheets } from './html/attachment';
import { identitySheet } from './html/identity';
import { letterSheet } from './html/letter';
import { receiptSheet } from './html/receipt';
import { replySheet } from './html/reply';
import { runningFooter, runningHeader } from './html/running';
import { summarySheet } from './html/summary';
import { html, renderHtml, styleElement } from './html/tag';
import type { PacketInput } from './packet';
import { type Margins, PACKET_MARGINS, type Paper, pageRule, paperOf } from './paper';

/** A packet ready for `printToPDF`: one document, since merging PDFs loses the structure tree. */
export interface ComposedPacket {
  /** Self-contained page: styles inside, no script, no request but the caller's own fonts. */
  readonly html: string;
  /** `headerTemplate` and `footerTemplate` of Chromium. */
  readonly headerHtml: string;
  readonly footerHtml: string;
  readonly paper: Paper;
  readonly margins: Margins;
  /** Neutral title, without anything about the client: Chromium writes it into the PDF. */
  readonly title: string;
  /** All that the pages say, but for the check code and what only shapes them. */
  readonly content: string;
}

/**
 * Composes the sheets of a packet: letter, summary (where there is more than the letter holds),
 * identity sheet (only when identity is sent), record of the hand-over (when asked for), receipt, reply
 * to be sent back, and a page for each of an attachment. Pure: the same input gives the same
 * bytes. Throws when the disclosure does not belong to the profile.
 */
export function composePacket(input: PacketInput): ComposedPacket {
  const context = arrangePacket(input);
  const paper = paperOf(input.paper);
  const title = context.manner.documentTitle;
  const sheets = html`${letterSheet(context)}
${summarySheet(context)}
${identitySheet(context)}
${handoverSheet(context)}
${receiptSheet(context)}
${replySheet(context)}
${attachmentSheets(context)}`;
  const page = html`<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy(input.fontCss)}">
<title>${title}</title>
${styleElement(input.fontCss, pageRule(paper, PACKET_MARGINS), input.css)}
</head>
<body>
${sheets}
</body>
</html>
`;
  const headerHtml = renderHtml(runningHeader(context));
  return {
    html: renderHtml(page),
    headerHtml,
    footerHtml: composeFooter(input),
    content: [paper.name, headerHtml, renderHtml(sheets)].join('\n'),
    paper,
    margins: PACKET_MARGINS,
    title,
  };
}

/**
 * The foot of every page. Apart from the rest, because the check code in it is made of what the rest
 * says. Throws as `composePacket` does.
 */
export function composeFooter(input: PacketInput): string {
  return renderHtml(runningFooter(arrangePacket(input)));
}

/** Nothing may load but the fonts, from the schemes the caller's font rules name. */
function contentPolicy(fontCss: string): string {
  const schemes = [...fontCss.matchAll(/url\(\s*['"]?([a-z][a-z0-9+.-]*:)/gi)].map(
    ([, one]) => one,
  );
  const fonts = [...new Set(["'self'", ...schemes])].join(' ');
  return `default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src ${fonts}`;
}
