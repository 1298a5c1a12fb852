import type { IntakeDraft } from '../../../shared/domain/intake/intake';
import type { FactRecord } from './facts.store';

/** Where the value of each intake fact stands in the form. */
const FIELD_OF_FACT: Readonly<Record<string, readonly [group: string, field: string]>> = {
  'case.codeName': ['victim', 'codeName'],
  'consent.atIntake': ['consent', 'status'],
};

/** Facts that the form computes itself. */
const DERIVED: ReadonlySet<string> = new Set(['victim.age', 'victim.isMinor']);

const TOP_LEVEL: Readonly<Record<string, 'immediateDanger' | 'immediateNeed'>> = {
  'safety.immediateDanger': 'immediateDanger',
  'health.immediateNeed': 'immediateNeed',
};

/**
 * Fills an empty intake form with what is known, so that completing or correcting it asks nothing
 * a second time.
 */
export function intakeFromFacts(
  empty: IntakeDraft,
  facts: readonly FactRecord[],
): Record<string, unknown> {
  const form: Record<string, unknown> = structuredClone(empty);
  for (const { key, value } of facts) {
    if (DERIVED.has(key) || typeof value === 'object') continue;
    const top = TOP_LEVEL[key];
    if (top !== undefined) form[top] = value;
    else setField(form, fieldOf(key), String(value));
  }
  return form;
}

function fieldOf(key: string): readonly [string, string] | undefined {
  const known = FIELD_OF_FACT[key];
  if (known !== undefined) return known;
  const [area, field] = key.split('.');
  if (area === undefined || field === undefined) return undefined;
  return [area === 'gate' ? 'gates' : area, field];
}

function setField(
  form: Record<string, unknown>,
  place: readonly [string, string] | undefined,
  value: string,
): void {
  if (place === undefined) return;
  const group = form[place[0]];
  if (typeof group === 'object' && group !== null && Object.hasOwn(group, place[1])) {
    Object.assign(group, { [place[1]]: value });
  }
}
