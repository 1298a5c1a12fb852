import { walkChain } from '../../../electron/vault/audit/chain';
import type { Database } from '../../../electron/vault/database/driver';

/** The first entry that does not fit the chain, or `null`, in one go. */
export function findBrokenEntry(db: Database, key: Uint8Array): number | null {
  const steps = walkChain(db, key);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value.kind === 'broken' ? step.value.sequence : null;
  }
}
