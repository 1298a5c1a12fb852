import type { AuditAction, AuditCategory } from '../../../shared/domain/audit/actions';

/** i18next takes a dot for a path, so `case.opened` is found under `case_opened`. */
type ActionKey = AuditAction extends infer Action
  ? Action extends `${infer Thing}.${infer Act}`
    ? `${Thing}_${Act}`
    : never
  : never;

/** Names of what the audit log records. */
export const audit = {
  categories: {
    login: 'Login',
    failure: 'Failed login',
    identity_read: 'Identity or case read',
    change: 'Change',
    consent: 'Client’s consent',
    print: 'Print',
    export: 'Packet issued',
    break_glass: 'Break-glass access',
    administration: 'Officers and settings',
    integrity: 'Integrity of the vault',
  } satisfies Record<AuditCategory, string>,
  actions: {
    vault_created: 'Vault created',
    vault_unlocked: 'Vault unlocked',
    login_failed: 'Wrong password',
    identity_read: 'Identity read',
    case_read: 'Case facts read',
    case_opened: 'Case opened',
    case_changed: 'Case data changed',
    step_signed: 'Step signed',
    step_skipped: 'Step skipped',
    step_reopened: 'Step reopened',
    consent_given: 'Consent recorded',
    consent_withdrawn: 'Consent withdrawn',
    referral_started: 'Referral started',
    referral_cancelled: 'Referral cancelled',
    packet_previewed: 'Packet previewed',
    packet_issued: 'Packet issued',
    packet_opened: 'Packet opened',
    packet_handed_out: 'Packet printed or saved',
    packet_received: 'Receipt recorded',
    shelter_changed: 'Settings of the shelter changed',
    case_assigned: 'Case assigned',
    officer_added: 'Officer added',
    officer_disabled: 'Officer disabled',
    officer_enabled: 'Officer enabled',
    officer_removed: 'Officer removed',
    officer_role_changed: 'Role changed',
    officer_password_changed: 'Password changed',
    officer_password_reset: 'Password reset',
    approval_given: 'Approved by a second person',
    approval_alone: 'Done alone, with a reason',
    recovery_kit_made: 'Recovery kit made',
    recovery_kit_proven: 'Recovery kit tried',
    recovery_used: 'Access recovered with the kit',
    duty_accepted: 'Confidentiality duty accepted',
    access_break_glass: 'Break-glass access opened',
    access_acknowledged: 'Break-glass access reviewed',
    integrity_repaired: 'Rest of a crash repaired',
    integrity_accepted: 'Opened in spite of findings',
    audit_verified: 'Audit log verified',
    audit_extracted: 'Extract of the audit log made',
  } satisfies Record<ActionKey, string>,
};
