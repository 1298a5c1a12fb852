import { StorageError } from '../files/storage-error';
import { sopReader } from '../sop/library';
import { pinOf } from '../sop/progress';
import type { UseCaseContext } from '../state';
import { type CaseSummary, summaryBasis } from './case-summary';
import { changeBasis, keepSummary, readBases } from './case-summary.store';
import type { CaseFile } from './cases.store';

/** A case with its summary, just worked out. */
export interface SummedUp {
  readonly file: CaseFile;
  readonly summary: CaseSummary;
}

/**
 * Marks the cases of every SOP that was changed, or read by another version of the app or with
 * other holidays, since their summaries were kept.
 *
 * @returns whether what is kept may be used: a full disk may not take the mark
 */
export function markOtherBases(context: UseCaseContext, files: readonly CaseFile[]): boolean {
  const { db } = context.vault;
  const known = new Map(readBases(db).map((one) => [`${one.sopId} ${one.sopVersion}`, one]));
  for (const { sopId, sopVersion } of files) {
    const key = `${sopId} ${sopVersion}`;
    if (!known.has(key)) known.set(key, { sopId, sopVersion, basis: '' });
  }
  const sopFor = sopReader(context);
  const changed = [...known.values()].flatMap(({ sopId, sopVersion, basis }) => {
    const present = summaryBasis(context, sopFor(pinOf({ sopId, sopVersion })));
    return present === basis ? [] : [{ sopId, sopVersion, basis: present }];
  });
  if (changed.length === 0) return true;
  return written(context, () => {
    for (const basis of changed) changeBasis(db, basis);
  });
}

/**
 * Keeps what was worked out, and nothing more of closed cases, where the disk takes it: the list is
 * true without it.
 */
export function keepSummaries(
  context: UseCaseContext,
  fresh: readonly SummedUp[],
  closed: readonly string[],
): void {
  if (fresh.length === 0 && closed.length === 0) return;
  // Kept without its basis, a summary would outlive the SOP it was worked out with.
  if (
    !markOtherBases(
      context,
      fresh.map(({ file }) => file),
    )
  )
    return;
  const { db } = context.vault;
  written(context, () => {
    for (const { file, summary } of fresh) keepSummary(db, file.caseId, summary);
    for (const caseId of closed) keepSummary(db, caseId, null);
  });
}

function written({ vault: { db } }: UseCaseContext, work: () => void): boolean {
  try {
    db.transaction(work);
    return true;
  } catch (error) {
    if (error instanceof StorageError) return false;
    throw error;
  }
}
