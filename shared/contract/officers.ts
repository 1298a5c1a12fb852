import { z } from 'zod';
import { dutySchema } from '../domain/duty';
import { OFFICER_ROLES, OFFICER_STATES } from '../domain/officer';
import { approvalSchema } from './approval';
import { procedure } from './procedure';
import { officerSchema, personNameSchema, positionSchema, sessionSchema } from './vault';

const id = z.string().min(1).max(64);
const officerRef = z.strictObject({ officerId: id });
const approvedOfficerRef = z.strictObject({ officerId: id, approval: approvalSchema });
const role = z.enum(OFFICER_ROLES);

/** An officer as the head administers one. */
export const officerEntrySchema = officerSchema.extend({
  nip: z.string().nullable(),
  state: z.enum(OFFICER_STATES),
  /** The way into the vault; `null` when there is none (removed, or its writing was cut short). */
  slotId: z.string().nullable(),
  mustChangePassword: z.boolean(),
  /** Until when the one-time password is good; `null` for an own one. */
  oneTimeEndsAt: z.string().nullable(),
  dutyAcceptedAt: z.string().nullable(),
  createdAt: z.string(),
});
export type OfficerEntry = z.infer<typeof officerEntrySchema>;

const officers = z.array(officerEntrySchema);

/** A password that Suaka made: it is shown once, and the officer must choose an own one with it. */
export const oneTimeAccessSchema = z.strictObject({
  officer: officerEntrySchema,
  oneTimePassword: z.string(),
});
export type OneTimeAccess = z.infer<typeof oneTimeAccessSchema>;

/** Who works with the vault. Nobody administers an own account, so that a head is always left. */
export const officersContract = {
  list: procedure('officers.list', { audit: null }).output(officers),
  /** Nobody chooses the password of another: Suaka makes one for the first unlocking. */
  add: procedure('officers.add', { audit: 'officer.added' })
    .input(
      z.strictObject({
        displayName: personNameSchema,
        position: positionSchema,
        role,
        nip: z.string().trim().max(30).nullable(),
        approval: approvalSchema,
      }),
    )
    .output(oneTimeAccessSchema),
  disable: procedure('officers.disable', { audit: 'officer.disabled' })
    .input(officerRef)
    .output(officers),
  enable: procedure('officers.enable', { audit: 'officer.enabled' })
    .input(officerRef)
    .output(officers),
  /** Takes the key slot away; the name stays in what the officer did. */
  remove: procedure('officers.remove', { audit: 'officer.removed' })
    .input(approvedOfficerRef)
    .output(officers),
  changeRole: procedure('officers.changeRole', { audit: 'officer.role_changed' })
    .input(approvedOfficerRef.extend({ role, position: positionSchema }))
    .output(officers),
  resetPassword: procedure('officers.resetPassword', { audit: 'officer.password_reset' })
    .input(approvedOfficerRef)
    .output(oneTimeAccessSchema),
};

/** The account of the officer at work. */
export const accountsContract = {
  /** The duty of confidentiality, to be read before it is accepted. */
  duty: procedure('accounts.duty', { audit: null }).output(dutySchema),
  acceptDuty: procedure('accounts.acceptDuty', { audit: 'duty.accepted' })
    .input(z.strictObject({ version: z.int().min(1) }))
    .output(sessionSchema),
};
