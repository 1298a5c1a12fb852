import { z } from 'zod';
import { bytesSchema } from './bytes';
import { approvalSchema } from './approval';
import { procedure } from './procedure';
import { passwordSchema, sessionSchema } from './vault';

const generation = z.int().min(1);
const share = z.string().min(1).max(500);
const pdf = bytesSchema;

/** What can be known at the door of the recovery kit: enough to check shares as they are typed. */
export const doorKitSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('present'), vaultId: z.string(), generation }),
]);
export type DoorKit = z.infer<typeof doorKitSchema>;

/** The recovery kit (kit pemulihan) as the shelter has it. */
export const kitStateSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  /** Made, but nobody has shown yet that the paper is there and readable. */
  z.strictObject({ kind: z.literal('unproven'), generation, createdAt: z.string() }),
  z.strictObject({
    kind: z.literal('active'),
    generation,
    createdAt: z.string(),
    provenAt: z.string(),
  }),
]);
export type KitState = z.infer<typeof kitStateSchema>;

/** A new kit as the pages that are printed: the only place where its shares are. */
export const printedKitSchema = z.strictObject({ generation, pdf });
export type PrintedKit = z.infer<typeof printedKitSchema>;

/** Access without a password: two of three shares on paper. */
export const recoveryContract = {
  /** Asked before unlocking, to tell a wrong share while it is typed. */
  kit: procedure('recovery.kit', { audit: null }).output(doorKitSchema),
  state: procedure('recovery.state', { audit: null }).output(kitStateSchema),
  /** Makes a new kit; the shares of an older one open nothing from then on. */
  createKit: procedure('recovery.createKit', { audit: 'recovery.kit_made' })
    .input(z.strictObject({ approval: approvalSchema }))
    .output(printedKitSchema),
  /** One share typed from the paper shows that the kit was printed and can be read. */
  proveShare: procedure('recovery.proveShare', { audit: 'recovery.kit_proven' })
    .input(z.strictObject({ share }))
    .output(kitStateSchema),
  /**
   * Opens the vault with two shares, gives one officer a new password, and replaces the kit. The two
   * persons who keep the shares are the two persons of this act.
   */
  unlock: procedure('recovery.unlock', { audit: null })
    .input(
      z.strictObject({
        shares: z.tuple([share, share]),
        slotId: z.string().max(64),
        newPassword: passwordSchema,
      }),
    )
    // Without pages, should they not be drawn: access is back all the same, and a kit still due.
    .output(z.strictObject({ session: sessionSchema, kit: printedKitSchema.nullable() })),
};
