import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { extractZip, placeInside } from '../../../scripts/lib/zip-archive.mjs';

type Source = { readonly name: string; readonly text: string; readonly mode?: number };

/** A ZIP archive with the fields the reader uses; every second entry is stored unpacked. */
function makeZip(sources: readonly Source[], comment = ''): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const [index, { name, text, mode = 0o644 }] of sources.entries()) {
    const deflated = index % 2 === 0;
    const data = deflated ? deflateRawSync(text) : Buffer.from(text);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(name.length, 26);
    local.writeUInt16LE(4, 28);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(deflated ? 8 : 0, 10);
    central.writeUInt32LE(data.length, 20);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE((mode << 16) >>> 0, 38);
    central.writeUInt32LE(offset, 42);
    const extra = Buffer.alloc(4);
    locals.push(local, Buffer.from(name), extra, data);
    centrals.push(central, Buffer.from(name));
    offset += local.length + name.length + extra.length + data.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...locals, directory, end, Buffer.from(comment)]);
}

describe('reading a ZIP archive', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'suaka-zip-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** Writes an archive and extracts it with the given placing. */
  async function extract(
    archive: Buffer,
    placeOf: (name: string) => string | undefined = (name) => name,
  ): Promise<number> {
    writeFileSync(join(folder, 'a.zip'), archive);
    return await extractZip(join(folder, 'a.zip'), join(folder, 'out'), placeOf);
  }

  test('writes deflated, stored and empty files, with a comment at the end', async () => {
    const archive = makeZip(
      [
        { name: 'a.txt', text: 'aaaa'.repeat(1000) },
        { name: 'b/c.txt', text: 'stored' },
        { name: 'd/', text: '' },
        { name: 'empty', text: '' },
      ],
      'a comment',
    );
    expect(await extract(archive)).toBe(3);
    expect(readFileSync(join(folder, 'out/a.txt'), 'utf8')).toBe('aaaa'.repeat(1000));
    expect(readFileSync(join(folder, 'out/b/c.txt'), 'utf8')).toBe('stored');
    expect(readFileSync(join(folder, 'out/empty'), 'utf8')).toBe('');
  });

  test('keeps the run bit, renames, and leaves out what is not wanted', async () => {
    const archive = makeZip([
      { name: 'program', text: 'x', mode: 0o755 },
      { name: 'unwanted', text: 'y' },
    ]);
    await extract(archive, (name) => (name === 'program' ? 'renamed' : undefined));
    expect(readdirSync(join(folder, 'out'))).toEqual(['renamed']);
    expect(statSync(join(folder, 'out/renamed')).mode & 0o111).toBe(0o111);
  });

  test.each(['../evil', 'a/../../evil', '../out-beside/evil'])(
    'refuses the name %s',
    async (name) => {
      await expect(extract(makeZip([{ name, text: 'x' }]))).rejects.toThrow('outside its folder');
      expect(readdirSync(folder)).toEqual(['a.zip']);
    },
  );

  test('refuses what is not an archive or ends too early', async () => {
    await expect(extract(Buffer.from('not a zip archive at all, but text'))).rejects.toThrow();
    const archive = makeZip([{ name: 'a', text: 'x'.repeat(100) }]);
    await expect(extract(archive.subarray(0, 60))).rejects.toThrow('not a ZIP archive');
  });
});

test('a place inside a folder is the folder and the name', () => {
  expect(placeInside('/x', 'a/b')).toBe(join('/x', 'a', 'b'));
});
