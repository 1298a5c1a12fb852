import { type Html, html } from '../packets/html/tag';
import { formatLongDate } from '../packets/indonesian';
import type { Office, Signatory } from '../packets/office';
import type { PaperSize } from '../packets/paper';
import type { CommonWording } from '../packets/wording';
import { type LedgerPages, ledgerPages, letterhead, signatureBlock } from './page';
import { fillSentence, type LedgerWording } from './wording';

/** What a letter of withdrawal is made of. Days are YYYY-MM-DD. No name of the client is in it. */
export interface WithdrawalInput {
  readonly wording: LedgerWording['withdrawal'];
  readonly common: CommonWording;
  /** Neither letter nor letterhead may show that the person is a victim. */
  readonly discreet: boolean;
  readonly office: Office;
  readonly signatory: Signatory;
  readonly addressee: string;
  readonly place: string;
  readonly number: string;
  readonly date: string;
  /** The letter with which the packet went out. */
  readonly letter: { readonly number: string; readonly date: string };
  /** Printed only where the letter need not be discreet. */
  readonly caseNumber: string;
  readonly consentNumber: string;
  readonly withdrawnDate: string;
  readonly dueDate: string;
  readonly paper: PaperSize;
  readonly css: string;
  readonly fontCss: string;
}

const CSS = `
.slip ul { margin: 0 0 2mm; padding: 0; list-style: none; }
.slip li { padding-left: 7mm; position: relative; margin-bottom: 1mm; }
.slip li::before { content: ""; position: absolute; left: 0; top: 0.6mm; width: 3.4mm; height: 3.4mm; border: 0.3mm solid #000; }
.slip th { width: 42mm; padding: 3mm 0 1mm; }
.slip td { border-bottom: 0.2mm solid #000; }
`;

/**
 * Composes the letter of withdrawal (surat penarikan) with a slip that comes back. Pure: the same
 * input gives the same bytes.
 */
export function composeWithdrawal(input: WithdrawalInput): LedgerPages {
  const { common, discreet, office, number } = input;
  const manner = discreet ? common.discreet : common.standard;
  return ledgerPages({
    title: manner.documentTitle,
    body: html`<section class="sheet letter">
${letterhead(office, discreet)}
<p class="marking"><strong>${manner.marking}</strong></p>
${headBlock(input, manner.nature)}
<address class="to">${common.labels.to} ${input.addressee}<br>${common.labels.at}<br><span class="place">${input.place}</span></address>
<p>${manner.salutation}</p>
${paragraphs(input)}
<div class="end">
<p>${manner.closing}</p>
${signatureBlock(input.signatory)}
</div>
</section>
${slip(input)}`,
    header: [manner.marking, number],
    footer: input.addressee.slice(0, 60),
    paper: input.paper,
    css: `${input.css}\n${CSS}`,
    fontCss: input.fontCss,
  });
}

function headBlock({ common, number, wording, office, date }: WithdrawalInput, nature: string) {
  const { labels } = common;
  return html`<div class="head"><dl>
<dt>${labels.number}</dt><dd>${number}</dd>
<dt>${labels.nature}</dt><dd>${nature}</dd>
<dt>${labels.annex}</dt><dd>${wording.annex}</dd>
<dt>${labels.subject}</dt><dd><h1>${wording.subject}</h1></dd>
</dl><p class="date">${office.place}, ${formatLongDate(date)}</p></div>`;
}

function paragraphs(input: WithdrawalInput): Html {
  const { wording, discreet } = input;
  const fields = {
    letterNumber: input.letter.number,
    letterDate: formatLongDate(input.letter.date),
    caseNumber: input.caseNumber,
    consentNumber: input.consentNumber,
    withdrawnDate: formatLongDate(input.withdrawnDate),
    dueDate: formatLongDate(input.dueDate),
  };
  const opening = discreet ? wording.openingDiscreet : wording.opening;
  return html`<p class="body">${fillSentence(opening, fields)}</p>
<p class="ask">${fillSentence(wording.requestsIntro, fields)}</p>
<ol class="requests">${wording.requests.map((one) => html`<li>${fillSentence(one, fields)}</li>`)}</ol>
<p class="secrecy">${discreet ? wording.secrecyDiscreet : wording.secrecy}</p>`;
}

function slip({ wording, letter }: WithdrawalInput): Html {
  return html`<section class="sheet slip"><h1>${wording.slipTitle}</h1>
<p>${fillSentence(wording.slipIntro, { letterNumber: letter.number })}</p>
<ul>${wording.slipChoices.map((choice) => html`<li>${choice}</li>`)}</ul>
<table><tbody>${wording.slipFields.map(
    (field) => html`<tr><th scope="row">${field}</th><td></td></tr>`,
  )}</tbody></table></section>`;
}
