import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { searchNeedles } from '../../e2e/needles';
import { withFolder } from '../../vault/files/small-disk';

const NEEDLE = 'Contoh Melati Rekaan';
const around = (bytes: Buffer) => Buffer.concat([Buffer.alloc(70_001, 1), bytes, Buffer.alloc(9)]);

it.each<[string, Buffer]>([
  ['UTF-8', Buffer.from(NEEDLE)],
  ['UTF-16', Buffer.from(NEEDLE, 'utf16le')],
  ['percent form', Buffer.from(encodeURIComponent(NEEDLE))],
  ['form of a query', Buffer.from(NEEDLE.replaceAll(' ', '+'))],
  ['base64', Buffer.from(Buffer.from(`nama ${NEEDLE} dan lain`).toString('base64'))],
  ['base64, shifted by one', Buffer.from(Buffer.from(`x${NEEDLE} dan`).toString('base64'))],
  ['base64, shifted by two', Buffer.from(Buffer.from(`xx${NEEDLE} dan`).toString('base64'))],
])('the search for what was planted finds it as %s, deep in a file', (_name, bytes) =>
  withFolder((folder) => {
    mkdirSync(path.join(folder, 'a', 'b'), { recursive: true });
    writeFileSync(path.join(folder, 'a', 'b', 'log'), around(bytes));
    writeFileSync(path.join(folder, 'clean'), around(Buffer.from('Contoh Melati')));
    const { finds, files } = searchNeedles(folder, [NEEDLE]);
    expect(new Set(finds.map(({ file }) => file))).toEqual(new Set([path.join('a', 'b', 'log')]));
    expect(files).toBe(2);
  }),
);
