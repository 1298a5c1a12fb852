import { z } from 'zod';
import { AGENCY_TYPES, type DisclosureMatrix, findProfile } from './matrix';

const contactSchema = z.strictObject({
  address: z.string().max(300).nullable(),
  phone: z.string().max(60).nullable(),
  email: z.string().max(120).nullable(),
  officer: z.string().max(120).nullable(),
});

/** A way to reach an agency that it has said is safe for papers or news about a client. */
export const CHANNEL_KINDS = ['courier', 'post', 'phone', 'email', 'other'] as const;
export type ChannelKind = (typeof CHANNEL_KINDS)[number];

const channelSchema = z.strictObject({
  kind: z.enum(CHANNEL_KINDS),
  /** Number or address, and how to use it: "surat tertutup, diterima langsung oleh Kanit". */
  detail: z.string().trim().min(1).max(200),
});

/** Somebody of the agency who may be asked for. */
const personSchema = z.strictObject({
  name: z.string().trim().min(1).max(120),
  position: z.string().trim().max(120),
  phone: z.string().trim().max(60),
});

/**
 * An office that can receive a packet. What ships comes from news and memory, so every entry
 * "perlu konfirmasi daerah" until an officer verifies it; contacts are entered by the office.
 */
export const agencySchema = z.strictObject({
  id: z
    .string()
    .max(64)
    .regex(/^[a-z][a-z0-9_]*$/),
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
  /** What it can be asked for, in words: "visum", "psikiatri". */
  services: z.array(z.string().trim().min(1).max(120)).max(20).default([]),
  /** When it can be reached, in words. */
  hours: z.string().trim().max(200).default(''),
  safeChannels: z.array(channelSchema).max(10).default([]),
  persons: z.array(personSchema).max(20).default([]),
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

/** What an officer writes of an agency; its id, and when it was checked, are the vault's to say. */
export const agencyEntrySchema = agencySchema
  .omit({ id: true, status: true, verifiedAt: true })
  .extend({
    name: z.string().trim().min(1).max(160),
    addressee: z.string().trim().min(1).max(200),
    place: z.string().trim().min(1).max(80),
    area: z.string().trim().min(1).max(80),
    profiles: z.array(z.string().max(64)).min(1).max(20),
    note: z.string().trim().max(400),
  });
export type AgencyEntry = z.infer<typeof agencyEntrySchema>;
