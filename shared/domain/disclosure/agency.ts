import { z } from 'zod';
import { AGENCY_TYPES, type DisclosureMatrix, findProfile } from './matrix';

const contactSchema = z.strictObject({
  address: z.string().max(300).nullable(),
  phone: z.string().max(60).nullable(),
  email: z.string().max(120).nullable(),
  officer: z.string().max(120).nullable(),
});

/**
 * An office that can receive a packet. What ships comes from news and memory, so every entry
 * "perlu konfirmasi daerah" until an officer verifies it; contacts are entered by the office.
 */
export const agencySchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9_]*$/),
  type: z.enum(AGENCY_TYPES),
  /** Official name, as on a letter. */
  name: z.string().min(1).max(160),
  /** Whom the letter addresses after "Yth.". */
  addressee: z.string().min(1).max(200),
  /** The place after "di -". */
  place: z.string().min(1).max(80),
  /** What it is responsible for, in words or as a region code. */
  area: z.string().min(1).max(80),
  profiles: z.array(z.string()).min(1),
  status: z.enum(['confirmed', 'needs_confirmation']),
  /** YYYY-MM-DD of the last check by the office. */
  verifiedAt: z.iso.date().nullable(),
  contact: contactSchema,
  note: z.string().max(400).optional(),
});
export type Agency = z.infer<typeof agencySchema>;

/** The directory of agencies (`resources/agencies/agencies.yaml`). */
export const agencyDirectorySchema = z.strictObject({
  version: z.number().int().positive(),
  agencies: z.array(agencySchema).min(1),
});
export type AgencyDirectory = z.infer<typeof agencyDirectorySchema>;

/** Reads the content of `resources/agencies/agencies.yaml`. Throws `ZodError` on a faulty one. */
export function parseAgencies(content: unknown): AgencyDirectory {
  return agencyDirectorySchema.parse(content);
}

/**
 * What does not fit between directory and matrix: an id used twice, a profile the matrix does not
 * have, or one that is not meant for this kind of agency. An empty list means that all fits.
 */
export function checkAgencies(
  agencies: readonly Agency[],
  matrix: DisclosureMatrix,
): readonly string[] {
  const ids = agencies.map((agency) => agency.id);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  const faults = agencies.flatMap((agency) =>
    agency.profiles.flatMap((profileId) => {
      const profile = findProfile(matrix, profileId);
      if (profile === undefined) return [`${agency.id}: unknown profile ${profileId}`];
      if (profile.agencyTypes.includes(agency.type)) return [];
      return [`${agency.id}: profile ${profileId} is not for type ${agency.type}`];
    }),
  );
  return [...twice.map((id) => `${id}: written twice`), ...faults];
}
