import { combine, split } from 'shamir-secret-sharing';
import { KIT_SHARES, SHARES_NEEDED } from '../../../shared/domain/recovery/share';

/** The key in three shares of 33 bytes, of which any two give it back (Shamir, GF(256)). */
export async function splitKey(key: Uint8Array): Promise<readonly Uint8Array[]> {
  // The library takes nothing but a plain Uint8Array, which a Buffer is not.
  return split(Uint8Array.from(key), KIT_SHARES, SHARES_NEEDED);
}

/** What two shares give together. With a wrong share that is a wrong key, and nothing says so. */
export async function combineShares(shares: readonly Uint8Array[]): Promise<Uint8Array> {
  return combine(shares.map((share) => Uint8Array.from(share)));
}
