/** Why a vault is opened in spite of what was found. A list, because the log takes no free text. */
export const ACCEPT_REASONS = [
  'restored_backup',
  'moved_computer',
  'disk_fault',
  'unexplained',
] as const;
export type AcceptReason = (typeof ACCEPT_REASONS)[number];
