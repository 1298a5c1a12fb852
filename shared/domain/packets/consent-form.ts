import type { DisclosureProfile } from '../disclosure/matrix';
import { ZONES, type Zone } from '../zones';
import type { ConsentWording } from './consent-wording';
import { type Html, html, renderHtml, styleElement } from './html/tag';
import type { Office } from './office';
import {
  type Margins,
  PACKET_MARGINS,
  type Paper,
  type PaperSize,
  pageRule,
  paperOf,
} from './paper';
import { fillWording } from './wording';

/** A consent as it was recorded, in the words that are printed. */
export interface RecordedConsent {
  readonly number: string;
  readonly zones: readonly Zone[];
  readonly givenBy: keyof ConsentWording['givers'];
  /** A code of the wording; older records may have another. */
  readonly method: string;
  readonly givenAt: string;
  readonly recordedBy: string;
  readonly withdrawnAt: string | null;
}

export interface ConsentFormInput {
  readonly profile: DisclosureProfile;
  readonly agencyName: string;
  readonly caseCode: string;
  readonly office: Office;
  /** `null` for an empty form. */
  readonly consent: RecordedConsent | null;
  readonly words: ConsentWording;
  readonly paper: PaperSize;
  readonly css: string;
  readonly fontCss: string;
}

export interface ComposedConsentForm {
  readonly html: string;
  readonly headerHtml: string;
  readonly footerHtml: string;
  readonly paper: Paper;
  readonly margins: Margins;
}

/** Zone C is always the office's own number, M stays in the office and N never leaves. */
const NEVER_ASKED: readonly Zone[] = ['C', 'M', 'N'];

/**
 * The form on which a client allows data to be given to one agency, with a box for every zone that
 * this agency may ever see and for no other: empty, to be ticked and signed by hand, or as it was
 * recorded. It names the client by the code. Nothing is ticked on an empty one.
 */
export function composeConsentForm(input: ConsentFormInput): ComposedConsentForm {
  const { words } = input;
  const paper = paperOf(input.paper);
  const page = html`<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:">
<title>${words.documentTitle}</title>
${styleElement(input.fontCss, pageRule(paper, PACKET_MARGINS), input.css)}
</head>
<body><section class="sheet consent">
<h1>${words.title}</h1>
${headOf(input)}
<p class="body">${fillWording(words.intro, {
    office: input.office.name,
    agency: input.agencyName,
    purpose: input.profile.purpose.id,
  })}</p>
<p><strong>${input.consent === null ? words.fillIn : words.filledIn}</strong></p>
${zoneTable(input)}
<h2>${words.rightsHeading}</h2>
<ol class="requests">${words.rights.map(right)}</ol>
${giver(input)}
<p class="note">${words.childNote}</p>
<div class="signatures">${words.signatures.map(
    (name) => html`<div><p>${name}</p><p class="line"></p></div>`,
  )}</div>
<p class="return">${words.keep}</p>
</section></body>
</html>
`;
  return {
    html: renderHtml(page),
    headerHtml: renderHtml(bar(words.marking)),
    footerHtml: renderHtml(bar(words.marking)),
    paper,
    margins: PACKET_MARGINS,
  };
}

function bar(marking: string): Html {
  return html`<div style="width:100%;text-align:center;font-family:Arimo,Arial,'Liberation Sans',sans-serif;font-size:10pt;font-weight:700;letter-spacing:0.12em;color:#a00000">${marking}</div>`;
}

function headOf({ words, consent, caseCode }: ConsentFormInput): Html {
  const number =
    consent === null
      ? html`${words.numberOpen}`
      : fillWording(words.number, { number: consent.number });
  return html`<p class="marking"><span>${fillWording(words.client, { code: caseCode })}</span> <span>${number}</span></p>`;
}

function zoneTable({ profile, consent, words }: ConsentFormInput): Html {
  const rows = ZONES.flatMap((zone) => {
    const named = words.zones[zone];
    const { rule } = profile.zones[zone];
    if (named === undefined || rule === 'forbidden' || NEVER_ASKED.includes(zone)) return [];
    const needed = zone === 'L' ? words.neededForChild : words.needed;
    return [
      html`<tr><td>${box(consent?.zones.includes(zone) === true)}</td><td><strong>${named.title}</strong><small>${named.text}${rule === 'required' ? ` (${needed})` : ''}</small></td></tr>`,
    ];
  });
  const { agreed, data } = words.columns;
  return html`<table class="grid ticks"><thead><tr><th scope="col">${agreed}</th><th scope="col">${data}</th></tr></thead><tbody>${rows}</tbody></table>`;
}

function box(isTicked: boolean): Html {
  return html`<span class="box">${isTicked ? '×' : ''}</span>`;
}

function right({ text, basis }: ConsentWording['rights'][number]): Html {
  return html`<li>${text}${basis.status === 'law' ? ` (${basis.text})` : ''}</li>`;
}

function giver({ words, consent }: ConsentFormInput): Html {
  const choice = (names: Readonly<Record<string, string>>, chosen: string | undefined) =>
    html`<p>${Object.entries(names).map(
      ([code, name]) => html`${box(code === chosen)}${name}&emsp;`,
    )}</p>`;
  const recorded =
    consent === null
      ? html`<p>${words.givenAt}: ....................................................</p>`
      : html`<p>${words.givenAt}: ${consent.givenAt}. ${words.recordedBy}: ${consent.recordedBy}.</p>`;
  const withdrawn =
    consent === null || consent.withdrawnAt === null
      ? null
      : html`<p class="apart"><strong>${fillWording(words.withdrawn, { date: consent.withdrawnAt })}</strong></p>`;
  return html`<h2>${words.giverHeading}</h2>
${choice(words.givers, consent?.givenBy)}
${choice(words.methods, consent?.method)}
${recorded}
${withdrawn}`;
}
