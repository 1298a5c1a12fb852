import { z } from 'zod';
import { basisSchema } from '../basis';
import { bilingualSchema } from '../bilingual';

/** Rows of a `group` without its own limit, and the most that a form may allow. */
export const DEFAULT_MAX_ROWS = 50;
export const MAX_ROWS = 200;
/** Columns of a `group`: more do not fit on a page beside each other. */
export const MAX_COLUMNS = 12;

export const optionSchema = z
  .strictObject({
    value: z.string().min(1).max(100),
    label: bilingualSchema,
    /** The words of the law behind this option, where there are any. */
    basis: basisSchema.optional(),
    /** "None of these": cannot stand beside another option of the same `many` field. */
    exclusive: z.literal(true).optional(),
  })
  .readonly();
export type FieldOption = z.infer<typeof optionSchema>;

/** What a type allows beside its label; every type of a field and of a column has some of these. */
interface TypeParts {
  readonly type: string;
  readonly options?: unknown;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly maxLength?: number | undefined;
  readonly allowFuture?: boolean | undefined;
}

/** Says which parts do not belong to the type of a field or column. */
export function checkTypeParts(field: TypeParts, issue: (path: string, message: string) => void) {
  const hasOptions = field.type === 'choice' || field.type === 'many';
  if (hasOptions && field.options === undefined) issue('options', 'this type needs options');
  if (!hasOptions && field.options !== undefined) issue('options', 'this type has no options');
  if (field.type !== 'number' && (field.min !== undefined || field.max !== undefined)) {
    issue('min', 'only a number has a range');
  }
  if (field.maxLength !== undefined && field.type !== 'text' && field.type !== 'longText') {
    issue('maxLength', 'only text has a length');
  }
  if (field.allowFuture !== undefined && field.type !== 'date' && field.type !== 'dateTime') {
    issue('allowFuture', 'only a date can lie ahead');
  }
}

/** Parts that a field and a column of a group share. */
export const typeParts = {
  options: z.array(optionSchema).min(2).max(100).readonly().optional(),
  /** Characters, for `text` (default 300) and `longText` (default 10,000; 2,000 in a column). */
  maxLength: z.number().int().min(1).max(20_000).optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  /** Plans look ahead; everything else that is dated has happened already. */
  allowFuture: z.boolean().optional(),
};

export const COLUMN_TYPES = ['text', 'longText', 'number', 'date', 'choice', 'yesNo'] as const;
export type ColumnType = (typeof COLUMN_TYPES)[number];

/** One column of a `group`: a question that is asked again in every row. */
const columnSchema = z
  .strictObject({
    name: z
      .string()
      .max(40)
      .regex(/^[a-z][A-Za-z0-9]*$/, 'a column name looks like paidAt'),
    type: z.enum(COLUMN_TYPES),
    label: bilingualSchema,
    help: bilingualSchema.optional(),
    /** Needed in every row that is not blank. */
    required: z.boolean(),
    ...typeParts,
  })
  .superRefine((column, context) => {
    checkTypeParts(column, (path, message) => {
      context.addIssue({ code: 'custom', path: [path], message });
    });
  })
  .readonly();
export type GroupColumn = z.infer<typeof columnSchema>;

export const columnsSchema = z.array(columnSchema).min(1).max(MAX_COLUMNS).readonly();

/** A number that is an amount of money: it is added up and written with thousands apart. */
export function isAmountName(name: string): boolean {
  return /^(?:amount|total)$/.test(name.split('.').at(-1) ?? '');
}
