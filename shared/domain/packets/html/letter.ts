import type { LegalGround } from '../../disclosure/disclose';
import { countInWords, formatLongDate, formatNip } from '../indonesian';
import { hasHandoverSheet, hasIdentitySheet, hasSummary, type PacketContext } from '../packet';
import { fillWording } from '../wording';
import { factsTable } from './facts-table';
import { type Html, type HtmlValue, html } from './tag';

/** Sheet 1: the covering letter (surat pengantar) in the shape of an Indonesian surat dinas. */
export function letterSheet(context: PacketContext): Html {
  const { input, manner } = context;
  return html`<section class="sheet letter">
${letterhead(context)}
<p class="marking"><strong>${manner.marking}</strong> <span>${copyLabel(context)}</span></p>
${headBlock(context)}
<address class="to">${input.common.labels.to} ${input.agency.addressee}<br>${input.common.labels.at}<br><span class="place">${input.agency.place}</span></address>
<p>${manner.salutation}</p>
<p class="body">${fillWording(input.letter.opening, letterFields(context))}</p>
${context.onLetter.length === 0 ? null : factsTable(context.onLetter)}
${hasSummary(context) ? html`<p>${input.common.labels.summaryAttached}</p>` : null}
<p class="ground">${groundLine(context)}</p>
${overrideNote(context)}
${requests(context)}
<p class="secrecy">${secrecyClause(context)}</p>
<div class="end">
<p>${manner.closing}</p>
${signature(context)}
${carbonCopies(context)}
</div>
</section>`;
}

/** Who reads the packet must see which data this office does not usually get, and on whose word. */
function overrideNote({ input }: PacketContext): Html | null {
  const isMarked = input.disclosure.sent.some(({ rule }) => rule === 'override');
  return isMarked ? html`<p class="ground">${input.common.labels.overrideNote}</p>` : null;
}

/** "Salinan 1 dari 2". */
export function copyLabel({ input }: PacketContext): Html {
  const { copy, common } = input;
  return fillWording(common.labels.copyOf, { number: copy.number, of: copy.of });
}

/** The letter number, or in italics that it is given at approval. */
export function letterNumber({ input }: PacketContext): Html {
  if (input.number !== null) return html`${input.number}`;
  return html`<em>${input.common.labels.numberPending}</em>`;
}

function letterhead({ input, letterhead: lines }: PacketContext): Html {
  const { office } = input;
  const emblem = office.emblem === undefined ? null : html`<img src="${office.emblem}" alt="">`;
  const contact = [
    [office.address, office.postalCode].filter((part) => part !== undefined).join(' '),
    office.phone === undefined ? '' : `Telepon ${office.phone}`,
    office.email === undefined ? '' : `Surel ${office.email}`,
  ].filter((part) => part !== '');
  return html`<header class="kop">${emblem}<div>${lines.map(
    (text, index) => html`<p class="${index === lines.length - 1 ? 'unit' : 'parent'}">${text}</p>`,
  )}<p class="reach">${contact.join(' · ')}</p></div></header>`;
}

function headBlock(context: PacketContext): Html {
  const { input, manner } = context;
  const { labels } = input.common;
  const annexes = countAnnexes(context);
  const rows: readonly (readonly [string, HtmlValue])[] = [
    [labels.number, letterNumber(context)],
    [labels.nature, manner.nature],
    [labels.annex, annexes === 0 ? '-' : `${countInWords(annexes)} ${labels.annexUnit}`],
    [labels.subject, html`<h1>${input.letter.subject}</h1>`],
  ];
  return html`<div class="head"><dl>${rows.map(
    ([label, value]) => html`<dt>${label}</dt><dd>${value}</dd>`,
  )}</dl><p class="date">${input.office.place}, ${formatLongDate(input.date)}</p></div>`;
}

/**
 * Receipt and reply go along always; summary, identity sheet and record of hand-over where there is
 * one, and each attachment.
 */
function countAnnexes(context: PacketContext): number {
  const others = [hasSummary(context), hasIdentitySheet(context), hasHandoverSheet(context)];
  return others.filter(Boolean).length + 2 + (context.input.attachments ?? []).length;
}

function letterFields(context: PacketContext): Record<string, HtmlValue> {
  return {
    client: context.client,
    office: context.officeName,
    contact: context.contact,
    replyBy: formatLongDate(context.replyBy),
    agency: context.input.agency.name,
  };
}

function groundLine({ input, manner }: PacketContext): Html {
  const ground: LegalGround = input.ground;
  switch (ground.kind) {
    case 'consent':
      return fillWording(manner.ground.consent, {
        givenBy: manner.givers[ground.givenBy],
        consentNumber: ground.consentNumber,
        consentDate: formatLongDate(ground.date),
      });
    case 'legal_duty':
      return fillWording(manner.ground.legal_duty, { basisText: ground.basisText });
    case 'vital_interest':
      // The reason may tell what the agency must not know; it stays in the register.
      return html`${manner.ground.vital_interest}`;
  }
}

function requests(context: PacketContext): Html {
  const { input, manner, officeName, contact } = context;
  const fields = letterFields(context);
  const zones = new Set<string>(input.disclosure.sent.map(({ fact }) => fact.zone));
  const own = input.letter.requests
    .filter(({ whenZone }) => whenZone === undefined || zones.has(whenZone))
    .map(({ text }) => fillWording(text, fields));
  const asked = input.request === undefined ? [] : [html`${input.request}`];
  const shared = [
    html`${manner.secrecyRequest}`,
    fillWording(manner.contactRequest, { office: officeName, contact }),
    fillWording(manner.replyRequest, { replyBy: formatLongDate(context.replyBy) }),
  ];
  return html`<p class="ask">${manner.requestsIntro}</p>
<ol class="requests">${[...asked, ...own, ...shared].map((request) => html`<li>${request}</li>`)}</ol>`;
}

function secrecyClause({ input, manner }: PacketContext): Html {
  if (input.destroyAfter === undefined) return html`${manner.confidentiality}`;
  const destroyAfter = formatLongDate(input.destroyAfter);
  return html`${manner.confidentiality} ${fillWording(manner.destroyAfter, { destroyAfter })}`;
}

function signature({ input }: PacketContext): Html {
  const { signatory } = input;
  const prefix = signatory.prefix ?? '';
  const behalf = signatory.onBehalfOf;
  const position =
    behalf === undefined
      ? html`<p>${[prefix, signatory.position].filter((part) => part !== '').join(' ')},</p>`
      : html`<p>${`${prefix} ${behalf}`.trim()},</p><p>${signatory.position},</p>`;
  return html`<div class="sign">${position}<div class="stamp"></div><p class="name">${signatory.name}</p>${
    signatory.rank === undefined ? null : html`<p>${signatory.rank}</p>`
  }${signatory.nip === undefined ? null : html`<p>NIP ${formatNip(signatory.nip)}</p>`}</div>`;
}

function carbonCopies({ input }: PacketContext): Html {
  const { carbonCopies: copies, common } = input;
  switch (copies.kind) {
    case 'hidden':
      return html``;
    case 'none':
      return html`<p class="copies">${common.labels.copiesTo}: ${common.labels.copiesToNone}</p>`;
    case 'list':
      return html`<div class="copies"><p>${common.labels.copiesTo}:</p><ol>${copies.offices.map(
        (office) => html`<li>${office}</li>`,
      )}</ol></div>`;
  }
}
