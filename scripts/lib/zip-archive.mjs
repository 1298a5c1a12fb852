/**
 * Reads a ZIP archive from disk, as much of the format as the test runtime needs
 * (stored and deflated entries, no encryption, under 4 GB). Node has no reader
 * of its own, and `unzip` is not on every machine.
 *
 * Format: PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16.
 */
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { dirname, join, normalize, sep } from 'node:path';
import { finished, pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';

const endSignature = 0x06054b50;
const centralSignature = 0x02014b50;
const localSignature = 0x04034b50;
const endLength = 22;
const localLength = 30;
const longestComment = 0xffff;

/**
 * @typedef {{
 *   readonly name: string,
 *   readonly method: number,
 *   readonly packedBytes: number,
 *   readonly headerAt: number,
 *   readonly mode: number,
 * }} ZipEntry
 */

/**
 * @param {import('node:fs/promises').FileHandle} file
 * @param {number} position
 * @param {number} length
 */
async function readAt(file, position, length) {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  if (bytesRead !== length) throw new Error('The ZIP archive ends too early.');
  return buffer;
}

/**
 * The entries of a central directory.
 * @param {Buffer} directory
 * @returns {readonly ZipEntry[]}
 * @throws when the directory is damaged
 */
function parseCentralDirectory(directory) {
  /** @type {ZipEntry[]} */
  const entries = [];
  for (let at = 0; at < directory.length; ) {
    if (directory.readUInt32LE(at) !== centralSignature) {
      throw new Error('The directory of the ZIP archive is damaged.');
    }
    const nameLength = directory.readUInt16LE(at + 28);
    const end = at + 46 + nameLength;
    entries.push({
      name: directory.toString('utf8', at + 46, end),
      method: directory.readUInt16LE(at + 10),
      packedBytes: directory.readUInt32LE(at + 20),
      headerAt: directory.readUInt32LE(at + 42),
      mode: directory.readUInt32LE(at + 38) >>> 16,
    });
    at = end + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

/** @param {import('node:fs/promises').FileHandle} file */
async function readEntries(file) {
  const { size } = await file.stat();
  const tailLength = Math.min(size, endLength + longestComment);
  const tail = await readAt(file, size - tailLength, tailLength);
  for (let at = tail.length - endLength; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== endSignature) continue;
    const directory = await readAt(file, tail.readUInt32LE(at + 16), tail.readUInt32LE(at + 12));
    return parseCentralDirectory(directory);
  }
  throw new Error('This is not a ZIP archive.');
}

/**
 * The place of an entry under a folder.
 * @param {string} folder
 * @param {string} name
 * @returns {string}
 * @throws when the name would lead out of the folder
 */
export function placeInside(folder, name) {
  const place = normalize(join(folder, name));
  if (!place.startsWith(normalize(folder) + sep)) {
    throw new Error(`The ZIP archive has an entry outside its folder: ${name}`);
  }
  return place;
}

/**
 * @param {import('node:fs/promises').FileHandle} file
 * @param {ZipEntry} entry
 * @param {string} target
 */
async function extractEntry(file, entry, target) {
  const header = await readAt(file, entry.headerAt, localLength);
  if (header.readUInt32LE(0) !== localSignature) throw new Error('The ZIP archive is damaged.');
  const start = entry.headerAt + localLength + header.readUInt16LE(26) + header.readUInt16LE(28);
  await mkdir(dirname(target), { recursive: true });
  const mode = entry.mode & 0o111 ? 0o755 : 0o644;
  const output = createWriteStream(target, { mode });
  if (entry.packedBytes === 0) {
    output.end();
    await finished(output);
    return;
  }
  // By number: a FileHandle would gather one listener for each entry.
  const source = createReadStream('', {
    fd: file.fd,
    start,
    end: start + entry.packedBytes - 1,
    autoClose: false,
  });
  if (entry.method === 0) await pipeline(source, output);
  else if (entry.method === 8) await pipeline(source, createInflateRaw(), output);
  else throw new Error(`The ZIP archive uses packing method ${entry.method}, which is unknown.`);
}

/**
 * Takes the wanted files out of an archive.
 * @param {string} archivePath
 * @param {string} folder where they go
 * @param {(name: string) => string | undefined} placeOf the name a file gets
 *   under the folder, or undefined to leave it out
 * @returns {Promise<number>} how many files were written
 */
export async function extractZip(archivePath, folder, placeOf) {
  const file = await open(archivePath, 'r');
  let written = 0;
  try {
    for (const entry of await readEntries(file)) {
      const place = entry.name.endsWith('/') ? undefined : placeOf(entry.name);
      if (place === undefined) continue;
      await extractEntry(file, entry, placeInside(folder, place));
      written += 1;
    }
  } finally {
    await file.close();
  }
  return written;
}
