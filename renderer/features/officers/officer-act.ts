import type { OfficerEntry } from '../../../shared/contract/officers';

/** What the head is about to do in the list of officers. */
export type OfficerAct =
  | { readonly kind: 'add' }
  | {
      readonly kind: 'role' | 'reset' | 'disable' | 'enable' | 'remove';
      readonly officer: OfficerEntry;
    };
export type OfficerActKind = Exclude<OfficerAct['kind'], 'add'>;

/**
 * What may be done with an account as it stands. Nobody administers an own account; an officer
 * whose removal was cut short still has a way in, which removing again takes.
 */
export function actsFor(officer: OfficerEntry, ownId: string): readonly OfficerActKind[] {
  if (officer.officerId === ownId) return [];
  switch (officer.state) {
    case 'active':
      return ['role', 'reset', 'disable', 'remove'];
    case 'disabled':
      return ['role', 'enable', 'remove'];
    case 'removed':
      return officer.slotId === null ? [] : ['remove'];
  }
}
