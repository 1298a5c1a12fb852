import { formatLongDate } from '../indonesian';
import type { PacketContext } from '../packet';
import { fillWording } from '../wording';
import { letterNumber } from './letter';
import { type Html, type HtmlValue, html } from './tag';

/**
 * The last sheet: the answer of the agency (surat balasan, rujukan balik), to be filled in by hand and
 * sent back. It names the letter, and the client by the code at most.
 */
export function replySheet(context: PacketContext): Html {
  const { input, manner, officeName, contact, code } = context;
  const words = manner.reply;
  const replyBy = formatLongDate(context.replyBy);
  const rows: readonly (readonly [string, HtmlValue])[] = [
    [words.labels.number, letterNumber(context)],
    [words.labels.date, formatLongDate(input.date)],
    ...(code === null ? [] : [[words.labels.client, code] as const]),
    [words.labels.replyBy, replyBy],
  ];
  return html`<section class="sheet reply">
<h1>${words.title}</h1>
<p>${fillWording(words.intro, { office: officeName, addressee: input.agency.addressee })}</p>
<table class="grid packet"><tbody>${rows.map(
    ([label, value]) => html`<tr><th scope="row">${label}</th><td>${value}</td></tr>`,
  )}</tbody></table>
<table class="grid blanks answer"><tbody>${words.fields.map(blankRow)}</tbody></table>
<p>${words.noName}</p>
<table class="grid blanks"><tbody>${words.sign.map(blankRow)}</tbody></table>
<p class="return"><strong>${fillWording(words.returnTo, { office: officeName, contact, replyBy })}</strong></p>
</section>`;
}

function blankRow(label: string): Html {
  return html`<tr><th scope="row">${label}</th><td></td></tr>`;
}
