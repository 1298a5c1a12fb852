import type { FactView } from '../../../../shared/contract/cases';
import { isUnanswered } from '../../../../shared/domain/facts/answer';
import { type Form, fieldsOf } from '../../../../shared/domain/forms/definition';

/**
 * What is known that bears on a form: first the very facts it asks for, then what was told
 * elsewhere in the same areas. A question that is still open tells nothing.
 */
export function knownFor(form: Form, facts: readonly FactView[]): readonly FactView[] {
  const fields = fieldsOf(form);
  const keys = new Set(fields.map((field) => field.key));
  const zones = new Set(fields.map((field) => field.zone));
  const told = facts.filter((fact) => !isUnanswered(fact.value) && fact.value !== 'unknown');
  const asked = told.filter((fact) => keys.has(fact.key));
  const near = told.filter(
    (fact) => !keys.has(fact.key) && fact.zone !== null && zones.has(fact.zone),
  );
  return [...asked, ...near];
}
