/**
 * What the vault found in a password. Apart from the first two they are the warnings and suggestions
 * of zxcvbn by name; the window has a sentence for each in both languages.
 */
export const PASSWORD_REASONS = [
  'too_short',
  'guessable',
  // Warnings
  'straightRow',
  'keyPattern',
  'simpleRepeat',
  'extendedRepeat',
  'sequences',
  'recentYears',
  'dates',
  'topTen',
  'topHundred',
  'common',
  'similarToCommon',
  'wordByItself',
  'namesByThemselves',
  'commonNames',
  'userInputs',
  // Suggestions
  'l33t',
  'reverseWords',
  'allUppercase',
  'capitalization',
  'associatedYears',
  'repeated',
  'longerKeyboardPattern',
  'anotherWord',
  'useWords',
  'noNeed',
] as const;
export type PasswordReason = (typeof PASSWORD_REASONS)[number];

/** `score` is 0 to 4, as of zxcvbn: 3 is more than 10^8 guesses, 4 more than 10^10. */
export interface PasswordJudgement {
  readonly kind: 'refused' | 'ok';
  readonly score: number;
  readonly reasons: readonly PasswordReason[];
}
