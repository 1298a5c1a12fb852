import type { AnswerValue } from '../facts/answer';

interface KnownFact {
  readonly key: string;
  readonly value: AnswerValue;
}

/** Under 18 (UU 21/2007 Pasal 1 angka 5; UU 35/2014). */
const ADULT_AGE_YEARS = 18;

function valuesOf(facts: readonly KnownFact[], key: string): AnswerValue[] {
  return facts.filter((fact) => fact.key === key).map((fact) => fact.value);
}

/**
 * `true` when the client is, or may be, a child. A known age decides; otherwise doubt counts for
 * the child: gate G3 answered "yes" or "unknown", or an estimated age under 18.
 */
export function isTreatedAsChild(facts: readonly KnownFact[]): boolean {
  const ages = valuesOf(facts, 'victim.age').filter((value) => typeof value === 'number');
  if (ages.length > 0) return ages.some((age) => age < ADULT_AGE_YEARS);
  const gate = valuesOf(facts, 'gate.G3');
  if (gate.includes('yes') || gate.includes('unknown')) return true;
  return valuesOf(facts, 'victim.estimatedAge').some(
    (age) => typeof age === 'number' && age < ADULT_AGE_YEARS,
  );
}

/**
 * `false` when gate G7 says that the suspect is a relative or an official. Then the guardian is
 * not written to anybody unless somebody ticks it with a reason: a receiving office would
 * naturally call the guardian it reads about.
 */
export function isGuardianSafe(facts: readonly KnownFact[]): boolean {
  return !valuesOf(facts, 'gate.G7').includes('yes');
}
