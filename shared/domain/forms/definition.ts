import { z } from 'zod';
import { basisSchema } from '../basis';
import { bilingualSchema } from '../bilingual';
import { conditionSchema } from '../sop/condition';
import { type ParsedDefinition, parseDefinition } from '../sop/parse-definition';
import { ZONES } from '../zones';

export const FIELD_TYPES = [
  'text',
  'longText',
  'number',
  'date',
  'dateTime',
  'choice',
  'many',
  'yesNo',
] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

/** Answers of a `yesNo` field. */
export const YES_NO_VALUES = ['yes', 'no', 'unknown'] as const;

const optionSchema = z
  .strictObject({
    value: z.string().min(1).max(100),
    label: bilingualSchema,
    /** The words of the law behind this option, where there are any. */
    basis: basisSchema.optional(),
    /** "None of these": cannot stand beside another option of the same `many` field. */
    exclusive: z.literal(true).optional(),
  })
  .readonly();

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
    options: z.array(optionSchema).min(2).max(100).readonly().optional(),
    when: conditionSchema.optional(),
    /** Offers "tidak ditanyakan", "tidak tahu" and "menolak menjawab" as three distinct answers. */
    allowUnanswered: z.boolean().optional(),
    /** Characters, for `text` (default 300) and `longText` (default 10,000). */
    maxLength: z.number().int().min(1).max(20_000).optional(),
    min: z.number().optional(),
    max: z.number().optional(),
    /** Plans look ahead; everything else that is dated has happened already. */
    allowFuture: z.boolean().optional(),
  })
  .superRefine((field, context) => {
    const hasOptions = field.type === 'choice' || field.type === 'many';
    const issue = (path: string, message: string): void => {
      context.addIssue({ code: 'custom', path: [path], message });
    };
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
export type FieldOption = NonNullable<FormField['options']>[number];

/** Parses the data of a form file. `checkForms` then checks that forms fit together. */
export function parseForm(raw: unknown): ParsedDefinition<Form> {
  return parseDefinition(raw, formSchema);
}

/** All fields of a form in the order they are asked. */
export function fieldsOf(form: Form): readonly FormField[] {
  return form.sections.flatMap((section) => section.fields);
}
