import { z } from 'zod';
import { bilingualSchema } from '../domain/bilingual';
import { agencyEntrySchema, agencySchema } from '../domain/disclosure/agency';
import { AGENCY_TYPES } from '../domain/disclosure/matrix';
import { procedure } from './procedure';

const agencyId = z.string().min(1).max(64);

/** An agency as the directory of this shelter has it. */
export const directoryEntrySchema = z.strictObject({
  agencyId,
  agency: agencySchema,
  /** Counts the changes of this shelter; 0 for an entry as it came with the app. */
  revision: z.number().int().min(0),
  /** `true` when the entry is not one that came with the app. */
  isOwn: z.boolean(),
  /** No longer offered for new referrals. */
  retired: z.boolean(),
  /** Who changed it last; `null` as it came with the app. */
  changed: z.strictObject({ at: z.string(), byName: z.string() }).nullable(),
});
export type DirectoryEntry = z.infer<typeof directoryEntrySchema>;

/** What a packet to a kind of agency may be for. */
export const profileChoiceSchema = z.strictObject({
  profileId: z.string(),
  name: bilingualSchema,
  agencyTypes: z.array(z.enum(AGENCY_TYPES)),
});
export type ProfileChoice = z.infer<typeof profileChoiceSchema>;

const directorySchema = z.strictObject({
  entries: z.array(directoryEntrySchema),
  profiles: z.array(profileChoiceSchema),
});
export type AgencyDirectoryView = z.infer<typeof directorySchema>;

/** The directory of agencies (direktori instansi). */
export const agenciesContract = {
  /** Every entry, those that are retired too. */
  directory: procedure('agencies.directory', { audit: null }).output(directorySchema),
  /**
   * Writes an entry, or a new one without an id. `revision` is the one that was changed: somebody
   * else's change is not overwritten. `confirmed` says that the entry was checked with the agency
   * today; without it the entry waits for confirmation.
   */
  save: procedure('agencies.save', { audit: 'agency.changed' })
    .input(
      z.strictObject({
        agencyId: agencyId.nullable(),
        revision: z.number().int().min(0),
        entry: agencyEntrySchema,
        confirmed: z.boolean(),
      }),
    )
    .output(directoryEntrySchema),
  /** Takes an agency out of the choice for new referrals, or puts it back. */
  retire: procedure('agencies.retire', { audit: 'agency.retired' })
    .input(z.strictObject({ agencyId, revision: z.number().int().min(0), retired: z.boolean() }))
    .output(directoryEntrySchema),
};
