import { z } from 'zod';
import { basisSchema } from './basis';
import { bilingualSchema } from './bilingual';

/** The duty of confidentiality as every officer accepts it once a year. */
export const dutySchema = z.strictObject({
  /** Goes up when the words change, so that it is known which words were accepted. */
  version: z.int().min(1),
  title: bilingualSchema,
  paragraphs: z.array(bilingualSchema).min(1),
  basis: z.array(basisSchema).min(1),
});
export type Duty = z.infer<typeof dutySchema>;
