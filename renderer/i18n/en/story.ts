import type { story as indonesian } from '../id/story';
import type { Translated } from '../texts';

export const story: Translated<typeof indonesian> = {
  count_one: 'The story was asked for {{count}} time:',
  count_other: 'The story was asked for {{count}} times:',
  intake: 'intake',
  step: 'SOP step',
  statement: 'statement to the police',
};
