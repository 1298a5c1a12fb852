import { USER_ERROR_CODES, UserError, type UserErrorCode } from '../../shared/contract/errors';
import { IntegrityError } from './anchor/findings';
import { NewerVaultError } from './database/migrate';
import { ThrottledError } from './keys/throttle';

const CODES: ReadonlySet<string> = new Set(USER_ERROR_CODES);
const MS_PER_SECOND = 1_000;

/** Codes of the layers below that mean the same to the person as another code. */
const SAME_TO_A_PERSON: Readonly<Record<string, UserErrorCode>> = {
  migration_changed: 'migration_failed',
  database_busy: 'vault_in_use',
};

/** The error as a person can act on it, or `null` for a bug. */
export function toUserError(error: unknown): UserError | null {
  if (error instanceof UserError) return error;
  if (error instanceof NewerVaultError) {
    const { vaultVersion, appVersion } = error;
    return new UserError('vault_newer_than_app', { vaultVersion, appVersion });
  }
  if (error instanceof ThrottledError) {
    return new UserError('wait_before_retry', { seconds: Math.ceil(error.waitMs / MS_PER_SECOND) });
  }
  if (error instanceof IntegrityError) return new UserError(error.code, error.details);
  const code = codeOf(error);
  if (code === undefined) return null;
  return new UserError(code, detailsOf(error));
}

function codeOf(error: unknown): UserErrorCode | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return;
  const code = SAME_TO_A_PERSON[error.code] ?? error.code;
  return isUserErrorCode(code) ? code : undefined;
}

function isUserErrorCode(code: string): code is UserErrorCode {
  return CODES.has(code);
}

function detailsOf(error: unknown): UserError['details'] {
  const hasNumber = error instanceof Error && 'number' in error;
  return hasNumber && typeof error.number === 'number' ? { number: error.number } : {};
}
