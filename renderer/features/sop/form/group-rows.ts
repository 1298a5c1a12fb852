import { type AnswerValue, type GroupRow, isParted } from '../../../../shared/domain/facts/answer';
import { type GroupColumn, isAmountName } from '../../../../shared/domain/forms/field-parts';

/** The rows of a table as they stand in the form, the blank ones included. */
export function rowsOf(value: AnswerValue | null): readonly GroupRow[] {
  return isParted(value) && 'rows' in value ? value.rows : [];
}

/** A table without a single row is a question that nobody has touched. */
export function valueOfRows(rows: readonly GroupRow[]): AnswerValue | null {
  return rows.length === 0 ? null : { rows };
}

/** Rows with one cell changed; an emptied cell is taken out. */
export function withCell(
  rows: readonly GroupRow[],
  index: number,
  name: string,
  cell: string | number | null,
): readonly GroupRow[] {
  return rows.map((row, at) => {
    if (at !== index) return row;
    const { [name]: _before, ...rest } = row;
    return cell === null || cell === '' ? rest : { ...rest, [name]: cell };
  });
}

/** The sum of each column that holds amounts of money. */
export function sumsOf(
  columns: readonly GroupColumn[],
  rows: readonly GroupRow[],
): readonly { readonly column: GroupColumn; readonly sum: number }[] {
  return columns
    .filter(({ type, name }) => type === 'number' && isAmountName(name))
    .map((column) => ({
      column,
      sum: rows.reduce((sum, row) => {
        const cell = row[column.name];
        return sum + (typeof cell === 'number' ? cell : 0);
      }, 0),
    }));
}
