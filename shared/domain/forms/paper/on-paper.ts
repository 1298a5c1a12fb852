import type { AnswerValue } from '../../facts/answer';
import type { FactTextContext } from '../../facts/catalogue';

/** One question on paper: what is in it, if anything. */
export interface OnPaper {
  readonly isEmpty: boolean;
  readonly value: AnswerValue | undefined;
  readonly texts: FactTextContext;
}
