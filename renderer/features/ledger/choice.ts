import { z } from 'zod';

/** A choice of a list in which nothing is chosen beforehand: `null` until somebody chose. */
export function choiceOf<const Codes extends readonly [string, ...string[]]>(codes: Codes) {
  return z
    .enum(codes)
    .nullable()
    .transform((value, context) => {
      if (value !== null) return value;
      context.addIssue({ code: 'custom', message: 'required' });
      return z.NEVER;
    });
}
