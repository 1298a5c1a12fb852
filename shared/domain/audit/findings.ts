/**
 * What can be wrong with a vault although every page of it is genuine. Each is a code of its own that
 * the window explains. In the order in which they are named when there are several.
 */
export const INTEGRITY_FINDINGS = [
  /** The audit chain does not hold at an entry. */
  'integrity_audit_changed',
  /** The whole database is an older copy. */
  'integrity_database_old',
  /** Part of the database is older than the rest. */
  'integrity_page_old',
  'integrity_journal_missing',
  'integrity_journal_cut',
  'integrity_journal_changed',
  'integrity_anchor_missing',
  'integrity_anchor_damaged',
  /** The anchor knows less than the database. */
  'integrity_anchor_old',
  /** `vault.json` is an older copy. */
  'integrity_header_old',
] as const;
export type IntegrityFinding = (typeof INTEGRITY_FINDINGS)[number];
