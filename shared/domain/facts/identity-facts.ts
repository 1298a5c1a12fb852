import type { Zone } from '../zones';

/** Whether a fact says who a person is, where to reach them, or who reported. */
export function isIdentityFact({
  key,
  zone,
}: {
  readonly key: string;
  readonly zone: Zone | null;
}): boolean {
  return (
    zone === 'B' ||
    zone === 'C' ||
    key === 'victim.phone' ||
    key.startsWith('guardian.') ||
    key.startsWith('reporter.')
  );
}
