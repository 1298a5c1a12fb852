import type { home as indonesian } from '../id/home';
import type { Translated } from '../texts';

export const home: Translated<typeof indonesian> = { title: '' };
