export const cases = { title: '' } as const;
