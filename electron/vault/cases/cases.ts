import type { CaseHeader, CaseMatch, FactView, HistoryEntry } from '../../../shared/contract/cases';
import {
  MATCH_THRESHOLD,
  matchScore,
  personFromSearchText,
} from '../../../shared/domain/search/match';
import { isIdentityFact } from '../../../shared/domain/facts/identity-facts';
import { emptyIntake } from '../../../shared/domain/intake/intake';
import { listAssignments } from '../access/assignments';
import { caseFilter } from '../access/need-to-know';
import { countWaitingReferrals } from '../referrals/referrals';
import type { UseCaseContext } from '../state';
import {
  type CaseFile,
  readCase,
  readCases,
  readHistory,
  readSearchRows,
  type SearchRow,
} from './cases.store';
import { factViews } from './fact-views';
import { readFacts } from './facts.store';
import { summaryOf } from './case-summary';
import { headerOf } from './headers';
import { intakeFromFacts } from './intake-from-facts';
import { loadCase } from '../sop/progress';

const MAX_MATCHES = 20;

interface CaseRef {
  readonly caseId: string;
}

/**
 * Cases that fit a text: number and code name as written, names however they are spelt, NIK. The
 * answer says why each fits and shows no name. The search goes over all cases, so that nobody is
 * registered twice; of a case that is not the officer's own it says only that there is one.
 */
export function searchCases(
  context: UseCaseContext,
  { text }: { readonly text: string },
): CaseMatch[] {
  const wanted = text.trim();
  if (wanted === '') return [];
  const isOwn = caseFilter(context);
  return readSearchRows(context.vault.db)
    .map((row) => ({ row, own: isOwn(row.caseId), ...matchRow(row, wanted, isOwn(row.caseId)) }))
    .filter(({ score }) => score >= MATCH_THRESHOLD)
    .toSorted((a, b) => b.score - a.score || b.row.openedAt.localeCompare(a.row.openedAt))
    .slice(0, MAX_MATCHES)
    .map(({ row, own, score, reasons }): CaseMatch => {
      const { caseId, number, codeName, openedAt, companion } = row;
      return own
        ? { kind: 'file', caseId, number, codeName, openedAt, score, reasons: [...reasons] }
        : { kind: 'not_assigned', caseId, number, companion };
    });
}

interface RowMatch {
  readonly score: number;
  readonly reasons: readonly string[];
}

/** Beginnings of numbers and code names find own cases only: they would list those of others. */
function matchRow(row: SearchRow, text: string, own: boolean): RowMatch {
  const lower = text.toLowerCase();
  const number = row.number.toLowerCase();
  if (own ? number.includes(lower) : number === lower)
    return { score: 1, reasons: ['case_number'] };
  if (own && row.codeName.toLowerCase().startsWith(lower)) return { score: 1, reasons: ['alias'] };
  return matchScore(personFromSearchText(text), {
    name: row.name,
    nickname: row.nickname,
    aliases: [row.codeName],
    nik: row.nik,
    passport: row.passport,
    birthDate: row.birthDate,
  });
}

function openCases(context: UseCaseContext): readonly CaseFile[] {
  const isOwn = caseFilter(context);
  return readCases(context.vault.db).filter(({ caseId }) => isOwn(caseId));
}

export function readHeader(context: UseCaseContext, { caseId }: CaseRef): CaseHeader {
  const loaded = loadCase(context, caseId);
  const officerIds = listAssignments(context, { caseId }).map(({ officerId }) => officerId);
  const summed = { file: loaded.file, summary: summaryOf(loaded), officerIds };
  return headerOf(summed, loaded.input.sop, context.now);
}

/** Everything known about a case but who the person is. */
export function readCaseFacts(context: UseCaseContext, { caseId }: CaseRef): FactView[] {
  return allFacts(context, caseId).filter((view) => !isIdentityFact(view));
}

/** Who the person is. */
export function readIdentity(context: UseCaseContext, { caseId }: CaseRef): FactView[] {
  return allFacts(context, caseId).filter(isIdentityFact);
}

function allFacts(context: UseCaseContext, caseId: string): FactView[] {
  readCase(context.vault.db, caseId);
  return factViews(context, readFacts(context.vault.db, caseId));
}

/** The intake as its form holds it, to be completed or corrected. */
export function readIntake(context: UseCaseContext, { caseId }: CaseRef) {
  readCase(context.vault.db, caseId);
  return intakeFromFacts(emptyIntake(), readFacts(context.vault.db, caseId));
}

export function readCaseHistory(context: UseCaseContext, { caseId }: CaseRef): HistoryEntry[] {
  return readHistory(context.vault.db, caseId);
}

/** How much waits, for the navigation. */
export function readCounts(context: UseCaseContext) {
  return {
    openCases: openCases(context).length,
    referralsWaiting: countWaitingReferrals(context),
  };
}
