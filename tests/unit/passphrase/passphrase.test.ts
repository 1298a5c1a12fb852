import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  PASSPHRASE_RANDOM_VALUES,
  PASSPHRASE_WORD_COUNT,
  passphraseBits,
  passphraseFrom,
} from '../../../shared/domain/passphrase/generate';
import { isAcceptable, passwordStrength } from '../../../shared/domain/passphrase/strength';
import { PASSPHRASE_WORDS } from '../../../shared/domain/passphrase/words';

const MINIMUM = 15;
const FAIR_LIMIT = 2 ** 32 - (2 ** 32 % PASSPHRASE_WORDS.length);

/** Insults, violence, and what clients went through: a person types these words every morning. */
const UNWELCOME = [
  'anjing babi monyet buaya setan iblis bodoh tolol goblok dungu jalang lonte pelacur sundal',
  'bunuh mati mayat darah luka perkosa cabul bugil paksa pukul tampar siksa sekap culik jerat',
  'budak jual dagang korban pelaku polisi penjara borgol pisau senjata bom racun narkoba alkohol',
  'kafir sesat haram neraka',
].flatMap((line) => line.split(' '));

describe('the word list', () => {
  it('holds at least a thousand words, none twice', () => {
    expect(PASSPHRASE_WORDS.length).toBeGreaterThanOrEqual(1_000);
    expect(new Set(PASSPHRASE_WORDS).size).toBe(PASSPHRASE_WORDS.length);
  });

  it('holds only plain words of four to eight small letters', () => {
    expect(PASSPHRASE_WORDS.filter((word) => !/^[a-z]{4,8}$/.test(word))).toEqual([]);
  });

  it('holds no word that insults or frightens', () => {
    expect(UNWELCOME.filter((word) => PASSPHRASE_WORDS.includes(word))).toEqual([]);
  });

  it('gives five words at least fifty bits of chance', () => {
    expect(passphraseBits()).toBeGreaterThanOrEqual(50);
  });
});

describe('passphraseFrom', () => {
  it('takes the first five words that the values point to', () => {
    const last = PASSPHRASE_WORDS.length - 1;
    expect(passphraseFrom([0, 1, last, last + 1, 2, 99])).toBe(
      [0, 1, last, 0, 2].map((index) => PASSPHRASE_WORDS[index]).join('-'),
    );
  });

  it('passes over values that would make some words likelier', () => {
    const first = PASSPHRASE_WORDS[0];
    const words = Array.from({ length: PASSPHRASE_WORD_COUNT }, () => first).join('-');
    expect(passphraseFrom([FAIR_LIMIT, 0, 2 ** 32 - 1, 0, 0, FAIR_LIMIT, 0, 0])).toBe(words);
    expect(passphraseFrom([FAIR_LIMIT - 1, 0, 0, 0, 0])).toMatch(
      new RegExp(`^${String(PASSPHRASE_WORDS.at(-1))}-`),
    );
  });

  it('gives nothing rather than a shorter passphrase', () => {
    expect(passphraseFrom([])).toBeNull();
    expect(passphraseFrom([1, 2, 3, 4, FAIR_LIMIT, -1, 0.5, Number.NaN])).toBeNull();
  });

  it('draws every word equally often over all values that are taken', () => {
    expect(FAIR_LIMIT % PASSPHRASE_WORDS.length).toBe(0);
  });

  it('always makes a passphrase that the first run accepts', () => {
    fc.assert(
      fc.property(
        fc.uint32Array({
          minLength: PASSPHRASE_RANDOM_VALUES,
          maxLength: PASSPHRASE_RANDOM_VALUES,
        }),
        (values) => {
          fc.pre(new Set(values).size === values.length);
          const passphrase = passphraseFrom(values) ?? '';
          expect(passphrase.split('-')).toHaveLength(PASSPHRASE_WORD_COUNT);
          fc.pre(new Set(passphrase.split('-')).size === PASSPHRASE_WORD_COUNT);
          expect(isAcceptable(passwordStrength(passphrase, MINIMUM, []))).toBe(true);
        },
      ),
    );
  });
});

describe('passwordStrength', () => {
  const known = ['UPTD PPA Kota Contoh', 'Contoh Rahmi'];

  it.each([
    ['', 'empty'],
    ['pendek', 'too_short'],
    ['empatbelashuru', 'too_short'],
    ['aaaaaaaaaaaaaaaaaaaaaaaa', 'repetitive'],
    ['123456789012345678', 'repetitive'],
    ['qwertyuiopasdfghjkl', 'repetitive'],
    ['zyxwvutsrqponmlkjihg', 'repetitive'],
    ['sandisandisandisandisandi', 'repetitive'],
    ['Contoh Rahmi Contoh Kota', 'familiar'],
    ['pintu lama biru', 'enough'],
    ['kelapa-jendela-musim-rajut-bintang', 'good'],
    ['Setiap sore nenek menyiram anggrek', 'good'],
  ])('judges %j as %s', (password, kind) => {
    expect(passwordStrength(password, MINIMUM, known).kind).toBe(kind);
  });

  it('counts how many letters are still missing', () => {
    expect(passwordStrength('dua belas hu', MINIMUM, [])).toEqual({
      kind: 'too_short',
      missing: 3,
    });
  });

  it('never calls a repeated short word good, however long it gets', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 6 }), (unit) => {
        expect(isAcceptable(passwordStrength(unit.repeat(40), MINIMUM, []))).toBe(false);
      }),
    );
  });
});
