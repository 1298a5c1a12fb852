import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { PASSWORD_MIN_LENGTH } from '../../../shared/contract/vault';
import { UserError } from '../../../shared/contract/errors';
import {
  PASSWORD_REASONS,
  type PasswordJudgement,
  type PasswordReason,
} from '../../../shared/domain/passphrase/judgement';
import { passwordStrength } from '../../../shared/domain/passphrase/strength';
import { PASSPHRASE_WORDS } from '../../../shared/domain/passphrase/words';

/** The least score of zxcvbn (0 to 4) that a chosen password must have: more than 10^8 guesses. */
const LEAST_SCORE = 3;
/** Longer texts are judged by their start: the estimate takes time that grows with the length. */
const JUDGED_CHARACTERS = 128;

/**
 * Words that are tried first on a computer of this office, whoever works there, longest first. What is
 * left of a password without them must be long enough by itself.
 */
const KNOWN_BAD_WORDS: readonly string[] = [
  ...['suaka', 'brankas', 'sandi', 'kata', 'rahasia', 'password', 'passphrase', 'admin', 'masuk'],
  ...['uptd', 'uptdppa', 'dp3ap2kb', 'dinas', 'sosial', 'rumah', 'aman', 'rumahaman', 'shelter'],
  ...['korban', 'klien', 'konselor', 'pendamping', 'perempuan', 'anak', 'perlindungan', 'tppo'],
  ...['batam', 'kepri', 'kepulauan', 'riau', 'jakarta', 'indonesia', 'nusantara', 'garuda'],
  ...['pancasila', 'merdeka', 'agustus', 'bismillah', 'irrahmanirrahim', 'alhamdulillah'],
  ...['sayang', 'cinta', 'selamat', 'qwerty', 'asdfgh', '2024', '2025', '2026', '2027'],
].toSorted((one, other) => other.length - one.length);

let loading: Promise<ZxcvbnFactory> | undefined;

/**
 * How well a password of an own choosing resists guessing, by zxcvbn with common passwords, Indonesian
 * words and names, and the words that colleagues would try. The dictionaries are loaded at the first
 * call. It never says "safe": it says what it found.
 *
 * @param userInputs names that a colleague would try first: shelter, city, officers
 */
export async function judgePassword(
  password: string,
  userInputs: readonly string[],
): Promise<PasswordJudgement> {
  if (password.length < PASSWORD_MIN_LENGTH) {
    return { kind: 'refused', score: 0, reasons: ['too_short'] };
  }
  const names = userInputs.flatMap(partsOf);
  const known = [...names, ...KNOWN_BAD_WORDS];
  const bare = password.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  // zxcvbn takes three known words in a row for a good password; a colleague would not.
  const left = passwordStrength(bare, 0, known);
  if (left.kind === 'familiar') return { kind: 'refused', score: 0, reasons: ['userInputs'] };
  const judge = await (loading ??= load());
  const text = password.normalize('NFKC').slice(0, JUDGED_CHARACTERS);
  const { score, feedback } = judge.check(text, known);
  const found = [feedback.warning, ...feedback.suggestions].filter(isReason);
  if (score < LEAST_SCORE) {
    return { kind: 'refused', score, reasons: found.length > 0 ? found : ['guessable'] };
  }
  return { kind: 'ok', score, reasons: found };
}

/** Throws `UserError` `password_too_short` or `password_weak` (with the first reason) for a weak one. */
export async function requireStrongPassword(
  password: string,
  userInputs: readonly string[],
): Promise<void> {
  const judgement = await judgePassword(password, userInputs);
  if (judgement.kind === 'ok') return;
  const [reason = 'guessable'] = judgement.reasons;
  if (reason === 'too_short') {
    throw new UserError('password_too_short', { minimum: PASSWORD_MIN_LENGTH });
  }
  throw new UserError('password_weak', { reason });
}

async function load(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory }, common, indonesian] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-id'),
  ]);
  return new ZxcvbnFactory({
    graphs: common.adjacencyGraphs,
    dictionary: {
      ...common.dictionary,
      ...indonesian.dictionary,
      // A word of the proposals is one of about as many; without this list it would count as letters
      // drawn by chance, and three of them would seem as good as five.
      passphrase: [...PASSPHRASE_WORDS],
    },
    useLevenshteinDistance: false,
    maxLength: JUDGED_CHARACTERS,
  });
}

/** A name as it may be typed: whole, without spaces, and word by word. */
function partsOf(name: string): readonly string[] {
  const words = name.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return [name, words.join(''), ...words].filter((part) => part.length >= 3);
}

function isReason(text: string | null): text is PasswordReason {
  return PASSWORD_REASONS.some((reason) => reason === text);
}
