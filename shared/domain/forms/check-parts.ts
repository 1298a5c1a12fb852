import {
  type AddressAnswer,
  type AnswerValue,
  type GroupRow,
  isBlankRow,
  isParted,
  type PersonAnswer,
} from '../facts/answer';
import {
  type AnswerErrorCode,
  checkDate,
  checkNumber,
  checkOneOf,
  checkText,
} from './check-answer';
import { type FormField, YES_NO_VALUES } from './definition';
import { DEFAULT_MAX_ROWS, type GroupColumn } from './field-parts';

/** Characters of the parts of a person and of an address, when they are signed. */
export const MAX_PART_LENGTHS = {
  name: 200,
  relation: 200,
  phone: 50,
  street: 500,
  note: 2_000,
} as const;
/** Characters of a cell without its own limit. */
export const MAX_CELL_LENGTHS = { text: 300, longText: 2_000 } as const;

/** What is wrong with a part of an answer, and where: `.name`, or `[2].amount` for the third row. */
export interface PartError {
  readonly at: string;
  readonly code: AnswerErrorCode;
}

/**
 * `21` to `2171011001`: a code of the Ministry of Home Affairs, province down to village, with or
 * without the dots that people write.
 */
const REGION_CODE = /^\d{2}(?:\.?\d{2}(?:\.?\d{2}(?:\.?\d{4})?)?)?$/;

/** Checks a person: a name, and the parts that help to reach them. */
export function checkPerson(value: AnswerValue): readonly PartError[] {
  if (!isParted(value) || !('person' in value)) return [{ at: '', code: 'wrong_type' }];
  const { name, relation, phone, note } = value.person;
  if (name.trim() === '') return [{ at: '.name', code: 'required' }];
  return tooLong<PersonAnswer>({ name, relation, phone, note });
}

/** Checks an address. Every part may be missing: often only the region is known. */
export function checkAddress(value: AnswerValue): readonly PartError[] {
  if (!isParted(value) || !('address' in value)) return [{ at: '', code: 'wrong_type' }];
  const { region = '', street, note } = value.address;
  const strange = region !== '' && !REGION_CODE.test(region);
  return [
    ...(strange ? [{ at: '.region', code: 'not_an_option' as const }] : []),
    ...tooLong<Omit<AddressAnswer, 'region'>>({ street, note }),
  ];
}

/**
 * Checks the rows of a group; a blank row is not looked at.
 *
 * @param today the shelter's calendar date, `YYYY-MM-DD`
 */
export function checkGroup(
  value: AnswerValue,
  field: FormField,
  today: string,
): readonly PartError[] {
  if (!isParted(value) || !('rows' in value)) return [{ at: '', code: 'wrong_type' }];
  const filled = value.rows.filter((row) => !isBlankRow(row));
  if (filled.length > (field.maxRows ?? DEFAULT_MAX_ROWS)) {
    return [{ at: '', code: 'too_many_rows' }];
  }
  const columns = field.fields ?? [];
  return value.rows.flatMap((row, index) =>
    isBlankRow(row)
      ? []
      : checkRow(row, columns, today).map(({ at, code }) => ({ at: `[${index}]${at}`, code })),
  );
}

/** What a cell holds; a row may be forged, so only its own keys count. */
export function cellOf(row: GroupRow, name: string): string | number | undefined {
  return Object.hasOwn(row, name) ? row[name] : undefined;
}

function checkRow(
  row: GroupRow,
  columns: readonly GroupColumn[],
  today: string,
): readonly PartError[] {
  const known = new Set(columns.map(({ name }) => name));
  const wrong = columns.flatMap((column): PartError[] => {
    const code = checkCell(cellOf(row, column.name), column, today);
    return code === null ? [] : [{ at: `.${column.name}`, code }];
  });
  // An unknown name is not repeated: it can be anything.
  const strange = Object.keys(row).some((name) => !known.has(name));
  return strange ? [...wrong, { at: '', code: 'unknown_field' }] : wrong;
}

function checkCell(
  value: string | number | undefined,
  column: GroupColumn,
  today: string,
): AnswerErrorCode | null {
  if (value === undefined || (typeof value === 'string' && value.trim() === '')) {
    return column.required ? 'required' : null;
  }
  switch (column.type) {
    case 'text':
    case 'longText':
      return checkText(value, column.maxLength ?? MAX_CELL_LENGTHS[column.type]);
    case 'number':
      return checkNumber(value, column);
    case 'date':
      return checkDate(value, column, today);
    case 'choice':
      return checkOneOf(
        value,
        (column.options ?? []).map((option) => option.value),
      );
    case 'yesNo':
      return checkOneOf(value, YES_NO_VALUES);
  }
}

type PartName = keyof typeof MAX_PART_LENGTHS;

function tooLong<T extends Partial<Record<PartName, string | undefined>>>(
  parts: T,
): readonly PartError[] {
  return Object.entries(MAX_PART_LENGTHS).flatMap(([name, max]): PartError[] => {
    const part = new Map(Object.entries(parts)).get(name);
    return typeof part === 'string' && part.length > max
      ? [{ at: `.${name}`, code: 'too_long' }]
      : [];
  });
}
