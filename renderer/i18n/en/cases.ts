import type { cases as indonesian } from '../id/cases';
import type { Translated } from '../texts';

export const cases: Translated<typeof indonesian> = { title: '' };
