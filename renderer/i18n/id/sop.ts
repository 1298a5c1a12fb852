export const sop = { title: '' } as const;
