/** Tabs of a case file, in the order in which they are shown. */
export const CASE_TABS = [
  'summary',
  'sop',
  'identity',
  'consent',
  'referrals',
  'conferences',
  'history',
] as const;
export type CaseTab = (typeof CASE_TABS)[number];
