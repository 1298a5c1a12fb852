import { parseAnchorCode } from '../audit/anchor-code';

/** What the QR of a page says: which copy of which packet it belongs to, and nothing of a case. */
export interface PageMark {
  /** A UUID. */
  readonly packetId: string;
  /** From 1. */
  readonly page: number;
  /** From 1. */
  readonly copy: number;
  /** Check code in its one spelling: `7K2M-9QXC-00TR-VF4E`. */
  readonly code: string;
}

const PREFIX = 'SUAKA/1/';
const ID_RADIX = 32;
/** 128 bits in digits of five bits. */
const ID_DIGITS = 26;
const ID_HEX = 32;
const MARK = /^SUAKA\/1\/([0-9A-V]{26})\/([1-9]\d{0,3})\/([1-9]\d?)\/([0-9A-Z]{16})$/;

/**
 * The text of the QR. Capital letters, digits and strokes alone: a QR holds these in fewer and so
 * larger squares, which a weak printer still prints apart.
 */
export function formatMark({ packetId, page, copy, code }: PageMark): string {
  const id = BigInt(`0x${packetId.replaceAll('-', '')}`)
    .toString(ID_RADIX)
    .toUpperCase();
  return `${PREFIX}${id.padStart(ID_DIGITS, '0')}/${page}/${copy}/${code.replaceAll('-', '')}`;
}

/** A QR as a scanner typed it; `null` when it is none of ours. */
export function parseMark(text: string): PageMark | null {
  const [, id, page, copy, typed] = MARK.exec(text.trim().toUpperCase()) ?? [];
  const code = parseAnchorCode(typed ?? '');
  const packetId = id === undefined ? null : idOf(id);
  if (packetId === null || code === null) return null;
  return { packetId, page: Number(page), copy: Number(copy), code };
}

function idOf(digits: string): string | null {
  const value = Array.from(digits).reduce(
    (sum, digit) => sum * BigInt(ID_RADIX) + BigInt(Number.parseInt(digit, ID_RADIX)),
    0n,
  );
  const hex = value.toString(16).padStart(ID_HEX, '0');
  return hex.length === ID_HEX ? uuidOf(hex) : null;
}

/** 32 hexadecimal digits as a UUID is written. */
export function uuidOf(hex: string): string {
  const parts = /^(.{8})(.{4})(.{4})(.{4})(.{12})$/.exec(hex.toLowerCase());
  return (parts ?? []).slice(1).join('-');
}
