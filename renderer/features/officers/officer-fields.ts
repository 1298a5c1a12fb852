import { z } from 'zod';
import { personNameSchema, positionSchema } from '../../../shared/contract/vault';
import { OFFICER_ROLES } from '../../../shared/domain/officer';

/** No role is chosen beforehand: what somebody may see is a decision. */
export interface RoleForm {
  readonly role: string;
  readonly position: string;
}

export interface NewOfficerForm extends RoleForm {
  readonly displayName: string;
  readonly nip: string;
}

export const EMPTY_OFFICER: NewOfficerForm = { displayName: '', position: '', role: '', nip: '' };

export const roleSchema = z.object({
  role: z.string().pipe(z.enum(OFFICER_ROLES)),
  position: positionSchema,
});

/** NIP: 18 digits, however they are grouped; empty for those who are not civil servants. */
const nipSchema = z
  .string()
  .transform((typed) => typed.replace(/[\s.]/g, ''))
  .pipe(z.union([z.literal('').transform(() => null), z.string().regex(/^\d{18}$/)]));

export const newOfficerSchema = roleSchema.extend({
  displayName: personNameSchema,
  nip: nipSchema,
});
