/** Measures of a JPEG in pixels. */
export interface JpegSize {
  readonly widthPx: number;
  readonly heightPx: number;
}

const START = 0xd8;
const SCAN = 0xda;
const COMMENT = 0xfe;
/** APP0, in which JFIF says how large a point is. All others may tell of a camera, a place, a person. */
const JFIF = 0xe0;
const TABLES: ReadonlySet<number> = new Set([0xdb, 0xc4, 0xdd]);
/** Baseline, extended and progressive frames, the ones that every reader draws. */
const FRAMES: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2]);

/**
 * The size of a JPEG that holds a picture and nothing else, or `null`: no EXIF, no comment, no
 * profile, no second picture, nothing after its end. So a page that goes cannot carry words along.
 */
export function readBareJpeg(bytes: Uint8Array): JpegSize | null {
  if (bytes[0] !== 0xff || bytes[1] !== START) return null;
  let size: JpegSize | null = null;
  let at = 2;
  while (at + 4 <= bytes.length) {
    const marker = bytes[at + 1];
    if (bytes[at] !== 0xff || marker === undefined) return null;
    const length = uint16(bytes, at + 2);
    if (marker === SCAN) return endsWithItsPicture(bytes, at + 2 + length) ? size : null;
    if (FRAMES.has(marker)) {
      if (size !== null) return null;
      size = { heightPx: uint16(bytes, at + 5), widthPx: uint16(bytes, at + 7) };
    } else if (!TABLES.has(marker) && !isPlainJfif(bytes, at, marker, length)) {
      return null;
    }
    at += 2 + length;
  }
  return null;
}

/**
 * The same picture without the parts that `readBareJpeg` refuses before it, such as the colour profile
 * that a browser writes into each JPEG it makes. What is no JPEG comes back as it is.
 */
export function stripJpeg(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const kept = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== SCAN) {
    const marker = bytes[at + 1] ?? 0;
    const next = at + 2 + uint16(bytes, at + 2);
    const isApplication = marker >= 0xe0 && marker <= 0xef;
    const stays = !(isApplication || marker === COMMENT);
    if (stays || isPlainJfif(bytes, at, marker, next - at - 2)) kept.push(bytes.subarray(at, next));
    at = next;
  }
  return joined([...kept, bytes.subarray(at)]);
}

/** JFIF without a thumbnail is 16 bytes long. */
function isPlainJfif(bytes: Uint8Array, at: number, marker: number, length: number): boolean {
  const name = [0x4a, 0x46, 0x49, 0x46, 0x00];
  return marker === JFIF && length === 16 && name.every((byte, i) => bytes[at + 4 + i] === byte);
}

/**
 * Walks over the coded picture: zeros after 0xFF and restart marks belong to it, tables and further
 * scans may lie in between, and the end mark must be the last two bytes.
 */
function endsWithItsPicture(bytes: Uint8Array, from: number): boolean {
  let at = bytes.indexOf(0xff, from);
  while (at >= 0 && at + 1 < bytes.length) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xd9) return at + 2 === bytes.length;
    if (marker === 0 || (marker >= 0xd0 && marker <= 0xd7)) at += 2;
    else if (marker === SCAN || TABLES.has(marker)) at += 2 + uint16(bytes, at + 2);
    else return false;
    at = bytes.indexOf(0xff, at);
  }
  return false;
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function uint16(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
}
