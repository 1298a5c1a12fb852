import { hasHandoverSheet, hasIdentitySheet, type PacketContext } from '../packet';
import { fillWording, type Manner } from '../wording';
import { letterNumber } from './letter';
import { contentsOf } from './receipt';
import { type Html, html } from './tag';

type HandoverWords = NonNullable<Manner['handover']>;

/** Room for what else is handed over. */
const EMPTY_ROWS = 2;

/**
 * The record of the hand-over of a person (berita acara serah terima). It is drawn before the
 * hand-over happens, so that day, state and belongings are written by hand; and it asks of an agency
 * only for what that agency may know.
 */
export function handoverSheet(context: PacketContext): Html {
  const words = context.manner.handover;
  if (words === undefined || !hasHandoverSheet(context)) return html``;
  const { input, officeName } = context;
  const number = letterNumber(context);
  return html`<section class="sheet handover">
<h1>${words.title}</h1>
<p class="client">${fillWording(words.annexTo, { number })}</p>
<p class="blank-line">${words.opening}</p>
${party(words, words.firstParty, officeName)}
${party(words, words.secondParty, input.agency.name)}
<p class="body">${fillWording(words.statement, { client: context.client })} ${hasIdentitySheet(context) ? words.identityApart : ''}</p>
${stateTable(context, words)}
${documentTable(context, words)}
<p class="ask">${words.dutiesHeading}</p>
<ol class="requests">${words.duties.map((duty) => html`<li>${duty}</li>`)}</ol>
<p class="body">${words.closing}</p>
${signatures(words)}
</section>`;
}

function party({ partyFields }: HandoverWords, title: string, agency: string): Html {
  const { name, nip, position } = partyFields;
  return html`<table class="grid party"><thead><tr><th scope="colgroup" colspan="2">${title}</th></tr></thead>
<tbody>${[name, nip, position].map(
    (label) => html`<tr><th scope="row">${label}</th><td></td></tr>`,
  )}<tr><th scope="row">${partyFields.agency}</th><td>${agency}</td></tr></tbody></table>`;
}

function stateTable({ input }: PacketContext, words: HandoverWords): Html {
  const asked = words.state.filter(
    ({ zone }) => zone === undefined || input.profile.zones[zone].rule !== 'forbidden',
  );
  return html`<h2>${words.stateHeading}</h2>
<table class="grid blanks"><tbody>${asked.map(
    ({ label }) => html`<tr><th scope="row">${label}</th><td></td></tr>`,
  )}</tbody></table>`;
}

function documentTable(context: PacketContext, words: HandoverWords): Html {
  const { number, title, note } = words.documentColumns;
  const named = contentsOf(context);
  const rows = [...named, ...Array.from({ length: EMPTY_ROWS }, () => '')];
  return html`<h2>${words.documentsHeading}</h2>
<table class="grid"><thead><tr><th scope="col">${number}</th><th scope="col">${title}</th><th scope="col">${note}</th></tr></thead>
<tbody>${rows.map((text, index) => html`<tr><td>${index + 1}</td><td>${text}</td><td></td></tr>`)}</tbody></table>`;
}

function signatures({ signatures: names, clientAbsent }: HandoverWords): Html {
  return html`<div class="signatures">${names.map(
    (name) => html`<div><p>${name}</p><p class="line"></p></div>`,
  )}</div>
<p>${clientAbsent}</p>`;
}
