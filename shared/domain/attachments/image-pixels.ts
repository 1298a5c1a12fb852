const PNG_SIZE_AT = 16;
/** Every frame of a JPEG but tables (C4), arithmetic conditioning (CC) and a reserved mark (C8). */
const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/**
 * How many points a picture says it has, read from its head alone, before anybody spends memory on
 * it. `null` when the head does not say.
 */
export function imagePixels(bytes: Uint8Array, kind: 'png' | 'jpeg'): number | null {
  return kind === 'png' ? pngPixels(bytes) : jpegPixels(bytes);
}

function pngPixels(bytes: Uint8Array): number | null {
  if (bytes.length < PNG_SIZE_AT + 8) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return view.getUint32(PNG_SIZE_AT) * view.getUint32(PNG_SIZE_AT + 4);
}

function jpegPixels(bytes: Uint8Array): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let at = 2;
  while (at + 9 <= bytes.length && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    // Fill bytes may stand before a marker.
    if (marker === 0xff) at += 1;
    else if (isFrame(marker)) return view.getUint16(at + 5) * view.getUint16(at + 7);
    else at += 2 + view.getUint16(at + 2);
  }
  return null;
}
