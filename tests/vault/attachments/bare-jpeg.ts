/**
 * A JPEG of the shape that the window makes, with noise for a picture: what reads only its head takes
 * it for a page of a scan.
 *
 * @param byteCount about how large it is
 */
export function bareJpeg(widthPx = 8, heightPx = 8, byteCount = 0): Uint8Array<ArrayBuffer> {
  const noise = new Uint8Array(byteCount);
  for (let at = 0; at < byteCount; at += 1) noise[at] = (at * 31 + (at >> 8)) % 255;
  return Uint8Array.from([
    ...[0xff, 0xd8],
    ...[0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0],
    ...[0xff, 0xdb, 0, 67, 0, ...Array.from({ length: 64 }, () => 1)],
    ...[
      0xff,
      0xc0,
      0,
      11,
      8,
      heightPx >> 8,
      heightPx & 255,
      widthPx >> 8,
      widthPx & 255,
      1,
      1,
      17,
      0,
    ],
    ...[0xff, 0xc4, 0, 20, 0, 1, ...Array.from({ length: 15 }, () => 0), 0],
    ...[0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0],
    ...[0x3f, 0xff, 0x00],
    ...noise,
    ...[0xff, 0xd9],
  ]);
}
