import { z } from 'zod';
import { basisSchema } from '../basis';
import { bilingualSchema } from '../bilingual';
import { sentenceWith } from '../fill-text';
import { conditionSchema } from '../sop/condition';
import { MATRIX_COLUMNS } from './matrix';

const id = z.string().regex(/^[a-z][a-z0-9_]*$/);
const basis = z.array(basisSchema).min(1).max(10).readonly();

/** When a note stands beside the result. */
export const NOTE_MOMENTS = ['purpose_present', 'child', 'age_unknown', 'open'] as const;

const note = z.strictObject({
  id,
  when: z.enum(NOTE_MOMENTS),
  text: bilingualSchema,
  basis,
});

const path = z.strictObject({ id, when: conditionSchema, text: bilingualSchema, basis });

/** Days from and until, both included; `null` is open. */
const offence = z.strictObject({
  id,
  from: z.iso.date().nullable(),
  until: z.iso.date().nullable(),
  text: bilingualSchema,
  basis,
});

const columns = z.strictObject({
  process: bilingualSchema,
  means: bilingualSchema,
  purpose: bilingualSchema,
});

/** `resources/screening/screening.yaml`: the words, questions and hints around the matrix. */
export const screeningGuideSchema = z.strictObject({
  version: z.number().int().min(1),
  formId: z.string().min(1).max(40),
  basis,
  findings: z.strictObject({
    strong: bilingualSchema,
    partial: bilingualSchema,
    open: bilingualSchema,
    not_fulfilled: bilingualSchema,
  }),
  clauses: z.strictObject({
    because: sentenceWith('items'),
    found: sentenceWith('items'),
    open: sentenceWith('items'),
    absent: sentenceWith('items'),
    ilo: sentenceWith('items'),
  }),
  columns,
  decision: bilingualSchema,
  notes: z.array(note).max(20).readonly(),
  questions: z
    .array(z.strictObject({ id, column: z.enum(MATRIX_COLUMNS), text: bilingualSchema }))
    .max(60)
    .readonly(),
  interviewRefused: z.strictObject({ text: bilingualSchema, when: conditionSchema }),
  indicators: z
    .array(
      z.strictObject({
        code: id,
        question: bilingualSchema,
        /** Items of the matrix worth a look when this indicator is ticked. Nothing ticks itself. */
        suggests: z.array(z.string()).max(5).readonly(),
      }),
    )
    .max(30)
    .readonly(),
  paths: z.array(path).max(30).readonly(),
  offences: z.array(offence).min(1).max(10).readonly(),
  offenceUnknown: bilingualSchema,
  differs: z.strictObject({ weaker: bilingualSchema, stronger: bilingualSchema }),
});
export type ScreeningGuide = z.infer<typeof screeningGuideSchema>;
export type GuideNote = ScreeningGuide['notes'][number];
export type SpecialPath = ScreeningGuide['paths'][number];
export type Offence = ScreeningGuide['offences'][number];
