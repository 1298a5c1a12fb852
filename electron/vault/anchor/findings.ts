import { INTEGRITY_FINDINGS, type IntegrityFinding } from '../../../shared/domain/audit/findings';

/** What was found, with figures: `entries` and `commits` that are missing, `sequence` that is broken. */
export interface Findings {
  /** In the order of `INTEGRITY_FINDINGS`; at least one. */
  readonly codes: readonly [IntegrityFinding, ...IntegrityFinding[]];
  readonly figures: Readonly<Record<string, number>>;
  /** Whether the database can be opened in spite of them. */
  readonly isUsable: boolean;
}

/**
 * The vault is not as it was left. Nothing was changed and nothing stays open; `accept` on the way in
 * opens it nevertheless.
 */
export class IntegrityError extends Error {
  readonly code: IntegrityFinding;
  readonly findings: Findings;

  constructor(findings: Findings) {
    super(findings.codes[0]);
    this.name = 'IntegrityError';
    this.code = findings.codes[0];
    this.findings = findings;
  }

  /** For the text that a person reads: the figures, and all codes. */
  get details(): Readonly<Record<string, number | string[]>> {
    const { codes, figures } = this.findings;
    return { ...figures, findings: [...codes] };
  }
}

/** The codes in their order, or `null` where there is none. */
export function findingsOf(
  codes: ReadonlySet<IntegrityFinding>,
  figures: Findings['figures'],
  isUsable: boolean,
): Findings | null {
  const [first, ...others] = INTEGRITY_FINDINGS.filter((code) => codes.has(code));
  return first === undefined ? null : { codes: [first, ...others], figures, isUsable };
}
