import type { IntegrityFinding } from '../../../shared/domain/audit/findings';
import type { AnchorState } from './anchor-file';
import type { Comparison, JournalState } from './compare-files';
import { type Findings, findingsOf } from './findings';
import type { Inspection } from './inspect';
import { anchoredMarks } from './marks';
import { framesIn } from './wal';

/**
 * How many commits a journal holds that goes on behind its anchored part: 0 for rests of a write that
 * was cut short, more when process or power ended between commits and the flush of their anchor. Each
 * has counted itself, and their audit entries go on from the anchored one. `null` for what no crash
 * leaves.
 *
 * @param inJournal commits in the journal behind the anchored part
 */
export function commitsAhead(
  anchor: AnchorState,
  seen: Inspection,
  inJournal: number,
): number | null {
  const ahead = seen.commits - anchor.commits;
  if (ahead === 0 && seen.frames === framesIn(anchor.wal.bytes)) return 0;
  return ahead > 0 && inJournal === ahead && goesOn(anchor, seen) ? ahead : null;
}

/** Names what is wrong, with figures. `null` where the anchor and everything under it fit. */
export function nameFindings(
  anchor: AnchorState | 'missing' | 'damaged',
  files: Comparison | null,
  seen: Inspection | null,
  revision: number,
): Findings | null {
  const codes = new Set<IntegrityFinding>();
  if (anchor === 'missing') codes.add('integrity_anchor_missing');
  if (anchor === 'damaged') codes.add('integrity_anchor_damaged');
  if (seen?.brokenEntry != null) codes.add('integrity_audit_changed');
  const broken = seen?.brokenEntry == null ? {} : { sequence: seen.brokenEntry };
  if (anchor === 'missing' || anchor === 'damaged')
    return findingsOf(codes, broken, seen?.isUsable ?? true);

  if (revision < anchor.revision) codes.add('integrity_header_old');
  if (files === null || seen === null) return findingsOf(codes, {}, true);
  for (const code of dataFindings(anchor, files, seen)) codes.add(code);
  const missing = {
    entries: Math.max(0, anchor.entries - seen.audit.sequence),
    commits: Math.max(0, anchor.commits - seen.commits),
  };
  return findingsOf(codes, { ...missing, ...broken }, seen.isUsable);
}

const JOURNAL_FINDINGS: Readonly<Record<JournalState, IntegrityFinding>> = {
  missing: 'integrity_journal_missing',
  cut: 'integrity_journal_cut',
  changed: 'integrity_journal_changed',
  longer: 'integrity_journal_changed',
  whole: 'integrity_journal_changed',
};

function dataFindings(
  anchor: AnchorState,
  files: Comparison,
  seen: Inspection,
): readonly IntegrityFinding[] {
  if (seen.commits > anchor.commits && goesOn(anchor, seen)) return ['integrity_anchor_old'];
  if (seen.brokenEntry !== null) return [];
  if (files.mainFits) return [JOURNAL_FINDINGS[files.journal]];
  return [seen.commits < anchor.commits ? 'integrity_database_old' : 'integrity_page_old'];
}

/** Whether the database has the anchored entry, so that it is the anchor which stayed behind. */
function goesOn(anchor: AnchorState, seen: Inspection): boolean {
  return anchor.entries === 0 || seen.anchoredHash === anchoredMarks(anchor).audit.hash;
}
