import { createHash } from 'node:crypto';
import {
  type AnchorCode,
  AUDIT_EXTRACT_ENTRIES,
  AUDIT_PAGE_ENTRIES,
  type AuditEntry,
  type AuditFilter,
  type CodeCheck,
} from '../../../shared/contract/audit';
import { AUDIT_ACTIONS, isAuditAction } from '../../../shared/domain/audit/actions';
import { auditDetailSchema } from '../../../shared/domain/audit/detail';
import { formatAnchorCode, parseAnchorCode } from '../../../shared/domain/audit/anchor-code';
import type { UseCaseContext } from '../state';
import { readTip } from './audit';
import { type AuditRow, countEntries, selectEntries, selectLink } from './audit.store';

type PageRequest = AuditFilter & { readonly before?: number | undefined };

/** A page of the log, newest first. */
export function listEntries({ vault }: UseCaseContext, { before, ...filter }: PageRequest) {
  const from = before ?? Number.MAX_SAFE_INTEGER;
  const rows = selectEntries(vault.db, filter, from, AUDIT_PAGE_ENTRIES + 1);
  const entries = rows.slice(0, AUDIT_PAGE_ENTRIES).map(toEntry);
  const isLast = rows.length <= AUDIT_PAGE_ENTRIES;
  return { entries, before: isLast ? null : (entries.at(-1)?.sequence ?? null) };
}

/** The newest entries of a filter in the order in which they are printed, with the code of the log. */
export function extractEntries(context: UseCaseContext, filter: AuditFilter) {
  const { db } = context.vault;
  const rows = selectEntries(db, filter, Number.MAX_SAFE_INTEGER, AUDIT_EXTRACT_ENTRIES);
  return {
    entries: rows.map(toEntry).toReversed(),
    total: countEntries(db, filter),
    code: readAnchorCode(context),
  };
}

/** The code of the log as it stands. What follows later does not change it. */
export function readAnchorCode({ vault }: UseCaseContext): AnchorCode {
  const { sequence, hash } = readTip(vault.db);
  const { vaultId } = vault.header;
  const at = selectLink(vault.db, sequence)?.at ?? '';
  return { sequence, at, code: codeOf(vaultId, sequence, hash) };
}

interface TypedCode {
  readonly sequence: number;
  readonly code: string;
}

/** Compares a code from paper with the entry that it was made of. */
export function checkAnchorCode({ vault }: UseCaseContext, typed: TypedCode): CodeCheck {
  const code = parseAnchorCode(typed.code);
  if (code === null) return { kind: 'not_a_code' };
  const link = selectLink(vault.db, typed.sequence);
  if (link === undefined) return { kind: 'missing', last: readTip(vault.db).sequence };
  const present = codeOf(vault.header.vaultId, typed.sequence, link.hash);
  return present === code ? { kind: 'matches', at: link.at } : { kind: 'differs' };
}

/** The hash of an entry covers all before it, so its code does too. */
function codeOf(vaultId: string, sequence: number, hash: string): string {
  const text = `suaka/anchor-code/v1|${vaultId}|${sequence}|${hash}`;
  return formatAnchorCode(createHash('sha256').update(text).digest());
}

function detailOf({ detail }: AuditRow): AuditEntry['detail'] {
  return auditDetailSchema.parse(JSON.parse(detail));
}

function toEntry(row: AuditRow): AuditEntry {
  const { officerId, displayName, action } = row;
  if (!isAuditAction(action)) throw new Error('an action that is not in the list');
  return {
    sequence: row.sequence,
    at: row.at,
    officer: officerId === null ? null : { officerId, displayName },
    action,
    category: AUDIT_ACTIONS[action],
    objectId: row.objectId,
    detail: detailOf(row),
  };
}
