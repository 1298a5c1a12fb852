import type { FactView } from '../../../../shared/contract/cases';
import { isUnanswered } from '../../../../shared/domain/facts/answer';
import { type Form, fieldsOf } from '../../../../shared/domain/forms/definition';

/** Areas of facts that say something about the file and not about what happened. */
const NOT_TOLD = ['arrival.', 'case.', 'consent.'];

/**
 * What is known that bears on a form: first the very facts it asks for, then what was told
 * elsewhere in the same areas. A question that is open, or a danger that is absent, tells nothing.
 */
export function knownFor(form: Form, facts: readonly FactView[]): readonly FactView[] {
  const fields = fieldsOf(form);
  const keys = new Set(fields.map((field) => field.key));
  const zones = new Set(fields.map((field) => field.zone));
  const told = facts.filter((fact) => !isUnanswered(fact.value) && fact.value !== 'unknown');
  const asked = told.filter((fact) => keys.has(fact.key));
  const near = told.filter(
    (fact) =>
      !keys.has(fact.key) &&
      fact.zone !== null &&
      zones.has(fact.zone) &&
      !NOT_TOLD.some((area) => fact.key.startsWith(area)) &&
      !(fact.key.startsWith('gate.') && fact.value === 'no'),
  );
  return [...asked, ...near];
}

/** A fact in a few words. What somebody said speaks for itself; a code needs its question. */
export function knownText(fact: FactView, text: (words: FactView['text']) => string): string {
  const isSaid = fact.value === fact.text.id;
  return isSaid ? text(fact.text) : `${text(fact.label)}: ${text(fact.text)}`;
}
