import { longDate, longDateTime } from '../dates/format';
import { localDateOf, type ShelterZone } from '../dates/zones';
import { type Html, html, renderHtml, styleElement } from '../packets/html/tag';
import { type Margins, type Paper, type PaperSize, pageRule, paperOf } from '../packets/paper';
import { AUDIT_ACTION_NAMES, AUDIT_CATEGORY_NAMES } from './names';
import type { AuditAction, AuditCategory } from './actions';

/** An entry as an extract names it: officers and case numbers, never a client. */
export interface ExtractLine {
  readonly sequence: number;
  readonly at: string;
  /** `null` for what happened before anybody had unlocked. */
  readonly officer: string | null;
  readonly action: AuditAction;
  readonly about: string;
}

/** What an extract is made of. Instants are UTC ISO. */
export interface ExtractInput {
  readonly shelterName: string;
  readonly zone: ShelterZone;
  readonly paper: PaperSize;
  readonly printedAt: string;
  readonly printedBy: string;
  readonly filter: {
    readonly from?: string | undefined;
    readonly to?: string | undefined;
    readonly officer?: string | undefined;
    readonly category?: AuditCategory | undefined;
    readonly caseNumber?: string | undefined;
  };
  /** Oldest first. */
  readonly lines: readonly ExtractLine[];
  /** How many entries the filter has; the newest of them are in `lines`. */
  readonly total: number;
  readonly code: { readonly sequence: number; readonly code: string };
  readonly fontCss: string;
}

/** Pages ready for `printToPDF`. */
export interface ComposedExtract {
  readonly html: string;
  readonly headerHtml: string;
  readonly footerHtml: string;
  readonly paper: Paper;
  readonly margins: Margins;
}

const MARGINS: Margins = { topMm: 18, rightMm: 16, bottomMm: 18, leftMm: 22 };

const CSS = `
body { margin: 0; font-family: Arimo, Arial, sans-serif; font-size: 9.5pt; line-height: 1.35; color: #000; }
h1 { margin: 0 0 2mm; font-size: 14pt; }
dl { display: grid; grid-template-columns: 42mm 1fr; gap: 0.8mm 4mm; margin: 0 0 4mm; }
dt, dd { margin: 0; }
dt { color: #444; }
.note { margin: 0 0 4mm; padding: 2mm 3mm; border: 0.3mm solid #000; }
table { width: 100%; border-collapse: collapse; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { padding: 1mm 2mm 1mm 0; text-align: left; vertical-align: top; border-bottom: 0.2mm solid #999; overflow-wrap: anywhere; }
th { font-size: 8.5pt; border-bottom: 0.4mm solid #000; }
.number { text-align: right; white-space: nowrap; }
.time { white-space: nowrap; }
`;

/** Chromium draws header and footer apart: no style sheet, and no size unless it is set. */
const BAR = `box-sizing:border-box;width:100%;padding:0 ${MARGINS.rightMm}mm 0 ${MARGINS.leftMm}mm;font-family:Arimo,Arial,sans-serif;font-size:8pt;color:#000;display:flex;justify-content:space-between`;

/**
 * Composes an extract of the audit log (kutipan jejak audit). Pure: the same input gives the same
 * bytes. On paper it speaks Indonesian only, as every paper of the shelter does.
 */
export function composeExtract(input: ExtractInput): ComposedExtract {
  const paper = paperOf(input.paper);
  const page = html`<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data: packet:">
<title>Kutipan jejak audit</title>
${styleElement(input.fontCss, pageRule(paper, MARGINS), CSS)}
</head>
<body>
<h1>Kutipan jejak audit</h1>
<dl>${facts(input).map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>
${shortened(input)}
<table>
<thead><tr><th class="number">Nomor</th><th>Waktu</th><th>Petugas</th><th>Yang dilakukan</th><th>Mengenai</th></tr></thead>
<tbody>${input.lines.map((line) => row(line, input.zone))}</tbody>
</table>
</body>
</html>
`;
  const who = `${input.shelterName} · dicetak ${input.printedBy}`;
  return {
    html: renderHtml(page),
    headerHtml: renderHtml(
      html`<div style="${BAR}"><span>RAHASIA</span><span>Kutipan jejak audit</span></div>`,
    ),
    footerHtml: renderHtml(
      html`<div style="${BAR}"><span>${who}</span><span>Halaman <span class="pageNumber"></span> dari <span class="totalPages"></span></span></div>`,
    ),
    paper,
    margins: MARGINS,
  };
}

function facts(input: ExtractInput): readonly (readonly [string, string])[] {
  const { filter, zone, code } = input;
  const category = filter.category;
  return [
    ['Lembaga', input.shelterName],
    ['Periode', period(input)],
    ['Petugas', filter.officer ?? 'semua'],
    ['Jenis', category === undefined ? 'semua' : AUDIT_CATEGORY_NAMES[category].id],
    ['Kasus', filter.caseNumber ?? 'semua'],
    ['Jumlah catatan', String(input.total)],
    ['Dicetak', `${longDateTime(input.printedAt, zone, 'id')}, oleh ${input.printedBy}`],
    ['Kode jejak audit', `${code.code}, catatan nomor ${code.sequence}`],
  ];
}

function period({ filter: { from, to }, zone }: ExtractInput): string {
  const day = (instant: string) => longDate(localDateOf(instant, zone), 'id');
  if (from === undefined && to === undefined) return 'semua';
  if (from === undefined) return `sampai ${day(to ?? '')}`;
  return to === undefined ? `sejak ${day(from)}` : `${day(from)} sampai ${day(to)}`;
}

/** An extract that leaves something out has to say so. */
function shortened({ lines, total }: ExtractInput): Html | null {
  if (lines.length === total) return null;
  return html`<p class="note">Hanya ${lines.length} catatan terbaru dari ${total}. Persempit saringan untuk mencetak yang lain.</p>`;
}

function row(line: ExtractLine, zone: ShelterZone): Html {
  const time = longDateTime(line.at, zone, 'id');
  const action = AUDIT_ACTION_NAMES[line.action].id;
  return html`<tr><td class="number">${line.sequence}</td><td class="time">${time}</td><td>${line.officer ?? 'sebelum masuk'}</td><td>${action}</td><td>${line.about}</td></tr>`;
}
