import { type Html, html } from '../packets/html/tag';
import { formatLongDate } from '../packets/indonesian';
import type { Office } from '../packets/office';
import type { PaperSize } from '../packets/paper';
import { contactOf, type LedgerPages, ledgerPages, letterhead } from './page';
import { fillSentence, type LedgerWording } from './wording';

/** One disclosure as the client reads it. Days are YYYY-MM-DD. */
export interface ExtractedDisclosure {
  readonly issuedOn: string;
  readonly agencyName: string;
  readonly purpose: string;
  /** Names of the facts in Indonesian, never a value; `null` where only the kept pages say it. */
  readonly facts: readonly string[] | null;
  readonly groundKind: keyof LedgerWording['grounds'];
  readonly groundText: string;
  readonly received: { readonly on: string; readonly by: string } | null;
  readonly answeredOn: string | null;
  readonly withdrawnOn: string | null;
  readonly toldOn: string | null;
}

/** What the client's extract is made of: a number of the case, no name. */
export interface ClientExtractInput {
  readonly wording: LedgerWording;
  readonly office: Office;
  readonly caseNumber: string;
  readonly date: string;
  /** The oldest first. */
  readonly disclosures: readonly ExtractedDisclosure[];
  readonly paper: PaperSize;
  readonly css: string;
  readonly fontCss: string;
}

/** Larger than a letter: it is read by somebody who may read slowly. */
const CSS = `
.extract { font-size: 12pt; line-height: 1.45; }
.extract h1 { text-transform: none; text-align: left; margin: 5mm 0 3mm; font-size: 16pt; }
.extract h2 { font-size: 12.5pt; }
.extract .case { margin-bottom: 3mm; }
.told { margin: 0 0 4mm; padding: 3mm 4mm; border: 0.3mm solid #000; break-inside: avoid; }
.told h2 { margin-top: 0; }
.told dl { display: grid; grid-template-columns: 38mm 1fr; gap: 1mm 3mm; margin: 0; }
.told dt { font-weight: 700; }
.told dd { margin: 0; }
.told dd p { margin: 0; }
.rights { margin: 0 0 3mm; padding-left: 6mm; }
.handover { margin-top: 6mm; break-inside: avoid; }
.handover .fields { display: grid; grid-template-columns: repeat(3, 1fr); gap: 6mm; }
.handover .fields p { border-top: 0.3mm solid #000; margin-top: 16mm; padding-top: 1mm; text-align: center; }
`;

/**
 * Composes the client's own extract of the ledger (hak akses, UU 27/2022 Pasal 7 and 32). The
 * letterhead is the discreet one and the title says nothing of a crime: the paper may be found at
 * home. Pure: the same input gives the same bytes.
 */
export function composeClientExtract(input: ClientExtractInput): LedgerPages {
  const { wording, office, disclosures } = input;
  const { extract } = wording;
  return ledgerPages({
    title: extract.title,
    body: html`<section class="sheet extract">
${letterhead(office, true)}
<h1>${extract.title}</h1>
<p class="case">${input.caseNumber} · ${formatLongDate(input.date)}</p>
${extract.intro.map((text) => html`<p>${text}</p>`)}
${disclosures.length === 0 ? html`<p><strong>${extract.empty}</strong></p>` : null}
${disclosures.map((one) => block(one, wording))}
<h2>${extract.rightsTitle}</h2>
<ul class="rights">${extract.rights.map(
      ({ text, basis }) => html`<li>${text} (${basis.text})</li>`,
    )}</ul>
<p>${fillSentence(extract.contact, { office: office.discreetName, contact: contactOf(office) || office.address })}</p>
<div class="handover"><p>${extract.handover}</p><div class="fields">${extract.handoverFields.map(
      (field) => html`<p>${field}</p>`,
    )}</div></div>
</section>`,
    header: ['RAHASIA', input.caseNumber],
    footer: formatLongDate(input.date),
    paper: input.paper,
    css: `${input.css}\n${CSS}`,
    fontCss: input.fontCss,
  });
}

function block(one: ExtractedDisclosure, { extract, grounds }: LedgerWording): Html {
  const { labels } = extract;
  return html`<div class="told"><h2>${formatLongDate(one.issuedOn)}</h2><dl>
<dt>${labels.to}</dt><dd>${one.agencyName}</dd>
<dt>${labels.purpose}</dt><dd>${one.purpose}</dd>
<dt>${labels.data}</dt><dd>${one.facts === null ? extract.dataUnknown : one.facts.join(', ')}</dd>
<dt>${labels.ground}</dt><dd>${fillSentence(grounds[one.groundKind].plain, { text: one.groundText })}</dd>
<dt>${labels.state}</dt><dd>${statesOf(one, extract.states).map((text) => html`<p>${text}</p>`)}</dd>
</dl></div>`;
}

function statesOf(
  { issuedOn, received, answeredOn, withdrawnOn, toldOn }: ExtractedDisclosure,
  states: LedgerWording['extract']['states'],
): readonly string[] {
  const dated = (text: string, on: string | null) =>
    on === null ? [] : [fillSentence(text, { date: formatLongDate(on) })];
  return [
    ...dated(states.sent, issuedOn),
    ...(received === null
      ? []
      : [fillSentence(states.received, { date: formatLongDate(received.on), by: received.by })]),
    ...dated(states.answered, answeredOn),
    ...dated(states.withdrawn, withdrawnOn),
    ...dated(states.told, toldOn),
  ];
}
