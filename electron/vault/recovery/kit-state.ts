import type { VaultHeader } from '../keys/header';
import type { RecoverySlot } from '../keys/slot';

/** Whether shares on paper can open this vault, and which ones. Known without a password. */
export type RecoveryKitState =
  | { readonly kind: 'none' }
  | { readonly kind: 'present'; readonly generation: number; readonly createdAt: string };

/** What the header says of the recovery kit. That the paper was printed and put away, it cannot know. */
export function recoveryKitState(header: VaultHeader): RecoveryKitState {
  const slot = recoverySlot(header);
  if (slot === undefined) return { kind: 'none' };
  return { kind: 'present', generation: slot.generation, createdAt: slot.createdAt };
}

/** The slot of the present recovery kit. */
export function recoverySlot(header: VaultHeader): RecoverySlot | undefined {
  return header.slots.find((slot): slot is RecoverySlot => slot.kind === 'recovery');
}
