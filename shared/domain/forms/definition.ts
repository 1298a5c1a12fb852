import { z } from 'zod';
import { basisSchema } from '../basis';
import { bilingualSchema } from '../bilingual';
import { conditionSchema } from '../sop/condition';
import { type ParsedDefinition, parseDefinition } from '../sop/parse-definition';
import { ZONES } from '../zones';
import { checkTypeParts, columnsSchema, MAX_ROWS, typeParts } from './field-parts';

export type { FieldOption, GroupColumn } from './field-parts';

export const FIELD_TYPES = [
  'text',
  'longText',
  'number',
  'date',
  'dateTime',
  'choice',
  'many',
  'yesNo',
  'person',
  'address',
  'group',
] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

/** Whether an answer of this type has several parts. */
export function isPartedType(type: FieldType): boolean {
  return type === 'person' || type === 'address' || type === 'group';
}

/** Answers of a `yesNo` field. */
export const YES_NO_VALUES = ['yes', 'no', 'unknown'] as const;

/** One question. Its key is the fact key, so the same fact is never asked under two names. */
const fieldSchema = z
  .strictObject({
    key: z
      .string()
      .regex(/^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)+$/, 'a key looks like area.name'),
    type: z.enum(FIELD_TYPES),
    label: bilingualSchema,
    help: bilingualSchema.optional(),
    /** Zone A to N; `null` never leaves the building. */
    zone: z.enum(ZONES).nullable(),
    /** Personal data "spesifik": health, biometrics, genetics, crime records, child, finance (UU 27/2022 Ps 4(2)). */
    specific: z.boolean(),
    /** Needed for the sign-off, never for saving a draft. */
    required: z.boolean(),
    when: conditionSchema.optional(),
    /** Offers "tidak ditanyakan", "tidak tahu" and "menolak menjawab" as three distinct answers. */
    allowUnanswered: z.boolean().optional(),
    /** Columns of a `group`, one level only. */
    fields: columnsSchema.optional(),
    /** Rows of a `group`, 50 unless said. */
    maxRows: z.number().int().min(1).max(MAX_ROWS).optional(),
    ...typeParts,
  })
  .superRefine((field, context) => {
    const issue = (path: string, message: string): void => {
      context.addIssue({ code: 'custom', path: [path], message });
    };
    checkTypeParts(field, issue);
    const isGroup = field.type === 'group';
    if (isGroup && field.fields === undefined) issue('fields', 'a group needs fields');
    if (!isGroup && field.fields !== undefined) issue('fields', 'only a group has fields');
    if (!isGroup && field.maxRows !== undefined) issue('maxRows', 'only a group has rows');
  })
  .readonly();

const sectionSchema = z
  .strictObject({
    id: z.string().min(1).max(60),
    title: bilingualSchema,
    help: bilingualSchema.optional(),
    fields: z.array(fieldSchema).min(1).max(100).readonly(),
  })
  .readonly();

/** A form of the SOP, such as F-04. A signed form is kept with the version it was filled on. */
export const formSchema = z
  .strictObject({
    id: z.string().regex(/^F-\d{2}[a-z]?(-[a-z]+)*$/, 'a form id looks like F-04'),
    version: z.number().int().min(1),
    title: bilingualSchema,
    basis: z.array(basisSchema).min(1).max(20).readonly(),
    sections: z.array(sectionSchema).min(1).max(30).readonly(),
  })
  .readonly();

export type Form = z.infer<typeof formSchema>;
export type FormSection = Form['sections'][number];
export type FormField = FormSection['fields'][number];

/** Parses the data of a form file. `checkForms` then checks that forms fit together. */
export function parseForm(raw: unknown): ParsedDefinition<Form> {
  return parseDefinition(raw, formSchema);
}

/** All fields of a form in the order they are asked. */
export function fieldsOf(form: Form): readonly FormField[] {
  return form.sections.flatMap((section) => section.fields);
}
