import type { settings as indonesian } from '../id/settings';
import type { Translated } from '../texts';

export const settings: Translated<typeof indonesian> = { title: '' };
