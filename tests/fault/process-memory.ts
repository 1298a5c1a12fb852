import { closeSync, openSync, readFileSync, readdirSync, readSync } from 'node:fs';

/** A string or key that may stand in no process, with the forms it could have there. */
export interface Planted {
  readonly name: string;
  readonly forms: readonly Buffer[];
}

/** One process that was read, and what was found in it. */
export interface ScannedProcess {
  readonly pid: number;
  readonly type: string;
  readonly bytes: number;
  /** Names of what was planted, each with how often it was found. */
  readonly hits: Readonly<Record<string, number>>;
}

const CHUNK_BYTES = 16 * 1024 * 1024;

/** A text as engines keep it: Latin-1 and UTF-8 are the same for what is planted, and UTF-16. */
export function plantedText(name: string, text: string): Planted {
  return { name, forms: [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')] };
}

/** A key as bytes, and as the hexadecimal text that SQLCipher takes. */
export function plantedKey(name: string, key: Buffer): Planted {
  const hex = key.toString('hex');
  return { name, forms: [key, Buffer.from(hex), Buffer.from(hex.toUpperCase())] };
}

/** A process and all that came from it. */
export function processTree(root: number): readonly number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    const parent = parentOf(Number(name));
    if (parent !== undefined) parents.set(Number(name), parent);
  }
  const tree = [root];
  // The list grows while it is walked: children of children come after their parents.
  for (const pid of tree) {
    for (const [child, parent] of parents) if (parent === pid) tree.push(child);
  }
  return tree;
}

/**
 * Searches all memory of a process that can be read.
 *
 * @throws when the system does not let this user read it
 */
export function scanProcess(pid: number, planted: readonly Planted[]): ScannedProcess {
  const hits: Record<string, number> = {};
  const overlap = Math.max(...planted.flatMap(({ forms }) => forms.map((form) => form.length)));
  const memory = openSync(`/proc/${pid}/mem`, 'r');
  let bytes = 0;
  try {
    for (const { start, end } of readableRegions(pid)) {
      for (let at = start; at < end; at += CHUNK_BYTES) {
        const chunk = readAt(memory, at, Math.min(CHUNK_BYTES + overlap, end - at));
        if (chunk === undefined) break;
        bytes += Math.min(chunk.length, CHUNK_BYTES);
        for (const { name, forms } of planted) {
          const found = forms.reduce((sum, form) => sum + countOf(chunk, form), 0);
          if (found > 0) hits[name] = (hits[name] ?? 0) + found;
        }
      }
    }
  } finally {
    closeSync(memory);
  }
  return { pid, type: typeOf(pid), bytes, hits };
}

function parentOf(pid: number): number | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/^PPid:\s+(\d+)$/m.exec(status)?.[1]);
  } catch {
    // It ended in the meantime.
    return undefined;
  }
}

/** `main` or the type that Chromium gives its children on their command line. */
export function typeOf(pid: number): string {
  const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  const service = /--utility-sub-type=(\S+)/.exec(words)?.[1];
  return service ?? /--type=(\S+)/.exec(words)?.[1] ?? 'main';
}

function readableRegions(pid: number) {
  return readFileSync(`/proc/${pid}/maps`, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, from, to, rest = ''] = /^([0-9a-f]+)-([0-9a-f]+) r(.*)$/.exec(line) ?? [];
      if (from === undefined || to === undefined || /\[v(var|syscall|dso)/.test(rest)) return [];
      return [{ start: Number.parseInt(from, 16), end: Number.parseInt(to, 16) }];
    });
}

/** `undefined` where the region cannot be read though it says so, as those of devices. */
function readAt(memory: number, position: number, length: number): Buffer | undefined {
  const buffer = Buffer.allocUnsafe(length);
  try {
    const count = readSync(memory, buffer, 0, length, position);
    return count === 0 ? undefined : buffer.subarray(0, count);
  } catch {
    return undefined;
  }
}

function countOf(chunk: Buffer, form: Buffer): number {
  let count = 0;
  for (let at = chunk.indexOf(form); at !== -1; at = chunk.indexOf(form, at + 1)) count += 1;
  return count;
}
