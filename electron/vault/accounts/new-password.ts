import { UserError } from '../../../shared/contract/errors';
import { PASSWORD_MIN_LENGTH } from '../../../shared/contract/vault';
import { isAcceptable, passwordStrength } from '../../../shared/domain/passphrase/strength';

/**
 * Refuses a password that nobody should choose.
 *
 * @param known names that a colleague would try first
 * @throws UserError `password_too_short` or `password_weak`
 */
export function checkNewPassword(password: string, known: readonly string[]): void {
  const strength = passwordStrength(password, PASSWORD_MIN_LENGTH, known);
  if (strength.kind === 'too_short' || strength.kind === 'empty') {
    throw new UserError('password_too_short', { minimum: PASSWORD_MIN_LENGTH });
  }
  if (!isAcceptable(strength)) throw new UserError('password_weak');
}
