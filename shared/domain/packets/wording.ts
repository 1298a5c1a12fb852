import { z } from 'zod';
import type { ConsentGiver } from '../disclosure/disclose';
import { factKeySchema } from '../disclosure/matrix';
import { ZONES } from '../zones';
import { type Html, type HtmlValue, html } from './html/tag';
import { PLACEHOLDER, plain, sentence } from './sentence';

const inLetter = sentence('client', 'office', 'contact', 'replyBy', 'agency');

const receiptSchema = z.strictObject({
  title: plain,
  intro: sentence('office', 'addressee'),
  labels: z.strictObject({
    number: plain,
    date: plain,
    client: plain,
    copy: plain,
    contents: plain,
  }),
  parts: z.strictObject({ letter: plain, summary: plain, identity: plain, guardian: plain }),
  statementIntro: plain,
  statements: z.array(plain).min(1),
  fields: z.strictObject({
    name: plain,
    nip: plain,
    position: plain,
    agency: plain,
    date: plain,
    time: plain,
    signature: plain,
  }),
  returnTo: sentence('office', 'address'),
});

/** The answer of the agency (surat balasan, rujukan balik), to be filled in by hand and sent back. */
const replySchema = z.strictObject({
  title: plain,
  intro: sentence('office', 'addressee'),
  labels: z.strictObject({ number: plain, date: plain, client: plain, replyBy: plain }),
  fields: z.array(plain).min(1),
  noName: plain,
  sign: z.array(plain).min(1),
  returnTo: sentence('office', 'contact', 'replyBy'),
});

/** Record of the hand-over of a person (berita acara serah terima): filled in by hand at the hand-over. */
const handoverSchema = z.strictObject({
  title: plain,
  annexTo: sentence('number'),
  opening: plain,
  firstParty: plain,
  secondParty: plain,
  partyFields: z.strictObject({ name: plain, nip: plain, position: plain, agency: plain }),
  statement: sentence('client'),
  identityApart: plain,
  stateHeading: plain,
  /** With a zone it is asked only of an agency that may see that zone. */
  state: z.array(z.strictObject({ label: plain, zone: z.enum(ZONES).optional() })).min(1),
  documentsHeading: plain,
  documentColumns: z.strictObject({ number: plain, title: plain, note: plain }),
  dutiesHeading: plain,
  duties: z.array(plain).min(1),
  closing: plain,
  signatures: z.array(plain).min(1),
  clientAbsent: plain,
});

const identitySchema = z.strictObject({
  title: plain,
  guardianTitle: plain,
  intro: sentence('reference'),
  keepApart: plain,
  guardianHeading: plain,
});

/** Words that every letter of one manner shares. */
const mannerSchema = z.strictObject({
  documentTitle: plain,
  marking: plain,
  nature: plain,
  salutation: plain,
  closing: plain,
  clientWithoutDetails: plain,
  ground: z.strictObject({
    consent: sentence('givenBy', 'consentNumber', 'consentDate'),
    legal_duty: sentence('basisText'),
    vital_interest: plain,
  }),
  givers: z.strictObject({
    client: plain,
    guardian: plain,
    client_and_guardian: plain,
    other: plain,
  } satisfies Record<ConsentGiver, unknown>),
  requestsIntro: plain,
  secrecyRequest: plain,
  contactRequest: sentence('office', 'contact'),
  replyRequest: sentence('replyBy'),
  confidentiality: plain,
  destroyAfter: sentence('destroyAfter'),
  identity: identitySchema,
  receipt: receiptSchema,
  reply: replySchema,
  /** Absent where the letter may not say that anybody is in our care. */
  handover: handoverSchema.optional(),
});
export type Manner = z.infer<typeof mannerSchema>;

/** `resources/letters/common.yaml`: the usual manner and the discreet one, and shared labels. */
export const commonWordingSchema = z.strictObject({
  version: z.number().int().positive(),
  standard: mannerSchema,
  discreet: mannerSchema,
  discreetWords: z.array(plain).min(1),
  labels: z.strictObject({
    number: plain,
    nature: plain,
    annex: plain,
    subject: plain,
    numberPending: plain,
    annexUnit: plain,
    to: plain,
    at: plain,
    copiesTo: plain,
    copiesToNone: plain,
    copyOf: sentence('number', 'of'),
    forWhom: sentence('addressee'),
    page: sentence('page', 'pages'),
    checkCode: sentence('code'),
    summaryAttached: plain,
    overrideNote: plain,
    evidence: plain,
    attachments: plain,
    attachmentPage: sentence('number', 'title', 'page', 'pages'),
    attachmentColumns: z.strictObject({ number: plain, title: plain, pages: plain, hash: plain }),
  }),
  zoneTitles: z.partialRecord(z.enum(ZONES), plain),
});
export type CommonWording = z.infer<typeof commonWordingSchema>;

const fullRequestSchema = z.strictObject({ text: inLetter, whenZone: z.enum(ZONES).optional() });
type LetterRequest = z.infer<typeof fullRequestSchema>;

/** A request; with `whenZone` it is made only where a fact of that zone is sent. */
const requestSchema = z
  .union([inLetter, fullRequestSchema])
  .transform(
    (request): LetterRequest => (typeof request === 'string' ? { text: request } : request),
  );

const sectionSchema = z.strictObject({
  title: plain,
  facts: z.array(factKeySchema).min(1),
  note: plain.optional(),
});

/** `resources/letters/<profile>.yaml`: the words of one profile. */
export const letterWordingSchema = z.strictObject({
  profile: z.string().regex(/^[a-z][a-z0-9_]*$/),
  subject: plain,
  opening: inLetter,
  /** `all`: the facts stand on the letter while they are few; otherwise only the named ones. */
  onLetter: z.union([z.literal('all'), z.array(factKeySchema)]),
  requests: z.array(requestSchema),
  /** The client goes to this agency, so that a record of the hand-over can go along. */
  handsOverClient: z.boolean().default(false),
  summary: z.strictObject({
    title: plain,
    sections: z.array(sectionSchema),
    evidence: plain.optional(),
  }),
});
export type LetterWording = z.infer<typeof letterWordingSchema>;

/** Reads the content of `common.yaml`. Throws `ZodError` on an unknown field or a gap. */
export function parseCommonWording(content: unknown): CommonWording {
  return commonWordingSchema.parse(content);
}

/** Reads the content of one letter file. Throws `ZodError` on an unknown field or a gap. */
export function parseLetterWording(content: unknown): LetterWording {
  return letterWordingSchema.parse(content);
}

/**
 * Puts values into a sentence. Wording and values are both escaped, and a value that looks like
 * a field stays as it is. Throws where a field has no value: a letter with a hole is a bug.
 */
export function fillWording(text: string, fields: Readonly<Record<string, HtmlValue>>): Html {
  const parts = text.split(PLACEHOLDER).map((part, index): HtmlValue => {
    if (index % 2 === 0) return part;
    const value = fields[part];
    if (value === undefined) throw new Error(`fillWording: no value for {${part}}`);
    return value;
  });
  return html`${parts}`;
}
