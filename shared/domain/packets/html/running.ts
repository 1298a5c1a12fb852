import type { PacketContext } from '../packet';
import { PACKET_MARGINS } from '../paper';
import { fillWording } from '../wording';
import { copyLabel, letterNumber } from './letter';
import { type Html, html, printableText } from './tag';

/** A running line is one line: a long name is cut, so that the page number stays on the paper. */
const LINE_MAX_CHARACTERS = 60;

function oneLine(text: string): string {
  const characters = Array.from(printableText(text).replace(/\s+/g, ' ').trim());
  if (characters.length <= LINE_MAX_CHARACTERS) return characters.join('');
  return `${characters.slice(0, LINE_MAX_CHARACTERS - 1).join('')}…`;
}

/**
 * Chromium renders header and footer in a document of their own: no style sheet, no fonts of the
 * page, and a font size next to nothing unless it is set.
 */
const BAR = `box-sizing:border-box;width:100%;padding:0 ${PACKET_MARGINS.rightMm}mm 0 ${PACKET_MARGINS.leftMm}mm;font-family:Arimo,Arial,'Liberation Sans',sans-serif;font-size:8pt;line-height:1.4;color:#000`;
const ROW = 'display:flex;justify-content:space-between;gap:6mm;white-space:nowrap';
const MARK =
  'text-align:center;font-weight:700;font-size:10pt;letter-spacing:0.12em;color:#a00000;-webkit-print-color-adjust:exact';

/** Top of every page: marking, case code and number, copy. */
export function runningHeader(context: PacketContext): Html {
  const { code, manner, input } = context;
  const label = input.number === null ? letterNumber(context) : html`${oneLine(input.number)}`;
  const reference = code === null ? html`${label}` : html`${oneLine(code)} · ${label}`;
  return html`<div style="${BAR}"><div style="${MARK}">${manner.marking}</div><div style="${ROW}"><span>${reference}</span><span>${copyLabel(context)}</span></div></div>`;
}

/** Bottom of every page: for whom, check code, page x of y, marking. */
export function runningFooter(context: PacketContext): Html {
  const { input, manner } = context;
  const { labels } = input.common;
  const page = fillWording(labels.page, {
    page: html`<span class="pageNumber"></span>`,
    pages: html`<span class="totalPages"></span>`,
  });
  const check =
    input.checkCode === undefined
      ? null
      : html`<span style="flex:none">${fillWording(labels.checkCode, { code: oneLine(input.checkCode) })}</span>`;
  const addressee = oneLine(input.agency.addressee);
  return html`<div style="${BAR}"><div style="${ROW}"><span style="overflow:hidden;text-overflow:ellipsis">${fillWording(labels.forWhom, { addressee })}</span>${check}<span style="flex:none">${page}</span></div><div style="${MARK}">${manner.marking}</div></div>`;
}
