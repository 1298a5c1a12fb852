import { z } from 'zod';
import { PASSWORD_MAX_LENGTH, PASSWORD_MIN_LENGTH } from '../../../shared/contract/vault';
import { isAcceptable, passwordStrength } from '../../../shared/domain/passphrase/strength';

/** A new password and the same once more, as part of a form. Errors are codes. */
export const newPasswordFields = {
  password: z
    .string()
    .min(PASSWORD_MIN_LENGTH, 'password_too_short')
    .max(PASSWORD_MAX_LENGTH, 'password_too_long'),
  repeated: z.string(),
};
export interface NewPassword {
  readonly password: string;
  readonly repeated: string;
}

/**
 * Refuses what is easy to guess and what was not typed twice alike. Quick feedback: the vault judges
 * again, and harder.
 *
 * @param known what a colleague would try first
 */
export function refineNewPassword(
  form: NewPassword,
  known: readonly string[],
  context: z.core.$RefinementCtx,
): void {
  const strength = passwordStrength(form.password, PASSWORD_MIN_LENGTH, known);
  if (!isAcceptable(strength) && strength.kind !== 'too_short' && strength.kind !== 'empty') {
    context.addIssue({ code: 'custom', path: ['password'], message: 'password_guessable' });
  }
  if (form.password !== form.repeated) {
    context.addIssue({ code: 'custom', path: ['repeated'], message: 'passwords_differ' });
  }
}
