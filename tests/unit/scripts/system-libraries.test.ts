import { describe, expect, test } from 'vitest';
import {
  chooseNames,
  findMissing,
  systemPackages,
  unresolvedLibraries,
  usesApt,
} from '../../../scripts/lib/system-libraries.mjs';

const gtk = { names: ['libgtk-3-0', 'libgtk-3-0t64'], for: 'app' } as const;
const nss = { names: ['libnss3'], for: 'app' } as const;

test.each([
  ['Debian', 'NAME="Debian"\nID=debian\n', true],
  ['Ubuntu', 'ID=ubuntu\nID_LIKE=debian\n', true],
  ['Mint', 'ID=linuxmint\nID_LIKE="ubuntu debian"\n', true],
  ['Fedora', 'ID=fedora\nPRETTY_NAME="not debian"\n', false],
  ['nothing', '', false],
])('knows whether %s installs with apt', (_, osRelease, expected) => {
  expect(usesApt(osRelease)).toBe(expected);
});

describe('finding what is missing', () => {
  test('takes either name of a renamed library', () => {
    expect(findMissing([gtk, nss], 'libgtk-3-0t64 installed\nlibnss3 installed\n')).toEqual([]);
    expect(findMissing([gtk, nss], 'libgtk-3-0 installed\nlibnss3 installed\n')).toEqual([]);
  });

  test('does not take a removed package for an installed one', () => {
    expect(findMissing([nss], 'libnss3 config-files\n')).toEqual([nss]);
  });

  test('finds everything missing when dpkg knows nothing', () => {
    expect(findMissing(systemPackages, '')).toEqual(systemPackages);
  });
});

describe('choosing names', () => {
  test('takes the name this release offers', () => {
    expect(chooseNames([gtk, nss], (name) => name === 'libgtk-3-0' || name === 'libnss3')).toEqual([
      'libgtk-3-0',
      'libnss3',
    ]);
  });

  test('prefers the newer name where a release offers both', () => {
    expect(chooseNames([gtk], () => true)).toEqual(['libgtk-3-0t64']);
  });

  test('still names something when apt offers nothing', () => {
    expect(chooseNames([gtk], () => false)).toEqual(['libgtk-3-0']);
  });
});

test('lists the libraries the linker does not find', () => {
  const output = '\tlibc.so.6 => /lib/libc.so.6 (0x0)\n\tlibnss3.so => not found\n';
  expect(unresolvedLibraries(output)).toEqual(['libnss3.so']);
});
