import { cleanLine } from './text';

/** Shape of an Indonesian passport number; known from practice only, so it never rejects. */
const INDONESIAN_PASSPORT = /^[A-Z]{1,2}[0-9]{6,7}$/;

export interface PassportHint {
  /** Capital letters, no blanks or dashes. */
  readonly normalised: string;
  readonly looksIndonesian: boolean;
}

/**
 * Tidies a passport number for comparing and says whether it looks like an Indonesian one. Foreign
 * passports and travel letters (SPLP) have other shapes and are accepted as they are.
 */
export function passportHint(text: string): PassportHint {
  const normalised = cleanLine(text)
    .toUpperCase()
    .replace(/[\s.-]/g, '');
  return { normalised, looksIndonesian: INDONESIAN_PASSPORT.test(normalised) };
}
