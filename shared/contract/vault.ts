import { z } from 'zod';
import { ACCEPT_REASONS } from '../domain/audit/accept-reasons';
import { OFFICER_ROLES } from '../domain/officer';
import { shelterSchema } from '../domain/shelter';
import { userErrorSchema } from './errors';
import { procedure } from './procedure';

/** Shortest password of an own choosing (security decision: fifteen characters). */
export const PASSWORD_MIN_LENGTH = 15;
export const PASSWORD_MAX_LENGTH = 256;

/** A password as it is typed. How good it is, is judged where it is chosen. */
export const passwordSchema = z.string().min(1).max(PASSWORD_MAX_LENGTH);
export const personNameSchema = z.string().trim().min(1).max(120);

export const positionSchema = z.string().trim().min(1).max(120);

export const officerSchema = z.strictObject({
  officerId: z.string(),
  displayName: z.string(),
  role: z.enum(OFFICER_ROLES),
  position: z.string(),
});
export type Officer = z.infer<typeof officerSchema>;

export const sessionSchema = z.strictObject({
  officer: officerSchema,
  shelter: shelterSchema,
  /** The password was given by someone else: an own one comes before everything. */
  mustChangePassword: z.boolean(),
  /** The duty of confidentiality was not accepted this year: nothing else is open until then. */
  dutyDue: z.boolean(),
});
export type VaultSession = z.infer<typeof sessionSchema>;

export const vaultStatusSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('empty'), appVersion: z.string() }),
  z.strictObject({
    kind: z.literal('locked'),
    appVersion: z.string(),
    officers: z.array(z.strictObject({ slotId: z.string(), displayName: z.string() })),
  }),
  z.strictObject({
    kind: z.literal('unlocked'),
    appVersion: z.string(),
    session: sessionSchema,
  }),
  z.strictObject({
    kind: z.literal('problem'),
    appVersion: z.string(),
    problem: userErrorSchema,
    /** The copy of `vault.json` beside the damaged one is whole and can be put in its place. */
    backupUsable: z.boolean(),
  }),
]);
export type VaultStatus = z.infer<typeof vaultStatusSchema>;

/** The first officer has the rights of the head (kepala UPTD): somebody must name the others. */
export const createVaultSchema = z.strictObject({
  shelter: z.strictObject({
    name: z.string().trim().min(1).max(120),
    city: z.string().trim().min(1).max(80),
  }),
  officer: z.strictObject({
    displayName: personNameSchema,
    position: positionSchema,
  }),
  password: passwordSchema,
});
export type CreateVault = z.infer<typeof createVaultSchema>;

const passwordOfSlot = { slotId: z.string().max(64), password: passwordSchema };
export const acceptStateSchema = z.strictObject({
  ...passwordOfSlot,
  reason: z.enum(ACCEPT_REASONS),
  /** `null` only in an office of one. */
  second: z.strictObject(passwordOfSlot).nullable(),
});
export type AcceptState = z.infer<typeof acceptStateSchema>;

/** What is asked before anything else. Apart, so that the vault can answer before it has read the rest. */
export const doorContract = {
  /** Answers at once; the measure of a round trip. */
  ping: procedure('door.ping', { audit: null }).output(z.literal('pong')),
  /** What `vault.json` shows. Quick, because a person waits for it before the password. */
  status: procedure('door.status', { audit: null }).output(vaultStatusSchema),
};

/** The way into the vault and who the shelter is. */
export const vaultContract = {
  /** The first fault in what the app ships as data, or `null`. Asked while the password is typed. */
  installation: procedure('vault.installation', { audit: null }).output(userErrorSchema.nullable()),
  create: procedure('vault.create', { audit: null }).input(createVaultSchema).output(sessionSchema),
  unlock: procedure('vault.unlock', { audit: null })
    .input(z.strictObject(passwordOfSlot))
    .output(sessionSchema),
  /** Opens a vault that is not as it was left: the head and a second person decide, with a reason. */
  acceptState: procedure('vault.acceptState', { audit: null })
    .input(acceptStateSchema)
    .output(sessionSchema),
  /** Puts the whole copy of `vault.json` in the place of a damaged one. */
  repairHeader: procedure('vault.repairHeader', { audit: null }).output(vaultStatusSchema),
  /** An own new password. The old one is asked again, and guesses wait as at the door. */
  changePassword: procedure('vault.changePassword', { audit: 'officer.password_changed' })
    .input(z.strictObject({ oldPassword: passwordSchema, newPassword: passwordSchema }))
    .output(sessionSchema),
  updateShelter: procedure('vault.updateShelter', { audit: 'shelter.changed' })
    .input(shelterSchema)
    .output(sessionSchema),
};

const DRAFT_MAX_CHARACTERS = 1_000_000;
const draftKey = z.string().regex(/^[a-z]+(:[A-Za-z0-9._-]{1,64}){0,2}$/);

export const draftSchema = z.strictObject({
  key: draftKey,
  payload: z.string().max(DRAFT_MAX_CHARACTERS),
  savedAt: z.string(),
});
export type Draft = z.infer<typeof draftSchema>;

/** Words being typed: kept in the vault from the first pause in typing until they are used. */
export const draftsContract = {
  save: procedure('drafts.save', { audit: null })
    .input(draftSchema.omit({ savedAt: true }))
    .output(z.strictObject({ savedAt: z.string() })),
  get: procedure('drafts.get', { audit: null })
    .input(z.strictObject({ key: draftKey }))
    .output(draftSchema.nullable()),
  discard: procedure('drafts.discard', { audit: null })
    .input(z.strictObject({ key: draftKey }))
    .output(z.null()),
};

const regionSchema = z.strictObject({ code: z.string(), name: z.string() });

/** Region codes of the Ministry of Home Affairs, and what a NIK says of itself. */
export const regionsContract = {
  search: procedure('regions.search', { audit: null })
    .input(z.strictObject({ text: z.string().max(100) }))
    .output(z.array(regionSchema).max(20)),
  byCode: procedure('regions.byCode', { audit: null })
    .input(z.strictObject({ code: z.string().max(10) }))
    .output(regionSchema.nullable()),
};
