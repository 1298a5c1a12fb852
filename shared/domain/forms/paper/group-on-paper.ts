import { type GroupRow, isBlankRow, isParted } from '../../facts/answer';
import { amountText, type FactTextContext, fieldFormat, singleText } from '../../facts/catalogue';
import { YES_NO_UNKNOWN, YES_NO_UNKNOWN_LABELS } from '../../intake/codes';
import { type Html, html } from '../../packets/html/tag';
import { cellOf } from '../check-parts';
import type { FormField, GroupColumn } from '../definition';
import { DEFAULT_MAX_ROWS, isAmountName } from '../field-parts';
import type { OnPaper } from './on-paper';

/** Rows to write in by hand, where the form allows as many. */
const EMPTY_ROWS = 8;
/** Rows left free below what is filled in already. */
const ROWS_TO_ADD = 2;

/** A group as a table: filled rows and empty ones, amounts added up, codes explained below. */
export function groupOnPaper(field: FormField, { isEmpty, value, texts }: OnPaper): Html {
  const columns = field.fields ?? [];
  const rows =
    isParted(value) && 'rows' in value ? value.rows.filter((row) => !isBlankRow(row)) : [];
  const wanted = isEmpty ? EMPTY_ROWS : rows.length + ROWS_TO_ADD;
  const total = Math.max(rows.length, Math.min(field.maxRows ?? DEFAULT_MAX_ROWS, wanted));
  const blanks: readonly GroupRow[] = Array.from({ length: total - rows.length }, () => ({}));
  return html`<table class="${columns.length > 5 ? 'narrow' : ''}">
${widths(columns)}
<thead><tr><th class="no">No.</th>${columns.map(({ label }) => html`<th>${label.id}</th>`)}</tr></thead>
<tbody>${[...rows, ...blanks].map((row, index) => rowOnPaper(field, row, index, texts))}</tbody>
${sumRow(columns, rows)}
</table>
${legend(columns)}`;
}

/** How much room the cells of a type need, beside each other. */
const ROOM: Readonly<Record<GroupColumn['type'], number>> = {
  longText: 5,
  text: 3,
  choice: 3,
  date: 2.4,
  number: 2.4,
  yesNo: 1.6,
};

/** Columns as wide as their type needs, so that there is room to write in an empty table. */
function widths(columns: readonly GroupColumn[]): Html {
  const all = columns.reduce((sum, { type }) => sum + ROOM[type], 0);
  // The rest is the column of the row numbers.
  const share = ({ type }: GroupColumn) => Math.round((ROOM[type] / all) * 94);
  return html`<colgroup><col>${columns.map(
    (column) => html`<col style="width:${share(column)}%">`,
  )}</colgroup>`;
}

function rowOnPaper(field: FormField, row: GroupRow, index: number, texts: FactTextContext): Html {
  const format = fieldFormat(field);
  const columns = format.kind === 'group' ? format.columns : [];
  return html`<tr><td class="no">${index + 1}</td>${columns.map(({ name, format: cellFormat }) => {
    const cell = cellOf(row, name);
    const words = cell === undefined ? '' : singleText(cellFormat, cell, texts).id;
    return html`<td class="${typeof cell === 'number' ? 'sum' : ''}">${words}</td>`;
  })}</tr>
`;
}

/** The sums of amounts; room for them on a table that is filled in by hand. */
function sumRow(columns: readonly GroupColumn[], rows: readonly GroupRow[]): Html | null {
  const isAmount = ({ type, name }: GroupColumn) => type === 'number' && isAmountName(name);
  const first = columns.findIndex(isAmount);
  if (first === -1) return null;
  const sumOf = ({ name }: GroupColumn) =>
    rows.reduce((sum, row) => {
      const cell = cellOf(row, name);
      return sum + (typeof cell === 'number' ? cell : 0);
    }, 0);
  return html`<tfoot><tr><th colspan="${first + 1}">Jumlah</th>${columns
    .slice(first)
    .map(
      (column) =>
        html`<td class="sum">${isAmount(column) && rows.length > 0 ? amountText(sumOf(column)).id : ''}</td>`,
    )}</tr></tfoot>`;
}

/** What may stand in the columns that are answered by choosing. */
function legend(columns: readonly GroupColumn[]): Html | null {
  const lines = columns.flatMap(({ label, type, options }) => {
    const words =
      type === 'yesNo'
        ? YES_NO_UNKNOWN.map((value) => YES_NO_UNKNOWN_LABELS[value].id)
        : (options ?? []).map((option) => option.label.id);
    return words.length === 0 ? [] : [`${label.id}: ${words.join(' / ')}.`];
  });
  return lines.length === 0 ? null : html`<p class="help">${lines.join(' ')}</p>`;
}
