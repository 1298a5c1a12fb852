import type { referrals as indonesian } from '../id/referrals';
import type { Translated } from '../texts';

export const referrals: Translated<typeof indonesian> = { title: '' };
