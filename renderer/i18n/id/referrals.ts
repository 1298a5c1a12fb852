export const referrals = { title: '' } as const;
