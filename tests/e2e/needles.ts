import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Where a planted string was found, by file and string. */
export interface Find {
  readonly file: string;
  readonly needle: string;
}

/**
 * Searches every file below `root` for the strings, as UTF-8, UTF-16, base64 and percent-encoded.
 *
 * @returns the finds, and how many files and bytes were read
 */
export function searchNeedles(root: string, needles: readonly string[]) {
  const forms = needles.flatMap((needle) => formsOf(needle).map((bytes) => ({ needle, bytes })));
  const finds: Find[] = [];
  let files = 0;
  let bytes = 0;
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const content = readFileSync(file);
    files += 1;
    bytes += content.byteLength;
    for (const form of forms) {
      if (content.includes(form.bytes))
        finds.push({ file: path.relative(root, file), needle: form.needle });
    }
  }
  return { finds, files, bytes };
}

function formsOf(needle: string): Buffer[] {
  // Base64 depends on where in its group a text starts: the middle part stands in all three.
  const shifted = [0, 1, 2].map((shift) => {
    const encoded = Buffer.concat([Buffer.alloc(shift), Buffer.from(needle)]).toString('base64');
    return Buffer.from(encoded.slice(shift === 0 ? 0 : 4, -4));
  });
  return [
    Buffer.from(needle, 'utf8'),
    Buffer.from(needle, 'utf16le'),
    Buffer.from(encodeURIComponent(needle), 'utf8'),
    Buffer.from(encodeURIComponent(needle).replaceAll('%20', '+'), 'utf8'),
    ...shifted.filter((form) => form.byteLength >= 8),
  ];
}
