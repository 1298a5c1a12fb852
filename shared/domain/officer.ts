/**
 * Roles of those who work with cases: konselor, manajer kasus, kepala UPTD. IT staff have no role
 * here: they hold no key.
 */
export const OFFICER_ROLES = ['counsellor', 'case_manager', 'head'] as const;
export type OfficerRole = (typeof OFFICER_ROLES)[number];

/** Whether a role is the wanted one or stands above it. */
export function isRoleAtLeast(role: OfficerRole, wanted: OfficerRole): boolean {
  return OFFICER_ROLES.indexOf(role) >= OFFICER_ROLES.indexOf(wanted);
}

/** `disabled` can come back, `removed` has lost the key slot and stays only for the history. */
export const OFFICER_STATES = ['active', 'disabled', 'removed'] as const;
export type OfficerState = (typeof OFFICER_STATES)[number];
