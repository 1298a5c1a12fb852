import type { CaseHeader, FactView } from '../../../../shared/contract/cases';
import type { Facts } from '../../../../shared/domain/sop/condition';

/**
 * The facts that questions depend on. Whether the person is a child is worked out by the vault and
 * comes as a flag; doubt is treated as child, as the vault does (gate G3).
 */
export function knownFacts(facts: readonly FactView[], { flags }: CaseHeader): Facts {
  return {
    ...Object.fromEntries(facts.map((fact) => [fact.key, fact.value])),
    'victim.isMinor': isTreatedAsChild(flags) ? 'yes' : 'no',
  };
}

/** Whether the rules for children apply. */
export function isTreatedAsChild(flags: CaseHeader['flags']): boolean {
  return flags.includes('child') || flags.includes('maybe_child');
}
