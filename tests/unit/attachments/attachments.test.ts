import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeFile } from '../../../shared/domain/attachments/file-kind';
import { readBareJpeg, stripJpeg } from '../../../shared/domain/attachments/jpeg';
import { ATTACHMENT_MAX_BYTES } from '../../../shared/domain/attachments/limits';
import {
  boxBetween,
  boxSchema,
  growBox,
  marksSchema,
  moveBox,
  pixelsOf,
} from '../../../shared/domain/attachments/marks';
import { bareJpeg } from '../../vault/attachments/bare-jpeg';

const text = (words: string) => new TextEncoder().encode(words);
const segment = (marker: number, words: string) => [
  0xff,
  marker,
  0,
  words.length + 2,
  ...text(words),
];

/** The picture with something put between its head and its tables. */
function withSegment(marker: number, words: string): Uint8Array {
  const bare = [...bareJpeg(40, 30)];
  return Uint8Array.from([...bare.slice(0, 20), ...segment(marker, words), ...bare.slice(20)]);
}

function png(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(33);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, ...text('IHDR')]);
  new DataView(bytes.buffer).setUint32(16, width);
  new DataView(bytes.buffer).setUint32(20, height);
  return bytes;
}

describe('a file to be attached', () => {
  it('is known by its first bytes, whatever it is called', () => {
    expect(judgeFile(text('%PDF-1.7\n'))).toBe('pdf');
    expect(judgeFile(png(100, 200))).toBe('png');
    expect(judgeFile(bareJpeg())).toBe('jpeg');
    for (const other of ['', 'MZ', 'PK\u0003\u0004', '<svg onload=x>', 'GIF89a', ' %PDF-1.7']) {
      expect(judgeFile(text(other)), other).toBe('unknown_kind');
    }
  });

  it('may have 20 MiB and not a byte more', () => {
    const large = new Uint8Array(ATTACHMENT_MAX_BYTES + 1);
    large.set(text('%PDF-'));
    expect(judgeFile(large)).toBe('too_large');
    expect(judgeFile(large.subarray(0, ATTACHMENT_MAX_BYTES))).toBe('pdf');
  });
});

describe('a picture to be attached', () => {
  it('is refused before anybody spends memory on what its head promises', () => {
    expect(judgeFile(png(60_000, 60_000))).toBe('too_large');
    expect(judgeFile(bareJpeg(65_535, 65_535))).toBe('too_large');
    expect(judgeFile(png(0, 10))).toBe('unknown_kind');
    expect(judgeFile(png(10, 10).subarray(0, 20))).toBe('unknown_kind');
    expect(judgeFile(bareJpeg().subarray(0, 30))).toBe('unknown_kind');
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        judgeFile(Uint8Array.from([0xff, 0xd8, 0xff, ...bytes]));
      }),
    );
  });
});

describe('a page that goes', () => {
  it('is a JPEG with its picture, of which the size is read', () => {
    expect(readBareJpeg(bareJpeg(2_200, 1_556, 5_000))).toEqual({
      widthPx: 2_200,
      heightPx: 1_556,
    });
  });

  it.each([
    ['EXIF', withSegment(0xe1, 'Exif Contoh Melati')],
    ['a profile', withSegment(0xe2, 'ICC_PROFILE')],
    ['a note of an editor', withSegment(0xed, 'Photoshop')],
    ['a comment', withSegment(0xfe, 'Contoh Melati')],
    ['a JFIF with a thumbnail', withSegment(0xe0, 'JFXX\u0000 kecil')],
    ['words after its end', Uint8Array.from([...bareJpeg(), ...text('Contoh Melati')])],
    ['a second picture after its end', Uint8Array.from([...bareJpeg(), ...bareJpeg()])],
    [
      'words after its picture',
      Uint8Array.from([...bareJpeg().slice(0, -2), ...segment(0xfe, 'x'), 0xff, 0xd9]),
    ],
    ['no end', bareJpeg().slice(0, -2)],
    ['no picture', bareJpeg().slice(0, 60)],
    ['nothing', new Uint8Array()],
    ['another kind', text('%PDF-1.7')],
  ])('is refused with %s', (_name, bytes) => {
    expect(readBareJpeg(bytes)).toBeNull();
  });

  it('is rid of what a browser writes into it, and is the same picture then', () => {
    const bare = bareJpeg(40, 30, 100);
    const [head, rest] = [bare.slice(0, 20), bare.slice(20)];
    const profile = [...segment(0xe2, 'ICC_PROFILE'), ...segment(0xfe, 'Contoh Melati')];
    expect(stripJpeg(Uint8Array.from([...head, ...profile, ...rest]))).toEqual(bare);
    expect(stripJpeg(bare)).toEqual(bare);
    expect(stripJpeg(new Uint8Array())).toEqual(new Uint8Array());
  });

  it('is judged without a fault and in finite time, whatever the bytes are', () => {
    const jpeg = bareJpeg(40, 30, 200);
    fc.assert(
      fc.property(fc.nat(jpeg.length - 1), fc.nat(255), fc.nat(jpeg.length), (at, byte, end) => {
        const changed = jpeg.slice(0, end);
        if (at < end) changed[at] = byte;
        readBareJpeg(changed);
      }),
      { numRuns: 2_000 },
    );
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void readBareJpeg(bytes)));
  });
});

const share = fc.double({ min: 0, max: 1, noNaN: true });
const anywhere = fc.double({ min: -2, max: 3, noNaN: true });
const point = fc.record({ x: anywhere, y: anywhere });

describe('a box over what must not be seen', () => {
  it('stays on the page and valid, however it is drawn, moved and pulled', () => {
    fc.assert(
      fc.property(point, point, point, point, (from, to, by, more) => {
        const drawn = boxBetween(from, to);
        if (drawn === null) return;
        const box = growBox(moveBox(drawn, by.x, by.y), more.x, more.y);
        expect(boxSchema.safeParse(box).success).toBe(true);
        expect(moveBox(drawn, by.x, by.y).width).toBe(drawn.width);
      }),
    );
  });

  it('covers at least what it was drawn over, in whole pixels', () => {
    fc.assert(
      fc.property(
        share,
        share,
        share,
        share,
        fc.integer({ min: 1, max: 2_200 }),
        (a, b, c, d, px) => {
          const box = boxBetween({ x: a, y: b }, { x: c, y: d });
          if (box === null) return;
          const { left, top, width, height } = pixelsOf(box, { width: px, height: px });
          expect(left).toBeLessThanOrEqual(box.x * px);
          expect(top).toBeLessThanOrEqual(box.y * px);
          expect(left + width).toBeGreaterThanOrEqual((box.x + box.width) * px);
          expect(top + height).toBeGreaterThanOrEqual((box.y + box.height) * px);
        },
      ),
    );
  });

  it('is not made by a click, and not twice for one page', () => {
    expect(boxBetween({ x: 0.5, y: 0.5 }, { x: 0.501, y: 0.9 })).toBeNull();
    const page = { number: 1, included: true, boxes: [] };
    expect(marksSchema.safeParse([page, { ...page, number: 2 }]).success).toBe(true);
    expect(marksSchema.safeParse([page, page]).success).toBe(false);
  });
});
