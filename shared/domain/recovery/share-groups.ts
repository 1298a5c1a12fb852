/**
 * Letters and digits that survive handwriting and the telephone (Crockford's base 32): no I, L, O, U.
 * What is written instead of them is read as what it looks like.
 */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LOOK_ALIKES: Readonly<Record<string, string>> = { I: '1', L: '1', O: '0', U: 'V' };

/** Four characters that carry the share and one that checks them and their place. */
export const GROUP_CHARACTERS = 5;
const DATA_CHARACTERS = GROUP_CHARACTERS - 1;
const BITS_PER_CHARACTER = 5;

/** What a person wrote, without what does not count: case, spaces, dashes, stops. */
export function cleanText(text: string): string {
  const bare = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}.,:;_|/]/gu, '');
  return Array.from(bare, (character) => LOOK_ALIKES[character] ?? character).join('');
}

/** Bytes as groups of five characters. */
export function toGroups(bytes: Uint8Array): readonly string[] {
  const values = toValues(bytes);
  const groups: string[] = [];
  for (let start = 0; start < values.length; start += DATA_CHARACTERS) {
    const data = values.slice(start, start + DATA_CHARACTERS);
    const check = checkValue(data, groups.length);
    groups.push([...data, check].map((value) => ALPHABET.charAt(value)).join(''));
  }
  return groups;
}

/**
 * Whether a group is as it was printed, as far as its own check tells: every single wrong character,
 * every two neighbours swapped, and every group in the wrong place show; of other mistakes 31 in 32.
 *
 * @param group five cleaned characters
 * @param index place of the group, from 0
 */
export function isSoundGroup(group: string, index: number): boolean {
  const values = Array.from(group, (character) => ALPHABET.indexOf(character));
  if (values.length !== GROUP_CHARACTERS || values.includes(-1)) return false;
  return checkValue(values.slice(0, DATA_CHARACTERS), index) === values.at(-1);
}

/** The bytes of sound groups. Bits that do not fill a byte are dropped. */
export function fromGroups(groups: readonly string[]): Uint8Array {
  const bytes: number[] = [];
  let bits = 0;
  let count = 0;
  for (const character of groups.map((group) => group.slice(0, DATA_CHARACTERS)).join('')) {
    bits = (bits << BITS_PER_CHARACTER) | ALPHABET.indexOf(character);
    count += BITS_PER_CHARACTER;
    if (count < 8) continue;
    count -= 8;
    bytes.push((bits >> count) & 0xff);
    bits &= (1 << count) - 1;
  }
  return Uint8Array.from(bytes);
}

/** The bytes as numbers of five bits, filled up with zeros to whole groups. */
function toValues(bytes: Uint8Array): readonly number[] {
  const values: number[] = [];
  let bits = 0;
  let count = 0;
  for (const byte of bytes) {
    bits = (bits << 8) | byte;
    count += 8;
    while (count >= BITS_PER_CHARACTER) {
      count -= BITS_PER_CHARACTER;
      values.push((bits >> count) & 31);
      bits &= (1 << count) - 1;
    }
  }
  if (count > 0) values.push((bits << (BITS_PER_CHARACTER - count)) & 31);
  while (values.length % DATA_CHARACTERS !== 0) values.push(0);
  return values;
}

/** A Reed–Solomon check over GF(32): place and data weighted with g⁵, g⁴ … g¹, all different. */
function checkValue(data: readonly number[], index: number): number {
  return data.reduce((sum, value) => timesGenerator(sum ^ value), timesGenerator(index & 31));
}

/** Multiplication by g = x modulo x⁵ + x² + 1, which is primitive. */
function timesGenerator(value: number): number {
  const doubled = value << 1;
  return (doubled & 32) === 0 ? doubled : doubled ^ 37;
}
