import type { AnswerValue } from '../facts/answer';

/** Facts in which the client tells what happened. */
const NARRATIVE = 'narrative.';
/**
 * A statement to the police (berita acara pemeriksaan): the story is told there once more, outside
 * the shelter. The value is when.
 */
const STATEMENT_KEY = 'legal.bapAt';

/** One value that a fact has or had: earlier ones count, because they were asked for too. */
export interface RecordedValue {
  readonly key: string;
  readonly value: AnswerValue;
  /** `intake`, or `step:` with the id of the step. */
  readonly source: string;
  /** UTC ISO instant. */
  readonly recordedAt: string;
}

/** One time that the client was asked to tell what happened. */
export interface StoryAsking {
  readonly kind: 'intake' | 'step' | 'statement';
  /** The step in which it was asked; `null` for the intake and for a statement to the police. */
  readonly stepId: string | null;
  /** UTC ISO instant, or for a statement whatever the form recorded as its time. */
  readonly at: string;
}

/**
 * How often the client has been asked for the story, the earliest first. An asking is a signature
 * (or intake) that recorded a new answer to a narrative question. An answer that was taken over as
 * it stood does not count, and neither does "not asked"; "does not know" and a refusal do, because
 * somebody asked.
 */
export function storyAskings(values: readonly RecordedValue[]): readonly StoryAsking[] {
  const askings = new Map<string, StoryAsking>();
  for (const one of values) {
    const asking = askingOf(one);
    if (asking !== null) askings.set(`${asking.kind} ${asking.stepId} ${asking.at}`, asking);
  }
  return [...askings.values()].toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

function askingOf({ key, value, source, recordedAt }: RecordedValue): StoryAsking | null {
  if (key === STATEMENT_KEY) {
    const told = typeof value === 'string' && !Number.isNaN(Date.parse(value));
    return told ? { kind: 'statement', stepId: null, at: value } : null;
  }
  if (!key.startsWith(NARRATIVE) || isNotAsked(value)) return null;
  const stepId = source.startsWith('step:') ? source.slice('step:'.length) : null;
  return { kind: stepId === null ? 'intake' : 'step', stepId, at: recordedAt };
}

function isNotAsked(value: AnswerValue): boolean {
  return typeof value === 'object' && 'unanswered' in value && value.unanswered === 'not_asked';
}
