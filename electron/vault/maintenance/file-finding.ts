import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { FileFinding } from '../../../shared/domain/maintenance/report';
import { HEADER_MAX_BYTES, parseHeader } from '../keys/header';

const PAGE_BYTES = 4096;
const PLAIN_START = 'SQLite format 3\0';

/**
 * Bits per byte from which a page counts as chance. 4,096 random bytes have 7.95; program code and
 * pictures without their compression stay below 7.
 */
const RANDOM_BITS = 7.5;

/** Whether a `vault.json` can be read as one. That nobody changed it, only a key can tell. */
export function headerFinding(path: string): FileFinding {
  const bytes = readStart(path, HEADER_MAX_BYTES + 1);
  if (bytes.length === 0) return 'empty';
  const parsed = parseHeader(bytes);
  if (parsed.kind === 'ok') return 'whole';
  return parsed.code === 'header_newer_format' ? 'newer_format' : 'damaged';
}

/**
 * Whether a `vault.db` looks encrypted from outside. Read only, never opened as a database: a
 * connection without the key could fold the WAL into the file.
 */
export function databaseFinding(path: string, bytes: number): FileFinding {
  if (bytes <= 1) return 'empty';
  const page = readStart(path, PAGE_BYTES);
  if (page.toString('latin1', 0, PLAIN_START.length) === PLAIN_START) return 'plain';
  const isWholePages = bytes % PAGE_BYTES === 0;
  return isWholePages && bitsPerByte(page) >= RANDOM_BITS ? 'looks_encrypted' : 'unknown';
}

function readStart(path: string, most: number): Buffer {
  const file = openSync(path, 'r');
  try {
    const start = Buffer.alloc(Math.min(most, fstatSync(file).size));
    return start.subarray(0, readSync(file, start, 0, start.length, 0));
  } finally {
    closeSync(file);
  }
}

/** Shannon entropy of the bytes. */
function bitsPerByte(bytes: Uint8Array): number {
  const counts = new Map<number, number>();
  for (const byte of bytes) counts.set(byte, (counts.get(byte) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => {
    const share = count / bytes.length;
    return sum - share * Math.log2(share);
  }, 0);
}
