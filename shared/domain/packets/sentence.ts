import { z } from 'zod';

/** A `{field}` in a sentence. */
export const PLACEHOLDER = /\{([A-Za-z]+)\}/g;

/** A sentence of a letter in which only these `{fields}` may stand. */
export function sentence<Field extends string>(...fields: readonly Field[]) {
  return z
    .string()
    .min(1)
    .max(2_000)
    .superRefine((text, context) => {
      const used = [...text.matchAll(PLACEHOLDER)].map((match) => match[1] ?? '');
      const known: readonly string[] = fields;
      for (const field of used.filter((one) => !known.includes(one))) {
        context.addIssue({ code: 'custom', message: `unknown field {${field}}` });
      }
      if (/[{}]/.test(text.replace(PLACEHOLDER, ''))) {
        context.addIssue({ code: 'custom', message: 'stray brace' });
      }
    });
}

/** A sentence without any field. */
export const plain = sentence();
