import type { errors as indonesian } from '../id/errors';
import type { Translated } from '../texts';

export const errors: Translated<typeof indonesian> = {
  unexpected: {
    title: 'Something went wrong in Suaka',
    action:
      'What was saved is safe. Lock Suaka and open it again; if it happens again, tell your IT officer.',
  },
  vault_exists: {
    title: 'There is a vault already',
    action: 'This computer already has a vault. Unlock that one; Suaka will not overwrite it.',
  },
  vault_locked: {
    title: 'The vault is locked',
    action: 'Unlock it with your password and try again.',
  },
  vault_in_use: {
    title: 'The vault is in use',
    action: 'Another Suaka has this vault open. Close the other window, then check again.',
  },
  wrong_password: {
    title: 'The password does not fit',
    action: 'Check capital letters and the keyboard layout, then try again.',
  },
  wait_before_retry: {
    title: 'Please wait',
    action: 'Too many wrong tries. Try again in {{seconds}} seconds.',
  },
  password_too_short: {
    title: 'The password is too short',
    action: 'Use at least {{minimum}} characters.',
  },
  password_weak: {
    title: 'The password is easy to guess',
    action: '$t(passwordReasons.{{reason}}) Use the five random words on offer.',
  },
  password_unchanged: {
    title: 'The password is the same',
    action: 'The new password must differ from the old one.',
  },
  header_missing: {
    title: 'vault.json was not found',
    action:
      'The key file of the vault is missing although its database is there. Do not create a new vault. Ask your IT officer to restore vault.json from a backup.',
  },
  header_not_json: {
    title: 'vault.json is damaged',
    action:
      'The key file cannot be read. If there is a copy, use the button below; if not, ask your IT officer to restore it from a backup.',
  },
  header_damaged: {
    title: 'vault.json is damaged',
    action:
      'The key file is incomplete or was changed. If there is a copy, use the button below; if not, ask your IT officer to restore it from a backup.',
  },
  header_newer_format: {
    title: 'This vault is from a newer Suaka',
    action:
      'The form of this vault is newer than the Suaka on this computer. Install the update; do not use another vault.',
  },
  header_tampered: {
    title: 'vault.json was changed outside Suaka',
    action:
      'The list of keys is not the one the vault approved. Do not go on; call the head of the unit and the IT officer.',
  },
  header_rolled_back: {
    title: 'An older vault.json was put back',
    action:
      'This key file does not open the present database. Put the newest vault.json back; its copy is vault.json.bak.',
  },
  database_missing: {
    title: 'The database was not found',
    action:
      'vault.db is not in its place. Ask your IT officer to restore it from a backup; do not create a new vault.',
  },
  not_sqlcipher: {
    title: 'The database is not encrypted',
    action:
      'vault.db is not an encrypted database of Suaka. Suaka will not open it. Ask your IT officer to restore a backup.',
  },
  database_damaged: {
    title: 'The database is damaged',
    action:
      'vault.db is not whole. Stop working; ask your IT officer to restore the last good backup.',
  },
  vault_newer_than_app: {
    title: 'This vault is from a newer Suaka',
    action:
      'The vault has schema {{vaultVersion}}, this Suaka knows up to {{appVersion}}. Install the update. The vault was not changed.',
  },
  migration_failed: {
    title: 'Updating the vault failed',
    action:
      'Step {{number}} was undone completely and the vault is as it was before. Tell your IT officer.',
  },
  recovery_no_kit: {
    title: 'This vault has no recovery kit yet',
    action: 'Ask another officer who can still get in to reset your password.',
  },
  recovery_too_few: {
    title: 'A share is missing',
    action: 'Two different shares are needed. Ask its keeper for one more.',
  },
  recovery_group_mistyped: {
    title: 'Something was mistyped',
    action: 'Share {{share}}, group {{group}}: compare it with the paper.',
  },
  recovery_share_wrong: {
    title: 'The share is not the one that was printed',
    action: 'Share {{share}}: compare all groups with the paper.',
  },
  recovery_share_incomplete: {
    title: 'The share is not complete',
    action: 'Share {{share}}: {{groups}} of 17 groups so far. Type the rest.',
  },
  recovery_duplicate_share: {
    title: 'The same share was entered twice',
    action: 'Share {{share}} is the same as an earlier one. Use the share of another keeper.',
  },
  recovery_wrong_vault: {
    title: 'The share belongs to another vault',
    action: 'Share {{share}} is not for this vault. Check the mark of the vault on the paper.',
  },
  recovery_older_kit: {
    title: 'The recovery kit was replaced',
    action: 'Share {{share}} is from an old kit. Use kit number {{expected}}.',
  },
  recovery_newer_kit: {
    title: 'The recovery kit is newer than this vault',
    action: 'Share {{share}} was made after this vault.json. Put the newest vault.json back.',
  },
  recovery_key_wrong: {
    title: 'The two shares do not open the vault',
    action:
      'Try the third share. If a recovery was cut off a moment ago, open the vault with the new password.',
  },
  integrity_audit_changed: {
    title: 'The audit log was changed outside Suaka',
    action:
      'The chain of the audit log breaks at entry {{sequence}}. Stop working, keep the vault folder as it is and tell the head of the UPTD. Opening it needs a reason and is recorded.',
  },
  integrity_database_old: {
    title: 'The database is an old copy',
    action:
      '{{entries}} audit entries and {{commits}} changes are missing. If a backup was just restored, the head and a second person can open it with a reason; if not, look for the newest vault.db and call IT staff.',
  },
  integrity_page_old: {
    title: 'Part of the database is older than the rest',
    action:
      'vault.db is not what Suaka wrote last, although it is properly encrypted. Stop working and ask IT staff to restore a backup. Opening it needs a reason and is recorded.',
  },
  integrity_journal_missing: {
    title: 'The journal of the database is missing',
    action:
      'vault.db-wal is not there, and with it the last {{entries}} audit entries and {{commits}} changes. Look for that file on this computer; if it cannot be found, opening without it needs a reason and is recorded.',
  },
  integrity_journal_cut: {
    title: 'The journal of the database was cut off',
    action:
      'vault.db-wal is shorter than Suaka wrote it; the last {{entries}} audit entries and {{commits}} changes are missing. Call IT staff. Opening without them needs a reason and is recorded.',
  },
  integrity_journal_changed: {
    title: 'The journal of the database was changed',
    action:
      'vault.db-wal is damaged or another one; the last {{entries}} audit entries and {{commits}} changes cannot be read. Call IT staff. Opening without them needs a reason and is recorded.',
  },
  integrity_anchor_missing: {
    title: 'The anchor of the vault is missing',
    action:
      'vault.anchor is not there, so nothing here shows that this vault is the newest. Compare it with the code in the paper register. Opening it needs a reason and is recorded.',
  },
  integrity_anchor_damaged: {
    title: 'The anchor of the vault is damaged',
    action:
      'vault.anchor was changed, so nothing here shows that this vault is the newest. Compare it with the code in the paper register. Opening it needs a reason and is recorded.',
  },
  integrity_anchor_old: {
    title: 'The anchor of the vault is an old copy',
    action:
      'vault.anchor is older than the database, which itself is complete. Ask who copied that file; opening the vault needs a reason and is recorded.',
  },
  integrity_header_old: {
    title: 'vault.json is an old copy',
    action:
      'The list of keys is older than the vault: passwords or officers that were withdrawn may work again. Ask IT staff to put the newest vault.json back. Opening it needs a reason and is recorded.',
  },
  disk_full: {
    title: 'The disk is full',
    action:
      'The last change is not saved; everything before it is safe. Free some space and save again. Your words are still on the screen.',
  },
  read_only: {
    title: 'The folder is read-only',
    action:
      'Suaka may not write here. Ask your IT officer to check the permissions, or choose another folder.',
  },
  not_accessible: {
    title: 'The folder cannot be opened',
    action:
      'The folder is gone or may not be accessed. Check the connection, or choose another folder.',
  },
  io: {
    title: 'A storage problem',
    action: 'Reading or writing failed. Try again; if it happens again, tell your IT officer.',
  },
  resource_invalid: {
    title: 'A file that ships with Suaka is damaged',
    action:
      'The file {{file}} is not valid at {{path}}: {{reason}}. Install Suaka again; case data is untouched.',
  },
  sop_damaged: {
    title: 'This version of the SOP is damaged',
    action:
      'Version {{version}} cannot be read ({{path}}: {{reason}}). Other cases still open. Tell the IT staff; change nothing.',
  },
  sop_draft_changed: {
    title: 'Changed by somebody else',
    action: 'Another officer saved a change meanwhile. Load again, then repeat your change.',
  },
  sop_draft_exists: {
    title: 'There is a draft already',
    action: 'Go on with that draft, or discard it first.',
  },
  sop_not_sound: {
    title: 'The draft cannot be published yet',
    action: 'Something is still wrong in {{count}} places. Press Check to see all of them.',
  },
  sop_effective_past: {
    title: 'The date of effect has passed',
    action: 'Choose today or later.',
  },
  sop_hides_duty: {
    title: 'The case stays with its version',
    action:
      'A deadline has passed that the new version would no longer show: {{clocks}}. Finish its step first.',
  },
  sop_package_refused: {
    title: 'The SOP package is refused',
    action: 'Part {{path}}: {{reason}}. The SOP in use has not changed.',
  },
  not_allowed: {
    title: 'Not permitted',
    action: 'Your role does not allow this. Ask the case manager or the head of the unit.',
  },
  officer_disabled: {
    title: 'This account is not active',
    action: 'It was disabled or removed. Ask the head of the unit.',
  },
  password_change_due: {
    title: 'Choose an own password first',
    action: 'This password was made for one use. Replace it with one of your own, then go on.',
  },
  one_time_password_ended: {
    title: 'The one-time password has ended',
    action: 'Ask the head of the unit for a new one-time password.',
  },
  duty_not_accepted: {
    title: 'The duty of confidentiality is not accepted yet',
    action: 'Read and accept the duty of confidentiality for this year, then go on.',
  },
  case_not_assigned: {
    title: 'You are not assigned to this case',
    action:
      'Ask the case manager to assign you. In an emergency use emergency access and give a reason.',
  },
  access_state: {
    title: 'Access to this case has changed meanwhile',
    action: 'Load the file again and check it.',
  },
  too_many_readings: {
    title: 'Too many identities opened in a short time',
    action: 'Wait some minutes, then open the file that is really needed. The head has been told.',
  },
  own_account: {
    title: 'This is your own account',
    action:
      'Nobody disables, removes or changes the role of an own account. Ask another head to do it.',
  },
  officer_state: {
    title: 'The account has changed meanwhile',
    action: 'Load the list of officers again and check it.',
  },
  second_same_person: {
    title: 'It must be somebody else',
    action: 'The second person may be neither you nor the officer concerned.',
  },
  second_not_eligible: {
    title: 'This officer cannot confirm',
    action:
      'The second person must be an active case manager or head who already uses an own password.',
  },
  second_needed: {
    title: 'A second person is needed',
    action: 'Another officer may confirm this. Ask them to type their own password.',
  },
  not_found: {
    title: 'Not found',
    action: 'This is not there any more. Go back to the list and open it again.',
  },
  invalid_input: {
    title: 'Something is not right yet',
    action: 'Check the marked fields and try again.',
  },
  step_locked: {
    title: 'This step is still locked',
    action: 'Finish the steps it depends on first.',
  },
  step_not_skippable: {
    title: 'This step cannot be skipped',
    action: 'It concerns safety, consent or a legal duty.',
  },
  step_state: {
    title: 'The step has changed meanwhile',
    action: 'Load the step again and check it.',
  },
  answers_incomplete: {
    title: 'Answers are missing',
    action: 'Complete the marked fields before signing.',
  },
  case_changed: {
    title: 'The case has changed meanwhile',
    action: 'Load the case again and repeat your change.',
  },
  referral_state: {
    title: 'The referral has changed meanwhile',
    action: 'Load the referral again and check it.',
  },
  agency_changed: {
    title: 'Somebody else has changed this agency',
    action: 'Load the directory again, then repeat your change.',
  },
  agency_retired: {
    title: 'This agency is no longer used',
    action: 'Choose another one, or ask a case manager to put it back in the directory.',
  },
  conference_state: {
    title: 'The conference has changed meanwhile',
    action:
      'It was closed, cancelled or changed by somebody else. Load it again and check it. One with decisions cannot be cancelled.',
  },
  conference_incomplete: {
    title: 'The minutes cannot be closed yet',
    action: 'Complete what is missing: $t(conference.gaps.{{missing.0}})',
  },
  conference_echoes: {
    title: 'The minutes may name the client',
    action: 'Look at the {{count}} marked places: change them, or say that they are needed.',
  },
  task_state: {
    title: 'The task has changed meanwhile',
    action: 'It was done, reopened or cancelled. Load the list again.',
  },
  task_owner: {
    title: 'This officer cannot be given the task',
    action: 'Choose an active officer who may open the case, or change the assignment first.',
  },
  ground_missing: {
    title: 'There is no basis for disclosure yet',
    action: 'Record the client’s consent or choose another legal basis before issuing the packet.',
  },
  zones_missing: {
    title: 'Required data is missing',
    action: 'This agency needs: {{missing}}. Complete it in the SOP step concerned.',
  },
  packet_changed: {
    title: 'The packet has changed since you looked at it',
    action: 'The newest pages are shown now. Read them again, then approve.',
  },
  attachment_too_large: {
    title: 'This file is too large',
    action: 'At most 20 MB. Scan with 150–200 dpi, or split it into several files.',
  },
  attachment_kind: {
    title: 'This file cannot be attached',
    action: 'Only whole PDF, PNG and JPEG files.',
  },
  attachments_too_many: {
    title: 'Too many attachments',
    action:
      'A referral has at most 20 attachments and 40 MB of pictures. Leave out pages that are not needed.',
  },
  attachments_unchecked: {
    title: 'An attachment has not been checked yet',
    action: 'Look at each of its pages in the step Attachments, or remove it.',
  },
  seal_key_wrong: {
    title: 'This public key is not valid',
    action: 'A letter is wrong. Copy the key from the agency again instead of typing it.',
  },
  pdf_failed: {
    title: 'The pages could not be made',
    action: 'Try again. A letter number already given stays with this referral.',
  },
};
