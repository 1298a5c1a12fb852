import { ORPCError } from '@orpc/client';
import i18next from 'i18next';
import type { UserErrorData } from '../../shared/contract/errors';

/** What is shown of an error: what happened, and what to do about it. */
export interface ShownError {
  readonly code: UserErrorData['code'] | 'unexpected';
  readonly title: string;
  readonly action: string;
  readonly details: UserErrorData['details'];
}

/** The error as data when a person can act on it, else `null` (a bug, or a refused input). */
export function userErrorOf(error: unknown): UserErrorData | null {
  if (!(error instanceof ORPCError)) return null;
  if (error.code === 'BAD_REQUEST') return { code: 'invalid_input', details: {} };
  return isUserError(error.data) ? error.data : null;
}

/**
 * The vault has validated what it sends; here it is only told from other data. By hand, because zod
 * would be a fifth of what the unlock screen has to load.
 */
function isUserError(data: unknown): data is UserErrorData {
  return (
    typeof data === 'object' &&
    data !== null &&
    'details' in data &&
    'code' in data &&
    i18next.exists(`errors.${String(data.code)}.title`)
  );
}

/** Title and advice for any error, in the language of the window. */
export function showError(error: unknown): ShownError {
  const data = userErrorOf(error);
  if (data === null) return { ...describe('unexpected', {}), code: 'unexpected', details: {} };
  return { ...describe(data.code, data.details), code: data.code, details: data.details };
}

/** Title and advice of an error code, with its details put into the text. */
export function describe(code: ShownError['code'], details: UserErrorData['details']) {
  // Which details a text uses is known only to the text, so the keys are plain strings here.
  const text = i18next.t as (key: string, values: UserErrorData['details']) => string;
  return {
    title: text(`errors.${code}.title`, details),
    action: text(`errors.${code}.action`, details),
  };
}
