/** Reasons of the checks that have words for people; any other is shown as the check gave it. */
const REASONS = {
  duplicateId: /^duplicate id (?<id>\S+)$/,
  circle: /^step (?<id>\S+) waits for itself/,
  unknownStep: /^unknown step (?<id>\S+)$/,
  unknownForm: /^unknown form (?<id>\S+)$/,
  unknownFact: /^unknown fact (?<id>\S+)$/,
  neverAnswered: /^(?<id>\S+) never has the answer (?<answer>.+)$/,
  hardSkippable: /^hard clock on step (?<id>[^,]+), which can be skipped$/,
  urgentRequires: /^(?<id>\S+) is not among the ordinary prerequisites$/,
  dutyMissing: /^deadline (?<id>\S+) of the law is missing$/,
  dutyChanged: /^deadline (?<id>\S+) is set by law/,
  dutyHidden: /^step (?<id>\S+) carries deadline/,
  gateMissing: /^safety gate (?<id>\S+) is missing$/,
  duplicateOption: /^duplicate option (?<id>.+)$/,
} as const;
type ProblemKind = keyof typeof REASONS;

export interface ProblemWords {
  readonly kind: ProblemKind | 'other';
  readonly id: string;
  /** Only where a condition waits for one. */
  readonly answer: string;
}

// The keys of a constant are its own, and `Object.entries` forgets them.
const ENTRIES = Object.entries(REASONS) as readonly (readonly [ProblemKind, RegExp])[];

/** Which words say a reason, and what is put into them. */
export function problemWords(reason: string): ProblemWords {
  for (const [kind, pattern] of ENTRIES) {
    const groups = pattern.exec(reason)?.groups;
    if (groups !== undefined) return { kind, id: groups.id ?? '', answer: groups.answer ?? '' };
  }
  return { kind: 'other', id: '', answer: '' };
}
