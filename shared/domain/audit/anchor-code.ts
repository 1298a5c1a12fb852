/** Crockford's base 32: no I, L, O, U, which are misread or spell words. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CHARACTERS = 16;
const GROUP = 4;
const BITS = 5;
const CODE = new RegExp(`^[${ALPHABET}]{${CHARACTERS}}$`);

/** The first 80 bits of a digest as it is written into the paper register: `7K2M-9QXC-00TR-VF4E`. */
export function formatAnchorCode(digest: Uint8Array): string {
  const characters = Array.from({ length: CHARACTERS }, (_, index) =>
    ALPHABET.charAt(bitsAt(digest, index * BITS)),
  );
  return groupsOf(characters.join('')).join('-');
}

/** A code as somebody typed it from paper, in its one spelling; `null` when it cannot be one. */
export function parseAnchorCode(typed: string): string | null {
  const text = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  return CODE.test(text) ? groupsOf(text).join('-') : null;
}

function bitsAt(bytes: Uint8Array, position: number): number {
  const first = Math.floor(position / 8);
  const pair = ((bytes[first] ?? 0) << 8) | (bytes[first + 1] ?? 0);
  return (pair >> (16 - BITS - (position % 8))) & (2 ** BITS - 1);
}

function groupsOf(text: string): readonly string[] {
  return Array.from({ length: CHARACTERS / GROUP }, (_, index) =>
    text.slice(index * GROUP, (index + 1) * GROUP),
  );
}
