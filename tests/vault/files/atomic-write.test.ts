import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  removeTemporaries,
  renameDurably,
  writeFileAtomic,
} from '../../../electron/vault/files/atomic-write';
import { StorageError, toStorageError } from '../../../electron/vault/files/storage-error';
import { makeReadOnly, NO_SMALL_DISK, withFolder, withSmallDisk } from './small-disk';

function storageCodeOf(work: () => void): string {
  try {
    work();
  } catch (error) {
    if (error instanceof StorageError) return error.code;
    throw error;
  }
  return 'none';
}

describe('writing a file as a whole', () => {
  it('replaces the content and leaves nothing else in the folder', () =>
    withFolder((folder) => {
      const path = join(folder, 'a.json');
      writeFileAtomic(path, 'old');
      writeFileAtomic(path, Buffer.from('new'));
      expect(readFileSync(path, 'utf8')).toBe('new');
      expect(readdirSync(folder)).toEqual(['a.json']);
    }));

  it.skipIf(process.platform === 'win32')('lets no other account read it', () =>
    withFolder((folder) => {
      const path = join(folder, 'a.json');
      writeFileSync(path, 'old', { mode: 0o644 });
      writeFileAtomic(path, 'new');
      expect(statSync(path).mode & 0o777).toBe(0o600);
    }),
  );

  it('says that a missing folder is not accessible', () =>
    withFolder((folder) => {
      expect(storageCodeOf(() => writeFileAtomic(join(folder, 'gone', 'a'), 'x'))).toBe(
        'not_accessible',
      );
    }));

  it('leaves no temporary file when the rename fails', () =>
    withFolder((folder) => {
      mkdirSync(join(folder, 'a.json'));
      expect(storageCodeOf(() => writeFileAtomic(join(folder, 'a.json'), 'x'))).toBe('io');
      expect(readdirSync(folder)).toEqual(['a.json']);
    }));

  it('moves a file to another folder', () =>
    withFolder((folder) => {
      mkdirSync(join(folder, 'from'));
      writeFileSync(join(folder, 'from', 'a'), 'x');
      renameDurably(join(folder, 'from', 'a'), join(folder, 'b'));
      expect(readdirSync(folder)).toEqual(['b', 'from']);
      expect(storageCodeOf(() => renameDurably(join(folder, 'no'), join(folder, 'c')))).toBe(
        'not_accessible',
      );
    }));

  it('clears away its own temporary files and no others', () =>
    withFolder((folder) => {
      const names = ['.vault.json.0123456789abcdef.tmp', '.x.tmp', 'surat.tmp', '.vault.json.tmp'];
      for (const name of names) writeFileSync(join(folder, name), '');
      removeTemporaries(folder);
      expect(readdirSync(folder).sort()).toEqual(['.vault.json.tmp', '.x.tmp', 'surat.tmp']);
    }));

  it.each([
    ['ENOSPC', 'disk_full'],
    ['EDQUOT', 'disk_full'],
    ['EROFS', 'read_only'],
    ['EACCES', 'not_accessible'],
    ['EPERM', 'not_accessible'],
    ['EIO', 'io'],
    ['EMFILE', 'io'],
  ])('takes %s for %s', (errno, code) => {
    const mapped = toStorageError(Object.assign(new Error('x'), { code: errno }));
    expect(mapped).toBeInstanceOf(StorageError);
    expect(mapped).toMatchObject({ code });
  });

  it('does not hide a bug behind a storage error', () => {
    const bug = new TypeError('x');
    expect(toStorageError(bug)).toBe(bug);
    const nodeBug = Object.assign(new TypeError('x'), { code: 'ERR_INVALID_ARG_TYPE' });
    expect(toStorageError(nodeBug)).toBe(nodeBug);
  });
});

describe.skipIf(NO_SMALL_DISK !== undefined)(
  `a full or read-only disk (skipped here: ${NO_SMALL_DISK ?? 'no'})`,
  () => {
    it('keeps the old file whole when the disk is full', () =>
      withSmallDisk(1, (folder) => {
        const path = join(folder, 'a.json');
        writeFileAtomic(path, 'old');
        const large = Buffer.alloc(2 * 1024 * 1024);
        expect(storageCodeOf(() => writeFileAtomic(path, large))).toBe('disk_full');
        expect(readFileSync(path, 'utf8')).toBe('old');
        expect(readdirSync(folder)).toEqual(['a.json']);
        writeFileAtomic(path, 'new');
        expect(readFileSync(path, 'utf8')).toBe('new');
      }));

    it('names a read-only disk', () =>
      withSmallDisk(1, (folder) => {
        writeFileAtomic(join(folder, 'a.json'), 'old');
        makeReadOnly(folder);
        expect(storageCodeOf(() => writeFileAtomic(join(folder, 'a.json'), 'new'))).toBe(
          'read_only',
        );
      }));
  },
);
