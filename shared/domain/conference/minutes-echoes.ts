import type { CaseFact } from '../disclosure/disclose';
import { findEchoes } from '../disclosure/echoes';
import { readPhone } from '../identity/phone';

/** A text of the minutes: which one, and what it says. */
export interface MinutesPart {
  /** `agenda`, `issues`, `options`, `place`, or `decision:1`. */
  readonly part: string;
  readonly text: string;
}

/** Words of the minutes that say who the client is. */
export interface MinutesEcho {
  readonly part: string;
  readonly factKey: string;
  /** The words as the file of the case has them. */
  readonly words: string;
}

/**
 * Minutes carry code names only, and names in Indonesia can have three letters ("Ani"). A hint too
 * many is looked at by a person; one too few goes out on paper.
 */
const SHORTEST_NAME = 3;

/** Finds names, numbers and addresses of the case in the minutes. A hint, not a guarantee. */
export function findMinutesEchoes(
  parts: readonly MinutesPart[],
  identity: readonly CaseFact[],
): readonly MinutesEcho[] {
  const kept = identity
    .flatMap(spellings)
    .map((fact) => ({ kind: 'fact' as const, fact, why: 'never_leaves' as const }));
  const sent = parts.map(({ part, text }) => ({
    fact: { ...PART_FACT, key: part, value: text, valueText: text },
    rule: 'required' as const,
    // Digits as they are typed ("2171 1045 0195 0001") and as they are kept.
    text: `${text}\n${text.replace(/(?<=\d)[\s.-]+(?=\d)/g, '')}`,
  }));
  const found = findEchoes({ sent, kept }, SHORTEST_NAME).map(
    ({ sentKey, hiddenKey, words }): MinutesEcho => ({ part: sentKey, factKey: hiddenKey, words }),
  );
  return found.filter((echo, index) => found.findIndex((one) => isSame(one, echo)) === index);
}

function isSame(left: MinutesEcho, right: MinutesEcho): boolean {
  return left.part === right.part && left.factKey === right.factKey;
}

/** What names an echo when the officer accepts it knowingly. */
export function echoId({ part, factKey }: MinutesEcho): string {
  return `${part}/${factKey}`;
}

const PART_FACT = {
  zone: 'G',
  label: { id: 'Notulen', en: 'Minutes' },
  source: 'conference',
  recordedAt: '',
} as const;

/** A telephone number is kept in one form and typed in several. */
function spellings(fact: CaseFact): readonly CaseFact[] {
  if (typeof fact.value !== 'string') return [];
  const phone = readPhone(fact.value);
  if (phone.kind !== 'indonesian') return [fact];
  const national = phone.number.slice(3);
  return [`+62${national}`, `62${national}`, `0${national}`].map((text) => ({
    ...fact,
    value: text,
    valueText: text,
  }));
}
