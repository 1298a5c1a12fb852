import { z } from 'zod';

const line = z.string().trim().min(1).max(160);

/**
 * The office as it writes letters. There is no field for the shelter: a packet gives the address
 * of the office (UPTD) and nothing else.
 */
export const officeSchema = z.strictObject({
  /** Short name in sentences: "UPTD PPA Kota Batam". */
  name: line,
  /** Letterhead (kop surat) from top to bottom; the last line is the unit and set in bold. */
  letterhead: z.array(line).min(1).max(6).readonly(),
  /**
   * Name and letterhead for letters that must not show that the person is a victim (school, civil
   * registry, social insurance): the Dinas instead of the unit.
   */
  discreetName: line,
  discreetLetterhead: z.array(line).min(1).max(6).readonly(),
  address: line,
  postalCode: z.string().trim().max(10).optional(),
  phone: z.string().trim().max(60).optional(),
  email: z.string().trim().max(120).optional(),
  /** Emblem of the region as a PNG or JPEG data address: a packet requests nothing. */
  emblem: z
    .string()
    .max(400_000)
    .regex(/^data:image\/(?:png|jpeg);base64,[A-Za-z0-9+/]+={0,2}$/)
    .optional(),
  /** City of the date line: "Batam". */
  place: line,
});
export type Office = z.infer<typeof officeSchema>;

/**
 * The official who signs. `prefix` with `onBehalfOf` is printed as its own line: "a.n. Kepala
 * Dinas ...," above the official's own position.
 */
export const signatorySchema = z.strictObject({
  position: line,
  prefix: z.enum(['a.n.', 'u.b.', 'Plh.', 'Plt.']).optional(),
  onBehalfOf: line.optional(),
  name: line,
  /** Pangkat/golongan */
  rank: line.optional(),
  nip: z.string().trim().max(30).optional(),
});
export type Signatory = z.infer<typeof signatorySchema>;

/** Tembusan: not printed, printed as "- (tidak ada)", or a list of offices. */
export const carbonCopiesSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('hidden') }),
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('list'), offices: z.array(line).min(1).max(10).readonly() }),
]);
export type CarbonCopies = z.infer<typeof carbonCopiesSchema>;
