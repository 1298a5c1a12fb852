import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkShares } from '../../../shared/domain/recovery/check-shares';
import { crc32 } from '../../../shared/domain/recovery/crc32';
import {
  formatShare,
  LAST_GENERATION,
  parseShare,
  type RecoveryShare,
  SHARE_GROUPS,
  vaultMark,
} from '../../../shared/domain/recovery/share';

const VAULT = '4a0c1a4e-6c1c-4f5e-9a51-0d8f3c2b1a90';
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const anyShare = fc.record({
  index: fc.integer({ min: 1, max: 3 }),
  generation: fc.integer({ min: 1, max: LAST_GENERATION }),
  vault: fc.integer({ min: 0, max: 2 ** 20 - 1 }),
  bytes: fc.uint8Array({ minLength: 33, maxLength: 33 }),
});

function share(over: Partial<RecoveryShare> = {}): RecoveryShare {
  const bytes = Uint8Array.from({ length: 33 }, (_, index) => index * 7);
  return { index: 1, generation: 2, vault: vaultMark(VAULT), bytes, ...over };
}

function textOf(value: RecoveryShare): string {
  return formatShare(value).join('');
}

describe('a share on paper', () => {
  it('never changes its form: kits of today must open for ever', () => {
    expect(formatShare(share()).join(' ')).toMatchInlineSnapshot(
      `"2G02N 9861H 003G3 W58W9 4CN39 2E1ZM 8S6NB 8PV29 D5R7F EZM50 HJ9S8 N8D8Y NYVBG VH6B2 TBCYH 084CM 19PGZ"`,
    );
  });

  it('is 17 groups of five characters that can be told apart', () => {
    fc.assert(
      fc.property(anyShare, (value) => {
        const groups = formatShare(value);
        expect(groups).toHaveLength(SHARE_GROUPS);
        for (const group of groups) expect(group).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}$/);
      }),
    );
  });

  it('is read back as it was, however it is typed', () => {
    const separators = fc.constantFrom(' ', '-', '', '  ', '\n', '–', ' - ', '. ');
    fc.assert(
      fc.property(anyShare, separators, fc.boolean(), (value, separator, lower) => {
        const text = formatShare(value).join(separator);
        const typed = lower ? text.toLowerCase() : text;
        expect(parseShare(typed)).toEqual({ kind: 'ok', share: value });
        const alike = typed.replaceAll('0', 'O').replaceAll('1', lower ? 'l' : 'I');
        expect(parseShare(alike)).toEqual({ kind: 'ok', share: value });
      }),
    );
  });

  it('with one wrong character names the group', () => {
    const position = fc.nat(5 * SHARE_GROUPS - 1);
    fc.assert(
      fc.property(anyShare, position, fc.integer({ min: 1, max: 31 }), (value, at, shift) => {
        const text = textOf(value);
        const other = ALPHABET.charAt((ALPHABET.indexOf(text.charAt(at)) + shift) % 32);
        const typed = text.slice(0, at) + other + text.slice(at + 1);
        expect(parseShare(typed)).toEqual({ kind: 'mistyped', group: Math.floor(at / 5) + 1 });
      }),
      { numRuns: 1000 },
    );
  });

  it('with two neighbours swapped in a group names the group', () => {
    const position = fc.nat(5 * SHARE_GROUPS - 2).filter((at) => at % 5 !== 4);
    fc.assert(
      fc.property(anyShare, position, (value, at) => {
        const text = textOf(value);
        fc.pre(text.charAt(at) !== text.charAt(at + 1));
        const typed =
          text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
        expect(parseShare(typed)).toEqual({ kind: 'mistyped', group: Math.floor(at / 5) + 1 });
      }),
      { numRuns: 1000 },
    );
  });

  it('with two groups swapped, or one left out, names the first that is wrong', () => {
    const groups = formatShare(share());
    const swapped = groups.toSpliced(3, 2, groups[4] ?? '', groups[3] ?? '');
    expect(parseShare(swapped.join(' '))).toEqual({ kind: 'mistyped', group: 4 });
    const short = groups.toSpliced(6, 1);
    expect(parseShare(short.join(' '))).toEqual({ kind: 'mistyped', group: 7 });
  });

  it('is never read as another share, whatever is mistyped', () => {
    const character = fc.constantFrom(...Array.from(ALPHABET));
    const changes = fc.array(fc.tuple(fc.nat(5 * SHARE_GROUPS - 1), character), {
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(anyShare, changes, (value, list) => {
        const typed = Array.from(textOf(value));
        for (const [at, other] of list) typed[at] = other;
        const parsed = parseShare(typed.join(''));
        if (parsed.kind === 'ok') expect(parsed.share).toEqual(value);
      }),
      { numRuns: 3000 },
    );
  });

  it('that stops early says how many groups are right', () => {
    const groups = formatShare(share());
    expect(parseShare('')).toEqual({ kind: 'incomplete', groups: 0 });
    expect(parseShare(groups.slice(0, 9).join(' '))).toEqual({ kind: 'incomplete', groups: 9 });
    expect(parseShare(`${groups.slice(0, 9).join(' ')} A`)).toEqual({
      kind: 'incomplete',
      groups: 9,
    });
    expect(parseShare(`${groups.join(' ')} A`)).toEqual({ kind: 'too_long' });
  });

  it('never throws for what somebody may type', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.string({ maxLength: 200 })),
        (text) => {
          expect(parseShare(text).kind).not.toBe('ok');
        },
      ),
    );
  });

  it.each([
    ['a fourth share', share({ index: 4 })],
    ['no kit', share({ generation: 0 })],
    ['too many kits', share({ generation: LAST_GENERATION + 1 })],
    ['a short share', share({ bytes: new Uint8Array(32) })],
  ])('is not made of %s', (_name, value) => {
    expect(() => formatShare(value)).toThrow(RangeError);
  });
});

describe('shares together', () => {
  const expected = { vaultId: VAULT, generation: 2 };
  const first = share({ index: 1 });
  const third = share({ index: 3, bytes: new Uint8Array(33).fill(1) });

  it('of two keepers are enough', () => {
    expect(checkShares([first, third], expected)).toEqual({ kind: 'ok' });
  });

  it.each([
    ['none', [], { kind: 'too_few', missing: 2 }],
    ['one', [first], { kind: 'too_few', missing: 1 }],
    ['the same twice', [first, { ...first }], { kind: 'duplicate', share: 2 }],
    [
      'the same under another number',
      [first, share({ index: 2 })],
      { kind: 'duplicate', share: 2 },
    ],
    [
      'one of another vault',
      [first, share({ index: 2, vault: vaultMark(VAULT) ^ 1 })],
      { kind: 'wrong_vault', share: 2 },
    ],
    [
      'one of the kit before',
      [share({ index: 2, generation: 1 }), first],
      { kind: 'older_kit', share: 1, generation: 1 },
    ],
    [
      'one of a kit after',
      [first, share({ index: 2, generation: 3 })],
      { kind: 'newer_kit', share: 2, generation: 3 },
    ],
  ])('are refused: %s', (_name, shares, result) => {
    expect(checkShares(shares, expected)).toEqual(result);
  });
});

describe('CRC-32', () => {
  it('is the one of the standard', () => {
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  });
});
