import { z } from 'zod';
import { INTEGRITY_FINDINGS } from '../domain/audit/findings';

/**
 * Every error that a person can act on. The window has a title and a "what to do" for each in
 * both languages; anything else is a bug and is shown as such.
 */
export const USER_ERROR_CODES = [
  // The vault and its door
  'vault_exists',
  'vault_locked',
  'vault_in_use',
  'wrong_password',
  'wait_before_retry',
  'password_too_short',
  'password_weak',
  'password_unchanged',
  'header_missing',
  'header_not_json',
  'header_damaged',
  'header_newer_format',
  'header_tampered',
  'header_rolled_back',
  'database_missing',
  'not_sqlcipher',
  'database_damaged',
  'vault_newer_than_app',
  'migration_failed',
  // Recovery kit
  'recovery_no_kit',
  'recovery_too_few',
  'recovery_group_mistyped',
  'recovery_share_wrong',
  'recovery_share_incomplete',
  'recovery_duplicate_share',
  'recovery_wrong_vault',
  'recovery_older_kit',
  'recovery_newer_kit',
  'recovery_key_wrong',
  ...INTEGRITY_FINDINGS,
  // Storage
  'disk_full',
  'read_only',
  'not_accessible',
  'io',
  // What ships with the app
  'resource_invalid',
  // Versions of the SOP
  'sop_damaged',
  'sop_draft_changed',
  'sop_draft_exists',
  'sop_not_sound',
  'sop_effective_past',
  'sop_hides_duty',
  'sop_package_refused',
  // Officers and what they may see
  'not_allowed',
  'officer_disabled',
  'password_change_due',
  'one_time_password_ended',
  'duty_not_accepted',
  'case_not_assigned',
  'access_state',
  'too_many_readings',
  'own_account',
  'officer_state',
  'second_same_person',
  'second_not_eligible',
  'second_needed',
  // Cases, SOP, referrals
  'not_found',
  'invalid_input',
  'step_locked',
  'step_not_skippable',
  'step_state',
  'answers_incomplete',
  'case_changed',
  'referral_state',
  'agency_changed',
  'agency_retired',
  'ground_missing',
  'zones_missing',
  'pdf_failed',
  'packet_changed',
  // Attachments and sealed copies
  'attachment_too_large',
  'attachment_kind',
  'attachments_too_many',
  'attachments_unchecked',
  'seal_key_wrong',
  // Conferences and tasks
  'conference_state',
  'conference_incomplete',
  'conference_echoes',
  'task_state',
  'task_owner',
] as const;
export type UserErrorCode = (typeof USER_ERROR_CODES)[number];

/** Facts that fill the message: numbers, file and field names; never anything about a victim. */
export const userErrorDetailsSchema = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.array(z.string())]),
);

export const userErrorSchema = z.strictObject({
  code: z.enum(USER_ERROR_CODES),
  details: userErrorDetailsSchema,
});
export type UserErrorData = z.infer<typeof userErrorSchema>;

/** An error that a person can act on, thrown by a use case and carried to the window as data. */
export class UserError extends Error {
  readonly code: UserErrorCode;
  readonly details: UserErrorData['details'];

  constructor(code: UserErrorCode, details: UserErrorData['details'] = {}) {
    super(code);
    this.name = 'UserError';
    this.code = code;
    this.details = details;
  }
}
