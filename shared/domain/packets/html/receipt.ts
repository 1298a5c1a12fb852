import { formatLongDate } from '../indonesian';
import { hasSummary, type PacketContext } from '../packet';
import { fillWording } from '../wording';
import { copyLabel, letterNumber } from './letter';
import { type Html, type HtmlValue, html } from './tag';

/**
 * Sheet 4: the receipt (tanda terima) that comes back. Its statements are the proof that the
 * recipient was told of the duty of secrecy, on which UU 21/2007 Pasal 24 depends.
 */
export function receiptSheet(context: PacketContext): Html {
  const { input, manner, officeName } = context;
  const words = manner.receipt;
  const { fields } = words;
  const blanks = [
    fields.name,
    fields.nip,
    fields.position,
    fields.agency,
    fields.date,
    fields.time,
  ] as const;
  return html`<section class="sheet receipt">
<h1>${words.title}</h1>
<p>${fillWording(words.intro, { office: officeName, addressee: input.agency.addressee })}</p>
<table class="grid packet"><tbody>${receivedRows(context).map(
    ([label, value]) => html`<tr><th scope="row">${label}</th><td>${value}</td></tr>`,
  )}</tbody></table>
<p>${words.statementIntro}</p>
<ol class="statements">${words.statements.map((statement) => html`<li>${statement}</li>`)}</ol>
<table class="grid blanks"><tbody>${blanks.map(
    (label) => html`<tr><th scope="row">${label}</th><td></td></tr>`,
  )}<tr class="signature"><th scope="row">${fields.signature}</th><td></td></tr></tbody></table>
<p class="return"><strong>${fillWording(words.returnTo, {
    office: officeName,
    address: input.office.address,
  })}</strong></p>
</section>`;
}

function receivedRows(context: PacketContext): readonly (readonly [string, HtmlValue])[] {
  const { input, manner, code } = context;
  const { labels } = manner.receipt;
  const contents = contentsOf(context);
  return [
    [labels.number, letterNumber(context)],
    [labels.date, formatLongDate(input.date)],
    ...(code === null ? [] : [[labels.client, code] as const]),
    [labels.copy, copyLabel(context)],
    [labels.contents, html`<ul>${contents.map((part) => html`<li>${part}</li>`)}</ul>`],
  ];
}

/** The papers of a packet that stay with the agency, by name. */
export function contentsOf(context: PacketContext): readonly string[] {
  const { parts } = context.manner.receipt;
  return [
    parts.letter,
    ...(hasSummary(context) ? [parts.summary] : []),
    ...(context.identity.length > 0 ? [parts.identity] : []),
    ...(context.identity.length === 0 && context.guardian.length > 0 ? [parts.guardian] : []),
    ...(context.input.attachments ?? []).map(({ title, pages }) => `${title} (${pages})`),
  ];
}
