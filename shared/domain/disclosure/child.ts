import type { AnswerValue } from '../facts/answer';
import { ADULT_AGE_YEARS, mustTreatAsChild } from '../identity/age';

interface KnownFact {
  readonly key: string;
  readonly value: AnswerValue;
}

function valuesOf(facts: readonly KnownFact[], key: string): AnswerValue[] {
  return facts.filter((fact) => fact.key === key).map((fact) => fact.value);
}

/**
 * `true` when the client is, or may be, a child: the age says so or is not known, or the officer
 * doubts it at gate G3. The same rule as everywhere (`mustTreatAsChild`).
 */
export function isTreatedAsChild(facts: readonly KnownFact[]): boolean {
  const [age] = ['victim.age', 'victim.estimatedAge']
    .flatMap((key) => valuesOf(facts, key))
    .filter((value) => typeof value === 'number');
  const minor = age === undefined ? 'unknown' : age < ADULT_AGE_YEARS ? 'yes' : 'no';
  return mustTreatAsChild(minor, valuesOf(facts, 'gate.G3').includes('yes') ? 'yes' : 'no');
}

/**
 * `false` when gate G7 says that the suspect is a relative or an official. Then the guardian is
 * not written to anybody unless somebody ticks it with a reason: a receiving office would
 * naturally call the guardian it reads about.
 */
export function isGuardianSafe(facts: readonly KnownFact[]): boolean {
  return !valuesOf(facts, 'gate.G7').includes('yes');
}
