import type { AnswerValue } from './answer';

/** The codes chosen of a `many` question; none for any other answer. */
export function choicesOf(value: AnswerValue | undefined): readonly string[] {
  return isChosen(value) ? value : [];
}

function isChosen(value: AnswerValue | undefined): value is readonly string[] {
  return Array.isArray(value);
}
