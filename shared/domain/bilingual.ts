import { z } from 'zod';

/** A text in Indonesian and English. Indonesian is the language of the office, so it comes first. */
export const bilingualSchema = z.strictObject({ id: z.string().min(1), en: z.string().min(1) });
export type Bilingual = z.infer<typeof bilingualSchema>;

export const LANGUAGES = ['id', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
