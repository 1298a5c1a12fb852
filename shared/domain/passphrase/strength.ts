/** What can honestly be said of a password by looking at it: its length and what repeats in it. */
export type PasswordStrength =
  | { readonly kind: 'empty' }
  | { readonly kind: 'too_short'; readonly missing: number }
  /** Long enough, but most of it repeats, runs along the keyboard, or is a name known here. */
  | { readonly kind: 'repetitive' }
  | { readonly kind: 'familiar' }
  | { readonly kind: 'enough' }
  | { readonly kind: 'good' };

/** Letters that bring something new; below this a long password is as guessable as a short one. */
const LEAST_NEW_LETTERS = 10;
const MANY_NEW_LETTERS = 20;
const SHORTEST_KNOWN_WORD = 4;

const KEYBOARD_ROWS = [
  '1234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'abcdefghijklmnopqrstuvwxyz',
];

/**
 * Judges a password of an own choosing. It knows no dictionary and says so by its words: nothing
 * here is called "safe".
 *
 * @param minimum shortest allowed length
 * @param known names that a colleague would try first (shelter, city, officer)
 */
export function passwordStrength(
  password: string,
  minimum: number,
  known: readonly string[],
): PasswordStrength {
  if (password === '') return { kind: 'empty' };
  if (password.length < minimum) return { kind: 'too_short', missing: minimum - password.length };
  const text = password.toLowerCase();
  const letters = newLetters(text);
  if (letters < LEAST_NEW_LETTERS) return { kind: 'repetitive' };
  const own = newLetters(withoutKnownWords(text, known));
  if (own < LEAST_NEW_LETTERS) return { kind: 'familiar' };
  return { kind: own < MANY_NEW_LETTERS ? 'enough' : 'good' };
}

/** `true` for what may be used: the length is right and it is not one thing said again and again. */
export function isAcceptable(strength: PasswordStrength): boolean {
  return strength.kind === 'enough' || strength.kind === 'good';
}

/**
 * Letters that do not continue a pattern: a letter repeated, the next key of a row or of the
 * alphabet in either direction, or a piece of three that was there before, adds nothing.
 */
function newLetters(text: string): number {
  const seen = new Set<string>();
  let count = 0;
  for (let index = 0; index < text.length; index += 1) {
    const pair = text.slice(Math.max(0, index - 1), index + 1);
    const piece = text.slice(Math.max(0, index - 2), index + 1);
    const again = piece.length === 3 && seen.has(piece);
    seen.add(piece);
    if (!again && !continuesRow(pair)) count += 1;
  }
  return count;
}

function continuesRow(pair: string): boolean {
  const [first, second] = pair;
  if (first === undefined || second === undefined) return false;
  if (first === second) return true;
  return KEYBOARD_ROWS.some((row) => row.includes(first + second) || row.includes(second + first));
}

function withoutKnownWords(text: string, known: readonly string[]): string {
  const words = known
    .flatMap((name) => name.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .filter((word) => word.length >= SHORTEST_KNOWN_WORD);
  return words.reduce((left, word) => left.replaceAll(word, ''), text);
}
