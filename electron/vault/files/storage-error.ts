/** What the disk can refuse, in words that a person can act on. */
export type StorageErrorCode = 'disk_full' | 'read_only' | 'not_accessible' | 'io';

/** The folder or disk of the vault could not be read or written. */
export class StorageError extends Error {
  readonly code: StorageErrorCode;

  constructor(code: StorageErrorCode, options?: ErrorOptions) {
    super(code, options);
    this.name = 'StorageError';
    this.code = code;
  }
}

const CODE_OF_ERRNO: ReadonlyMap<string, StorageErrorCode> = new Map([
  ['ENOSPC', 'disk_full'],
  ['EDQUOT', 'disk_full'],
  ['EROFS', 'read_only'],
  ['EACCES', 'not_accessible'],
  ['EPERM', 'not_accessible'],
  ['ENOENT', 'not_accessible'],
  ['ENOTDIR', 'not_accessible'],
  ['EBUSY', 'not_accessible'],
]);

/** The `code` of a Node system error (`ENOENT`, …), or `undefined` for anything else. */
export function errnoOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** Turns a Node file system error into a `StorageError`; an error that is none is a bug and returned as it is. */
export function toStorageError(error: unknown): unknown {
  if (error instanceof StorageError) return error;
  const errno = errnoOf(error);
  if (errno === undefined || !/^E[A-Z0-9]+$/.test(errno)) return error;
  return new StorageError(CODE_OF_ERRNO.get(errno) ?? 'io', { cause: error });
}

/** Runs file system work and gives its failures as `StorageError`. */
export function withStorageErrors<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw toStorageError(error);
  }
}
