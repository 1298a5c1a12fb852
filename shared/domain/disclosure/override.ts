import type { Zone } from '../zones';
import { isInternal } from './matrix';

/** A fact that the matrix forbids to an agency and that a case manager or the head lets out. */
export interface Override {
  readonly key: string;
  readonly reason: string;
}

/** Zone N is the place of the shelter, and the contact of zone C is always the office's own. */
const NEVER_OUT: readonly (Zone | null)[] = [null, 'C', 'M', 'N'];

/**
 * Whether a forbidden fact may be let out at all: never the place of the shelter, the client's own
 * contact, other consent records, or working answers of the office and the client's safety plan
 * (`internal` of the matrix), which no reason makes safe in other hands.
 */
export function mayOverride(
  internal: readonly string[],
  { key, zone }: { readonly key: string; readonly zone: Zone | null },
): boolean {
  return !NEVER_OUT.includes(zone) && !isInternal(internal, key);
}

/** Why a fact goes against the matrix; an override without a reason is none. */
export function overrideReason(
  overrides: readonly Override[],
  internal: readonly string[],
  fact: { readonly key: string; readonly zone: Zone | null },
): string | undefined {
  if (!mayOverride(internal, fact)) return undefined;
  return overrides
    .filter(({ key }) => key === fact.key)
    .map(({ reason }) => reason.trim())
    .filter((reason) => reason !== '')
    .toSorted()[0];
}
