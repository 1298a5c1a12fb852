import type { sop as indonesian } from '../id/sop';
import type { Translated } from '../texts';

export const sop: Translated<typeof indonesian> = { title: '' };
