/** Letterhead fields that a letter should not go out without, as the vault names them. */
const GAPS = ['department', 'address', 'phone', 'signatoryName', 'nip'] as const;

/** The gaps this window has words for. */
export function gapNames(gaps: readonly string[]): readonly (typeof GAPS)[number][] {
  return GAPS.filter((gap) => gaps.includes(gap));
}
