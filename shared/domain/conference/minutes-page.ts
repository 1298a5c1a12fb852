import { longDate, longDateTime, longDateWithWeekday } from '../dates/format';
import { localDateOf, type ShelterZone } from '../dates/zones';
import { type Html, html, renderHtml, styleElement } from '../packets/html/tag';
import { type Margins, type Paper, type PaperSize, pageRule, paperOf } from '../packets/paper';
import { MINUTES_CSS } from './minutes-css';

/** Somebody on the attendance list. */
export interface MinutesPerson {
  readonly name: string;
  readonly agency: string;
  readonly present: boolean;
  readonly confirmed: boolean;
}

export interface MinutesDecision {
  readonly text: string;
  /** `Contoh Rahmi, paling lambat 1 Desember 2026`, or the step of the SOP. */
  readonly followUp: string;
}

/** What F-09 is made of. It has no place for facts of the case: code name and number only. */
export interface MinutesInput {
  readonly shelterName: string;
  readonly zone: ShelterZone;
  readonly paper: PaperSize;
  readonly codeName: string;
  readonly caseNumber: string;
  readonly heldAt: string;
  readonly convener: string;
  readonly printedAt: string;
  readonly printedBy: string;
  readonly statement: string;
  readonly persons: readonly MinutesPerson[];
  /** `null` before closing: only the attendance list is printed, without any free text. */
  readonly closed: ClosedMinutes | null;
  readonly fontCss: string;
}

export interface ClosedMinutes {
  readonly place: string;
  readonly agenda: string;
  readonly issues: string;
  readonly options: string;
  readonly decisions: readonly MinutesDecision[];
  readonly closedAt: string;
  readonly closedBy: string;
  readonly closedByPosition: string;
}

/** Pages ready for `printToPDF`. */
export interface ComposedMinutes {
  readonly html: string;
  readonly headerHtml: string;
  readonly footerHtml: string;
  readonly paper: Paper;
  readonly margins: Margins;
}

const MARGINS: Margins = { topMm: 20, rightMm: 20, bottomMm: 20, leftMm: 28 };

/** Chromium draws header and footer apart: no style sheet, and no size unless it is set. */
const BAR = `box-sizing:border-box;width:100%;padding:0 ${MARGINS.rightMm}mm 0 ${MARGINS.leftMm}mm;font-family:Arimo,Arial,sans-serif;font-size:8pt;color:#000`;
const ROW = 'display:flex;justify-content:space-between;gap:6mm;white-space:nowrap;overflow:hidden';
const MARK =
  'text-align:center;font-weight:700;font-size:10pt;letter-spacing:0.12em;color:#a00000;-webkit-print-color-adjust:exact';

/**
 * Composes F-09, the minutes of a case conference (notulen konferensi kasus), or before closing its
 * attendance list. Pure: the same input gives the same bytes. On paper it speaks Indonesian only.
 */
export function composeMinutes(input: MinutesInput): ComposedMinutes {
  const paper = paperOf(input.paper);
  const title =
    input.closed === null ? 'Daftar Hadir Konferensi Kasus' : 'Notulen Konferensi Kasus';
  const page = html`<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data: packet:">
<title>${title}</title>
${styleElement(input.fontCss, pageRule(paper, MARGINS), MINUTES_CSS)}
</head>
<body>
<p class="form">F-09</p>
<h1>${title}</h1>
<dl>${facts(input).map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>
${input.closed === null ? null : discussion(input.closed)}
${attendance(input)}
${input.closed === null ? null : signature(input, input.closed)}
</body>
</html>
`;
  const reference = `${input.codeName} · ${input.caseNumber}`;
  const printed = `Dicetak ${longDate(localDateOf(input.printedAt, input.zone), 'id')}, ${input.printedBy}`;
  return {
    html: renderHtml(page),
    headerHtml: renderHtml(
      html`<div style="${BAR}"><div style="${MARK}">RAHASIA</div><div style="${ROW}"><span>${reference}</span><span>F-09 ${title}</span></div></div>`,
    ),
    footerHtml: renderHtml(
      html`<div style="${BAR}"><div style="${ROW}"><span>${printed}</span><span>Halaman <span class="pageNumber"></span> dari <span class="totalPages"></span></span></div></div>`,
    ),
    paper,
    margins: MARGINS,
  };
}

function facts(input: MinutesInput): readonly (readonly [string, string])[] {
  const { heldAt, zone, closed } = input;
  const day = longDateWithWeekday(localDateOf(heldAt, zone), 'id');
  const time = longDateTime(heldAt, zone, 'id').split(', ').at(-1) ?? '';
  return [
    ['Lembaga', input.shelterName],
    ['Nama sandi', input.codeName],
    ['Nomor kasus', input.caseNumber],
    ['Hari, tanggal', day],
    ['Pukul', time],
    ...(closed === null || closed.place === '' ? [] : ([['Tempat', closed.place]] as const)),
    ['Diadakan oleh', input.convener],
  ];
}

function discussion({ agenda, issues, options, decisions }: ClosedMinutes): Html {
  const texts = [
    ['Agenda', agenda],
    ['Isu yang dibahas', issues],
    ['Pilihan yang ditimbang', options],
  ] as const;
  return html`${texts
    .filter(([, text]) => text.trim() !== '')
    .map(([name, text]) => html`<h2>${name}</h2><p class="text">${text}</p>`)}
<h2>Keputusan dan tindak lanjut</h2>
<table>
<thead><tr><th class="number">No.</th><th>Keputusan</th><th class="follow">Tindak lanjut</th></tr></thead>
<tbody>${decisions.map(
    ({ text, followUp }, index) =>
      html`<tr><td class="number">${index + 1}</td><td class="text">${text}</td><td>${followUp}</td></tr>`,
  )}</tbody>
</table>`;
}

/** Lines to sign by hand; before closing with empty ones for those who come without being invited. */
function attendance({ persons, closed, statement }: MinutesInput): Html {
  const listed = closed === null ? persons : persons.filter(({ present }) => present);
  const absent = closed === null ? [] : persons.filter(({ present }) => !present);
  const blanks = closed === null ? EMPTY_ROWS : [];
  return html`<h2>Daftar hadir dan pernyataan kerahasiaan</h2>
<p class="statement">${statement}</p>
<table class="people">
<thead><tr><th class="number">No.</th><th>Nama</th><th>Instansi</th><th class="tick">Menyatakan</th><th class="sign">Tanda tangan</th></tr></thead>
<tbody>${[...listed, ...blanks].map(
    ({ name, agency, confirmed }, index) =>
      html`<tr><td class="number">${index + 1}</td><td>${name}</td><td>${agency}</td><td class="tick">${confirmed ? 'ya' : ''}</td><td class="sign"></td></tr>`,
  )}</tbody>
</table>
${absent.length === 0 ? null : html`<p>Diundang, tidak hadir: ${absent.map(({ name }) => name).join('; ')}.</p>`}`;
}

const EMPTY_ROWS: readonly MinutesPerson[] = Array.from({ length: 4 }, () => ({
  name: '',
  agency: '',
  present: false,
  confirmed: false,
}));

function signature(input: MinutesInput, closed: ClosedMinutes): Html {
  return html`<div class="end">
<p>Notulen ditutup ${longDateTime(closed.closedAt, input.zone, 'id')}.</p>
<p>${closed.closedByPosition}</p>
<p class="space"></p>
<p><strong>${closed.closedBy}</strong></p>
</div>`;
}
