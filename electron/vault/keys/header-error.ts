/** Why a header cannot be used. */
export type HeaderErrorCode =
  | 'header_missing'
  | 'header_not_json'
  | 'header_damaged'
  | 'header_newer_format'
  | 'header_tampered'
  | 'header_rolled_back';

/**
 * `vault.json` is missing, unreadable, from a newer app, changed by someone without the key, or an
 * older one put back.
 */
export class HeaderError extends Error {
  readonly code: HeaderErrorCode;
  /** Field that is wrong, such as `slots.0.kdf.memoryKiB`; empty when the file as a whole is. */
  readonly path: string;
  /** Whether `vault.json.bak` holds a whole header to repair from. */
  readonly backupUsable: boolean;

  constructor(code: HeaderErrorCode, path = '', backupUsable = false) {
    super(code);
    this.name = 'HeaderError';
    this.code = code;
    this.path = path;
    this.backupUsable = backupUsable;
  }
}
