import { z } from 'zod';
import { basisSchema } from '../basis';

const sentence = z.string().min(1).max(2_000);
const groundSchema = z.strictObject({
  basis: basisSchema,
  /** What the client reads: a `{text}` stands for number, article or reason. */
  plain: sentence,
});

/** Words and legal bases of the ledger's papers: `resources/ledger/ledger.yaml`. */
export const ledgerWordingSchema = z.strictObject({
  version: z.number().int().positive(),
  grounds: z.strictObject({
    consent: groundSchema,
    legal_duty: groundSchema,
    vital_interest: groundSchema,
  }),
  withdrawal: z.strictObject({
    /** Hours from the withdrawal within which holders are to be told. */
    hours: z.number().int().min(1).max(720),
    basis: basisSchema,
    subject: sentence,
    annex: sentence,
    opening: sentence,
    openingDiscreet: sentence,
    requestsIntro: sentence,
    requests: z.array(sentence).min(1),
    secrecy: sentence,
    secrecyDiscreet: sentence,
    slipTitle: sentence,
    slipIntro: sentence,
    slipChoices: z.array(sentence).min(1),
    slipFields: z.array(sentence).min(1),
  }),
  extract: z.strictObject({
    title: sentence,
    intro: z.array(sentence).min(1),
    empty: sentence,
    labels: z.strictObject({
      to: sentence,
      purpose: sentence,
      data: sentence,
      ground: sentence,
      state: sentence,
    }),
    dataUnknown: sentence,
    states: z.strictObject({
      sent: sentence,
      received: sentence,
      answered: sentence,
      withdrawn: sentence,
      told: sentence,
    }),
    rightsTitle: sentence,
    rights: z.array(z.strictObject({ text: sentence, basis: basisSchema })).min(1),
    contact: sentence,
    handover: sentence,
    handoverFields: z.array(sentence).min(1),
  }),
});
export type LedgerWording = z.infer<typeof ledgerWordingSchema>;

/** A sentence with its `{fields}` filled in; a field without a value stays as it is written. */
export function fillSentence(text: string, fields: Readonly<Record<string, string>>): string {
  return text.replace(/\{([A-Za-z]+)\}/g, (whole, name: string) =>
    Object.hasOwn(fields, name) ? (fields[name] ?? whole) : whole,
  );
}
