import { crc32 } from './crc32';
import { cleanText, fromGroups, GROUP_CHARACTERS, isSoundGroup, toGroups } from './share-groups';

/** How many shares a recovery kit has. */
export const KIT_SHARES = 3;
/** How many of them open the vault. */
export const SHARES_NEEDED = 2;
/** The highest number a kit can have (14 bits, of which four digits are used). */
export const LAST_GENERATION = 9999;

const VERSION = 1;
const SHARE_BYTES = 33;
const HEAD_BYTES = 5;
const CHECKSUM_BYTES = 4;
const WHOLE_BYTES = HEAD_BYTES + SHARE_BYTES + CHECKSUM_BYTES;

/** Groups of five characters on the paper. */
export const SHARE_GROUPS = 17;

/** One share of a recovery kit, as printed for one keeper. */
export interface RecoveryShare {
  /** 1, 2 or 3. */
  readonly index: number;
  /** Number of the kit, from 1. */
  readonly generation: number;
  /** The first 20 bits of the vault's id: which vault it is for. */
  readonly vault: number;
  /** 33 bytes of Shamir's scheme. */
  readonly bytes: Uint8Array;
}

/** What was typed, read as a share, or why it is none. */
export type ParsedShare =
  | { readonly kind: 'ok'; readonly share: RecoveryShare }
  /** `group` is the first one that cannot be right, from 1; `null` when only the whole shows it. */
  | { readonly kind: 'mistyped'; readonly group: number | null }
  /** All that is there is right, and it ends after that many groups. */
  | { readonly kind: 'incomplete'; readonly groups: number }
  | { readonly kind: 'too_long' }
  | { readonly kind: 'newer_version' };

/** The vault's mark on its shares: the first 20 bits of its id (a random UUID). */
export function vaultMark(vaultId: string): number {
  return Number.parseInt(vaultId.slice(0, 5), 16);
}

/** The share as groups of five characters, to print, read out and type. */
export function formatShare(share: RecoveryShare): readonly string[] {
  const { index, generation, vault, bytes } = share;
  if (bytes.length !== SHARE_BYTES) throw new RangeError('share length');
  if (index < 1 || index > KIT_SHARES) throw new RangeError('share index');
  if (generation < 1 || generation > LAST_GENERATION) throw new RangeError('kit generation');
  // 4 bits version, 2 index, 14 generation, then 20 of the vault: one group each.
  const first = (VERSION << 16) | (index << 14) | generation;
  const body = Uint8Array.of(
    first >> 12,
    (first >> 4) & 0xff,
    ((first & 15) << 4) | (vault >> 16),
    (vault >> 8) & 0xff,
    vault & 0xff,
    ...bytes,
  );
  return toGroups(Uint8Array.of(...body, ...checksum(body)));
}

/**
 * Reads what a person typed or a camera read. Case, spaces, dashes and look-alike letters do not
 * matter. Never throws. Every text of one to three changed characters is noticed.
 */
export function parseShare(text: string): ParsedShare {
  const clean = cleanText(text);
  const groups = clean.match(new RegExp(`.{1,${GROUP_CHARACTERS}}`, 'gsu')) ?? [];
  const wrong = groups.findIndex((group, index) => !isSoundGroup(group, index));
  const isLastCut = wrong === groups.length - 1 && isCut(groups.at(-1));
  if (wrong !== -1 && wrong < SHARE_GROUPS && !isLastCut) {
    return { kind: 'mistyped', group: wrong + 1 };
  }
  const whole = isLastCut ? groups.length - 1 : groups.length;
  if (whole < SHARE_GROUPS) return { kind: 'incomplete', groups: whole };
  if (groups.length > SHARE_GROUPS) return { kind: 'too_long' };
  return parseBytes(groups);
}

function parseBytes(groups: readonly string[]): ParsedShare {
  const bytes = fromGroups(groups);
  const body = bytes.slice(0, WHOLE_BYTES - CHECKSUM_BYTES);
  // Formatting again also finds bits behind the last byte that are not zero.
  if (toGroups(Uint8Array.of(...body, ...checksum(body))).join('') !== groups.join('')) {
    return { kind: 'mistyped', group: null };
  }
  const head = body.subarray(0, HEAD_BYTES);
  const [a = 0, b = 0, c = 0, d = 0, e = 0] = head;
  const first = (a << 12) | (b << 4) | (c >> 4);
  if (first >> 16 !== VERSION) return { kind: 'newer_version' };
  const index = (first >> 14) & 3;
  const generation = first & 0x3fff;
  // Printed by nobody: the checksum can be made by anyone.
  if (index === 0 || generation === 0 || generation > LAST_GENERATION) {
    return { kind: 'mistyped', group: 1 };
  }
  const vault = ((c & 15) << 16) | (d << 8) | e;
  return { kind: 'ok', share: { index, generation, vault, bytes: body.slice(HEAD_BYTES) } };
}

function isCut(group: string | undefined): boolean {
  return group !== undefined && Array.from(group).length < GROUP_CHARACTERS;
}

function checksum(body: Uint8Array): Uint8Array {
  const sum = crc32(body);
  return Uint8Array.of(sum >>> 24, (sum >>> 16) & 0xff, (sum >>> 8) & 0xff, sum & 0xff);
}
