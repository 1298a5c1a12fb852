import { z } from 'zod';
import { PASSWORD_MAX_LENGTH, type VaultSession } from '../../../shared/contract/vault';
import { newPasswordFields, refineNewPassword } from './new-password-form';

/** The old password and the new one twice. */
export function changePasswordSchema(known: readonly string[]) {
  return z
    .object({ old: z.string().min(1).max(PASSWORD_MAX_LENGTH), ...newPasswordFields })
    .superRefine((form, context) => refineNewPassword(form, known, context));
}
export type ChangePasswordForm = z.infer<ReturnType<typeof changePasswordSchema>>;

export const EMPTY_CHANGE: ChangePasswordForm = { old: '', password: '', repeated: '' };

/** What a colleague would try first. */
export function namesOf({ shelter, officer }: VaultSession): readonly string[] {
  return [shelter.name, shelter.city, officer.displayName, officer.position, 'suaka'];
}
