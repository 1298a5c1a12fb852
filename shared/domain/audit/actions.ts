/** What kind of act an entry records. */
export const AUDIT_CATEGORIES = [
  'login',
  'failure',
  'identity_read',
  'change',
  'consent',
  'print',
  'export',
  'break_glass',
  'administration',
  'integrity',
] as const;
export type AuditCategory = (typeof AUDIT_CATEGORIES)[number];

/** Every act that the audit log knows. What is not here cannot be recorded, nor left out of a filter. */
export const AUDIT_ACTIONS = {
  'vault.created': 'login',
  'vault.unlocked': 'login',
  'login.failed': 'failure',
  'identity.read': 'identity_read',
  'case.read': 'identity_read',
  'case.opened': 'change',
  'case.changed': 'change',
  'case.closed': 'change',
  'case.reopened': 'change',
  'step.signed': 'change',
  'step.skipped': 'change',
  'step.reopened': 'change',
  'step.deferred': 'change',
  'step.not_applicable': 'change',
  'step.countersigned': 'change',
  'step.returned': 'change',
  'consent.given': 'consent',
  'consent.withdrawn': 'consent',
  'referral.started': 'change',
  'referral.cancelled': 'change',
  'packet.previewed': 'identity_read',
  'packet.issued': 'export',
  'packet.opened': 'identity_read',
  'packet.handed_out': 'print',
  'packet.received': 'change',
  'packet.verified': 'integrity',
  'override.given': 'change',
  'override.withdrawn': 'change',
  'packet.sealed': 'print',
  'attachment.added': 'change',
  'attachment.opened': 'identity_read',
  'attachment.checked': 'change',
  'attachment.removed': 'change',
  'answer.recorded': 'change',
  'withdrawal.issued': 'print',
  'withdrawal.told': 'change',
  'ledger.client_extract': 'print',
  'coordination.copied': 'export',
  'form.printed': 'print',
  'conference.convened': 'change',
  'conference.changed': 'change',
  'conference.decided': 'change',
  'conference.closed': 'change',
  'conference.cancelled': 'change',
  'conference.printed': 'print',
  'task.added': 'change',
  'task.done': 'change',
  'task.reopened': 'change',
  'task.reassigned': 'change',
  'calendar.exported': 'print',
  'shelter.changed': 'administration',
  'agency.changed': 'administration',
  'agency.retired': 'administration',
  'sop.draft_started': 'administration',
  'sop.draft_discarded': 'administration',
  'sop.published': 'administration',
  'sop.exported': 'administration',
  'sop.imported': 'administration',
  'basis.confirmed': 'administration',
  'basis.withdrawn': 'administration',
  'case.sop_moved': 'change',
  'holidays.changed': 'administration',
  'case.assigned': 'administration',
  'officer.added': 'administration',
  'officer.disabled': 'administration',
  'officer.enabled': 'administration',
  'officer.removed': 'administration',
  'officer.role_changed': 'administration',
  'officer.password_changed': 'administration',
  'officer.password_reset': 'administration',
  'duty.accepted': 'administration',
  'approval.given': 'administration',
  'approval.alone': 'administration',
  'recovery.kit_made': 'administration',
  'recovery.kit_proven': 'administration',
  'recovery.used': 'administration',
  'access.break_glass': 'break_glass',
  'access.acknowledged': 'break_glass',
  'access.many_readings': 'break_glass',
  'access.readings_reviewed': 'break_glass',
  'integrity.repaired': 'integrity',
  'integrity.accepted': 'integrity',
  'audit.verified': 'integrity',
  'audit.extracted': 'print',
} as const satisfies Readonly<Record<string, AuditCategory>>;
export type AuditAction = keyof typeof AUDIT_ACTIONS;

const ACTIONS = new Map<string, AuditCategory>(Object.entries(AUDIT_ACTIONS));

export function isAuditAction(text: string): text is AuditAction {
  return ACTIONS.has(text);
}

/** All actions of one category. */
export function actionsOf(category: AuditCategory): readonly AuditAction[] {
  return [...ACTIONS]
    .filter(([, of]) => of === category)
    .map(([action]) => action)
    .filter(isAuditAction);
}
