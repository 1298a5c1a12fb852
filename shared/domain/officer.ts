/**
 * Roles of those who work with cases: konselor, manajer kasus, kepala UPTD. IT staff have no role
 * here: they hold no key.
 */
export const OFFICER_ROLES = ['counsellor', 'case_manager', 'head'] as const;
export type OfficerRole = (typeof OFFICER_ROLES)[number];
