import { z } from 'zod';

/**
 * Why a question has no answer. The three are different facts about an interview and are never
 * folded into one empty value: a later reader must know whether asking again would hurt.
 */
export const UNANSWERED_REASONS = ['not_asked', 'unknown', 'refused'] as const;
export type UnansweredReason = (typeof UNANSWERED_REASONS)[number];

/** More rows, cells of a row, or characters in all rows than this are no answer to a question. */
export const MAX_ANSWER_ROWS = 200;
const MAX_CELLS = 12;
const MAX_GROUP_CHARACTERS = 200_000;

/** Room for what is being typed; how long a part may be when it is signed is the form's matter. */
const text = z.string().max(20_000);
const part = text.optional();

const personSchema = z.strictObject({ name: text, relation: part, phone: part, note: part });
/** Who somebody is: the parts that may be written down of a person who is not the client. */
export type PersonAnswer = z.infer<typeof personSchema>;

/** `region` is a code of the Ministry of Home Affairs, such as `217101`. */
const addressSchema = z.strictObject({ region: part, street: part, note: part });
export type AddressAnswer = z.infer<typeof addressSchema>;

const rowSchema = z
  .record(z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/), z.union([text, z.number()]))
  .refine((row) => Object.keys(row).length <= MAX_CELLS, 'too many cells')
  .readonly();
/** One row of a group: column name to text, number, date or code. A blank cell is left out. */
export type GroupRow = z.infer<typeof rowSchema>;

const rowsSchema = z
  .array(rowSchema)
  .max(MAX_ANSWER_ROWS)
  .refine((rows) => charactersOf(rows) <= MAX_GROUP_CHARACTERS, 'too much text')
  .readonly();

export const answerValueSchema = z.union([
  text,
  z.number(),
  z.array(z.string().max(200)).max(100).readonly(),
  z.strictObject({ unanswered: z.enum(UNANSWERED_REASONS) }),
  z.strictObject({ person: personSchema }),
  z.strictObject({ address: addressSchema }),
  z.strictObject({ rows: rowsSchema }),
]);

/**
 * What a form field or fact holds: text, a number, chosen codes, the reason for having none, or a
 * value of several parts (a person, an address, the rows of a group).
 */
export type AnswerValue = z.infer<typeof answerValueSchema>;

/** A value of several parts, which no single word can be compared with. */
export type PartedValue = Extract<
  AnswerValue,
  { person: unknown } | { address: unknown } | { rows: unknown }
>;

/** A reason for having no answer. */
export function isReason(
  value: AnswerValue | null | undefined,
): value is { readonly unanswered: UnansweredReason } {
  return typeof value === 'object' && value !== null && 'unanswered' in value;
}

/** Codes chosen of a `many` question. */
export function isChoices(value: AnswerValue | null | undefined): value is readonly string[] {
  return Array.isArray(value);
}

/** A person, an address or the rows of a group. */
export function isParted(value: AnswerValue | null | undefined): value is PartedValue {
  return (
    typeof value === 'object' && value !== null && !isChoices(value) && !('unanswered' in value)
  );
}

/** `true` when a value says that there is no answer, or holds nothing at all. */
export function isUnanswered(value: AnswerValue | undefined): boolean {
  return isReason(value) || isBlank(value);
}

/** `true` for a question nobody has touched: no answer, and no reason for having none. */
export function isBlank(value: AnswerValue | null | undefined): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (typeof value === 'number' || isReason(value)) return false;
  if (isChoices(value)) return value.length === 0;
  if ('rows' in value) return value.rows.every(isBlankRow);
  return Object.values('person' in value ? value.person : value.address).every(isBlankPart);
}

/** A row of which no cell is filled; it is not looked at and not kept. */
export function isBlankRow(row: GroupRow): boolean {
  return Object.values(row).every(isBlankPart);
}

/**
 * A value without what says nothing: blank parts, blank cells and blank rows. What stands in the
 * form while somebody types keeps them, or rows would move under their hands.
 */
export function tidyAnswer(value: AnswerValue): AnswerValue {
  if (!isParted(value)) return value;
  if ('rows' in value) {
    return { rows: value.rows.filter((row) => !isBlankRow(row)).map(withoutBlankParts) };
  }
  if ('address' in value) return { address: withoutBlankParts(value.address) };
  return { person: { ...withoutBlankParts(value.person), name: value.person.name.trim() } };
}

function withoutBlankParts<T extends object>(parts: T): T {
  const kept = Object.entries(parts).filter(([, one]) => !isBlankPart(one));
  // Only entries of the same object are left out, and all of these are optional.
  return Object.fromEntries(kept) as T;
}

function isBlankPart(part: unknown): boolean {
  return part === undefined || (typeof part === 'string' && part.trim() === '');
}

function charactersOf(rows: readonly GroupRow[]): number {
  return rows
    .flatMap((row) => Object.values(row))
    .reduce<number>((sum, cell) => sum + (typeof cell === 'string' ? cell.length : 0), 0);
}
