import { z } from 'zod';
import { OFFICER_ROLES } from '../domain/officer';
import { shelterSchema } from '../domain/shelter';
import { userErrorSchema } from './errors';
import { ANYONE, EVERY_OFFICER, MANAGERS, procedure } from './procedure';

/** Shortest password of an own choosing (security decision: fifteen characters). */
export const PASSWORD_MIN_LENGTH = 15;
export const PASSWORD_MAX_LENGTH = 256;

const password = z.string().min(1).max(PASSWORD_MAX_LENGTH);
const personName = z.string().trim().min(1).max(120);

export const officerSchema = z.strictObject({
  officerId: z.string(),
  displayName: z.string(),
  role: z.enum(OFFICER_ROLES),
  position: z.string(),
});
export type Officer = z.infer<typeof officerSchema>;

export const sessionSchema = z.strictObject({ officer: officerSchema, shelter: shelterSchema });
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

export const createVaultSchema = z.strictObject({
  shelter: z.strictObject({
    name: z.string().trim().min(1).max(120),
    city: z.string().trim().min(1).max(80),
  }),
  officer: z.strictObject({
    displayName: personName,
    position: z.string().trim().min(1).max(120),
    role: z.enum(['head', 'case_manager']),
  }),
  password,
});
export type CreateVault = z.infer<typeof createVaultSchema>;

/** The door of the vault and who the shelter is. */
export const vaultContract = {
  /** Answers at once; the measure of a round trip. */
  ping: procedure({ access: ANYONE, audit: null }).output(z.literal('pong')),
  /** What `vault.json` shows. Quick, because a person waits for it before the password. */
  status: procedure({ access: ANYONE, audit: null }).output(vaultStatusSchema),
  /** The first fault in what the app ships as data, or `null`. Asked while the password is typed. */
  installation: procedure({ access: ANYONE, audit: null }).output(userErrorSchema.nullable()),
  create: procedure({ access: ANYONE, audit: null }).input(createVaultSchema).output(sessionSchema),
  unlock: procedure({ access: ANYONE, audit: null })
    .input(z.strictObject({ slotId: z.string().max(64), password }))
    .output(sessionSchema),
  /** Puts the whole copy of `vault.json` in the place of a damaged one. */
  repairHeader: procedure({ access: ANYONE, audit: null }).output(vaultStatusSchema),
  updateShelter: procedure({ access: MANAGERS, audit: 'shelter.changed' })
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
  save: procedure({ access: EVERY_OFFICER, audit: null })
    .input(draftSchema.omit({ savedAt: true }))
    .output(z.strictObject({ savedAt: z.string() })),
  get: procedure({ access: EVERY_OFFICER, audit: null })
    .input(z.strictObject({ key: draftKey }))
    .output(draftSchema.nullable()),
  discard: procedure({ access: EVERY_OFFICER, audit: null })
    .input(z.strictObject({ key: draftKey }))
    .output(z.null()),
};

const regionSchema = z.strictObject({ code: z.string(), name: z.string() });

/** Region codes of the Ministry of Home Affairs, and what a NIK says of itself. */
export const regionsContract = {
  search: procedure({ access: EVERY_OFFICER, audit: null })
    .input(z.strictObject({ text: z.string().max(100) }))
    .output(z.array(regionSchema).max(20)),
  byCode: procedure({ access: EVERY_OFFICER, audit: null })
    .input(z.strictObject({ code: z.string().max(10) }))
    .output(regionSchema.nullable()),
};
