import { type RecoveryShare, SHARES_NEEDED, vaultMark } from './share';

/** The vault that is to be opened, and the kit that opens it now. */
export interface ExpectedKit {
  readonly vaultId: string;
  readonly generation: number;
}

/** Whether shares can open a vault together, or the first reason why not. `share` counts as typed, from 1. */
export type ShareCheck =
  | { readonly kind: 'ok' }
  | { readonly kind: 'wrong_vault'; readonly share: number }
  | { readonly kind: 'older_kit'; readonly share: number; readonly generation: number }
  | { readonly kind: 'newer_kit'; readonly share: number; readonly generation: number }
  | { readonly kind: 'duplicate'; readonly share: number }
  | { readonly kind: 'too_few'; readonly missing: number };

/** Looks at shares before anything is computed from them. Shamir's scheme itself notices nothing. */
export function checkShares(shares: readonly RecoveryShare[], expected: ExpectedKit): ShareCheck {
  for (const [place, { vault, generation }] of shares.entries()) {
    const share = place + 1;
    if (vault !== vaultMark(expected.vaultId)) return { kind: 'wrong_vault', share };
    if (generation < expected.generation) return { kind: 'older_kit', share, generation };
    if (generation > expected.generation) return { kind: 'newer_kit', share, generation };
  }
  const again = shares.findIndex(
    (share, place) => shares.findIndex((other) => isSame(other, share)) < place,
  );
  if (again !== -1) return { kind: 'duplicate', share: again + 1 };
  const missing = SHARES_NEEDED - shares.length;
  return missing > 0 ? { kind: 'too_few', missing } : { kind: 'ok' };
}

/** The last byte is the place on the curve: from two shares of one place nothing can be computed. */
function isSame(a: RecoveryShare, b: RecoveryShare): boolean {
  return a.index === b.index || a.bytes.at(-1) === b.bytes.at(-1);
}
