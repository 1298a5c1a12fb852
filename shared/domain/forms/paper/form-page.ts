import type { Basis } from '../../basis';
import { longDateTime } from '../../dates/format';
import type { FactTextContext } from '../../facts/catalogue';
import { type Html, html, renderHtml, styleElement } from '../../packets/html/tag';
import type { Office } from '../../packets/office';
import { type Margins, type Paper, type PaperSize, pageRule, paperOf } from '../../packets/paper';
import type { Form, FormField } from '../definition';
import type { Answers } from '../validate';
import { fieldOnPaper, isHalfWidth } from './field-on-paper';

/** What stands on the pages of a filled form. */
export interface FilledIn {
  readonly answers: Answers;
  /** Keys of the questions that are asked in this case; the others are not printed. */
  readonly asked: ReadonlySet<string>;
  /** Who sealed these answers and when; `null` while they are not signed. */
  readonly signed: { readonly byName: string; readonly at: string } | null;
}

/** What a printed form is made of. Instants are UTC ISO. */
export interface FormPageInput {
  readonly form: Form;
  /** `null` prints it empty, to be written on by hand. */
  readonly filled: FilledIn | null;
  readonly office: Office;
  readonly caseNumber: string;
  /** The name by which the file is called, never the client's own. */
  readonly codeName: string;
  readonly paper: PaperSize;
  readonly printedAt: string;
  readonly printedBy: string;
  readonly texts: FactTextContext;
  readonly css: string;
  readonly fontCss: string;
}

/** Pages ready for `printToPDF`. */
export interface ComposedForm {
  readonly html: string;
  readonly headerHtml: string;
  readonly footerHtml: string;
  readonly paper: Paper;
  readonly margins: Margins;
}

/** Left is wider for binding. */
const MARGINS: Margins = { topMm: 20, rightMm: 16, bottomMm: 18, leftMm: 24 };

/** Chromium draws header and footer apart: no style sheet, and no size unless it is set. */
const BAR = `box-sizing:border-box;width:100%;padding:0 ${MARGINS.rightMm}mm 0 ${MARGINS.leftMm}mm;font-family:Arimo,Arial,'Liberation Sans',sans-serif;font-size:8pt;line-height:1.4;color:#000`;
const ROW = 'display:flex;justify-content:space-between;gap:6mm;white-space:nowrap';
const MARK =
  'text-align:center;font-weight:700;font-size:10pt;letter-spacing:0.12em;color:#a00000;-webkit-print-color-adjust:exact';

/**
 * Composes a form as pages, empty or filled. Pure: the same input gives the same bytes. The head
 * names the case by number and code name; a name is on the pages only where the form asks for one.
 * On paper it speaks Indonesian only, as every paper of the shelter does.
 */
export function composeForm(input: FormPageInput): ComposedForm {
  const { form } = input;
  const paper = paperOf(input.paper);
  const page = html`<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data: packet:">
<title>${form.id}</title>
${styleElement(input.fontCss, pageRule(paper, MARGINS), input.css)}
</head>
<body>
${letterhead(input.office)}
${titleBlock(input)}
${form.sections.map((section) => sectionOnPaper(input, section))}
${signatures(input)}
</body>
</html>
`;
  return {
    html: renderHtml(page),
    headerHtml: renderHtml(
      html`<div style="${BAR}"><div style="${MARK}">RAHASIA</div><div style="${ROW}"><span>${input.caseNumber} · ${input.codeName}</span><span>Formulir ${form.id}</span></div></div>`,
    ),
    footerHtml: renderHtml(
      html`<div style="${BAR}"><div style="${ROW}"><span>${form.id} versi ${form.version}</span><span>Halaman <span class="pageNumber"></span> dari <span class="totalPages"></span></span></div></div>`,
    ),
    paper,
    margins: MARGINS,
  };
}

function letterhead({ letterhead: lines, address, postalCode, phone, email }: Office): Html {
  const reach = [
    [address, postalCode].filter((part) => part !== undefined).join(' '),
    phone === undefined ? '' : `Telepon ${phone}`,
    email === undefined ? '' : `Surel ${email}`,
  ].filter((part) => part !== '');
  return html`<header class="kop">${lines.map(
    (line, index) => html`<p class="${index === lines.length - 1 ? 'unit' : 'parent'}">${line}</p>`,
  )}<p class="reach">${reach.join(' · ')}</p></header>`;
}

function titleBlock({ form, caseNumber, codeName, filled, ...input }: FormPageInput): Html {
  const printed = `${longDateTime(input.printedAt, input.texts.timeZone, 'id')}, oleh ${input.printedBy}`;
  return html`<div class="title">
<p class="number">Formulir ${form.id}</p>
<h1>${form.title.id}</h1>
</div>
<dl class="case">
<dt>Nomor kasus</dt><dd>${caseNumber}</dd>
<dt>Nama sandi</dt><dd>${codeName}</dd>
<dt>Keadaan</dt><dd>${stateText(input.texts, filled)}</dd>
<dt>Dicetak</dt><dd>${printed}</dd>
</dl>
<p class="basis">Dasar: ${form.basis.map(basisText).join('; ')}.</p>
${filled === null ? html`<p class="hint">Tulis dengan huruf cetak. Beri tanda silang (X) pada kotak. Kosongkan yang tidak ditanyakan; jangan menebak.</p>` : null}`;
}

function stateText({ timeZone }: FactTextContext, filled: FilledIn | null): string {
  if (filled === null) return 'kosong, untuk diisi dengan tangan';
  if (filled.signed === null) return 'DRAF, belum ditandatangani di Suaka';
  const { byName, at } = filled.signed;
  return `ditandatangani di Suaka oleh ${byName}, ${longDateTime(at, timeZone, 'id')}`;
}

function sectionOnPaper(
  { filled, texts }: FormPageInput,
  section: Form['sections'][number],
): Html | null {
  const fields = section.fields.filter(({ key }) => filled === null || filled.asked.has(key));
  if (fields.length === 0) return null;
  const help = filled === null && section.help !== undefined ? section.help.id : null;
  const draw = (field: FormField) =>
    fieldOnPaper(field, { isEmpty: filled === null, value: filled?.answers[field.key], texts });
  return html`<section>
<h2>${section.title.id}</h2>
${help === null ? null : html`<p class="help">${help}</p>`}
${rowsOf(fields).map((row) =>
  row.length === 1 && row[0] !== undefined && !isHalfWidth(row[0])
    ? html`<div class="field${isLong(row[0], filled) ? ' long' : ''}">${draw(row[0])}</div>
`
    : html`<div class="pair">${row.map((field) => html`<div>${draw(field)}</div>`)}</div>
`,
)}
</section>`;
}

/** Two short questions beside each other; everything else has a row of its own. */
function rowsOf(fields: readonly FormField[]): readonly (readonly FormField[])[] {
  const rows: FormField[][] = [];
  for (const field of fields) {
    const last = rows.at(-1);
    if (last?.length === 1 && [...last, field].every(isHalfWidth)) last.push(field);
    else rows.push([field]);
  }
  return rows;
}

/** What may go on on the next page: a table, and an answer of many lines. */
function isLong({ type }: FormField, filled: FilledIn | null): boolean {
  return type === 'group' || (filled !== null && type === 'longText');
}

/** Room for three hands; the client signs with the code name or initials, so that no name is asked. */
function signatures({ office, filled }: FormPageInput): Html {
  const officer = filled?.signed?.byName ?? null;
  const line = (title: string, name: string | null, hint: string) =>
    html`<div><p>${title}</p><div class="sign"></div><p class="name">${name ?? ''}</p><p class="hint">${hint}</p></div>`;
  return html`<div class="end">
<p class="place">${office.place}, <span class="blank"></span></p>
<div class="signatures">${line('Klien atau wali, bila perlu', null, 'paraf atau nama sandi')}${line('Petugas', officer, 'nama dan tanda tangan')}${line('Mengetahui, manajer kasus', null, 'nama dan tanda tangan')}</div>
</div>`;
}

function basisText({ text, status }: Basis): string {
  return status === 'needs_confirmation' ? `${text} (perlu konfirmasi daerah)` : text;
}
