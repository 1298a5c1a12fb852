import { describe, expect, test } from 'vitest';
import { hashLockfile, isInstalledAsLocked } from '../../../scripts/lib/packages.mjs';

const locked = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
    'node_modules/b-win32': { version: '1.0.0', integrity: 'sha512-b', optional: true },
  },
};

describe('telling whether node_modules fits the lock file', () => {
  const a = { version: '1.0.0', integrity: 'sha512-a' };

  test('it fits without the optional packages of other platforms', () => {
    expect(isInstalledAsLocked(locked, { packages: { 'node_modules/a': a } })).toBe(true);
  });

  test.each([
    ['a package is missing', {}],
    ['a version differs', { 'node_modules/a': { ...a, version: '1.0.1' } }],
    ['a checksum differs', { 'node_modules/a': { ...a, integrity: 'sha512-x' } }],
    ['something else is there', { 'node_modules/a': a, 'node_modules/c': a }],
    ['an optional one differs', { 'node_modules/a': a, 'node_modules/b-win32': a }],
  ])('it does not when %s', (_, packages) => {
    expect(isInstalledAsLocked(locked, { packages })).toBe(false);
  });

  test('an empty lock file fits nothing', () => {
    expect(isInstalledAsLocked({}, {})).toBe(false);
  });
});

test('another lock file has another hash', () => {
  expect(hashLockfile('{}')).not.toBe(hashLockfile('{ }'));
});
