import type { CaseHeader, CaseMatch, FactView, HistoryEntry } from '../../../shared/contract/cases';
import {
  MATCH_THRESHOLD,
  matchScore,
  personFromSearchText,
} from '../../../shared/domain/search/match';
import { emptyIntake } from '../../../shared/domain/intake/intake';
import { countWaitingReferrals } from '../referrals/referrals';
import type { UseCaseContext } from '../state';
import { readCase, readCases, readHistory, readSearchRows, type SearchRow } from './cases.store';
import { factViews, isIdentity } from './fact-views';
import { readFacts } from './facts.store';
import { caseHeader } from './headers';
import { intakeFromFacts } from './intake-from-facts';
import { evaluateCase, loadCase } from '../sop/progress';

const MAX_MATCHES = 20;

interface CaseRef {
  readonly caseId: string;
}

/**
 * Cases that fit a text: number and code name as written, names however they are spelt, NIK. The
 * answer says why each fits and shows no name.
 */
export function searchCases(
  context: UseCaseContext,
  { text }: { readonly text: string },
): CaseMatch[] {
  const wanted = text.trim();
  if (wanted === '') return [];
  return readSearchRows(context.vault.db)
    .map((row) => matchCase(row, wanted))
    .filter((match) => match.score >= MATCH_THRESHOLD)
    .toSorted((a, b) => b.score - a.score || b.openedAt.localeCompare(a.openedAt))
    .slice(0, MAX_MATCHES);
}

function matchCase(row: SearchRow, text: string): CaseMatch {
  const { caseId, number, codeName, openedAt } = row;
  const lower = text.toLowerCase();
  const byNumber = number.toLowerCase().includes(lower);
  const byCodeName = codeName.toLowerCase().startsWith(lower);
  if (byNumber || byCodeName) {
    const reasons = [byNumber ? 'case_number' : 'alias'];
    return { caseId, number, codeName, openedAt, score: 1, reasons };
  }
  const { score, reasons } = matchScore(personFromSearchText(text), {
    name: row.name,
    nickname: row.nickname,
    aliases: [codeName],
    nik: row.nik,
    passport: row.passport,
    birthDate: row.birthDate,
  });
  return { caseId, number, codeName, openedAt, score, reasons: [...reasons] };
}

/** All open cases with stage, risk and deadlines, the newest first. */
export function listCases(context: UseCaseContext): CaseHeader[] {
  return readCases(context.vault.db).map((file) => caseHeader(evaluateCase(context, file)));
}

export function readHeader(context: UseCaseContext, { caseId }: CaseRef): CaseHeader {
  return caseHeader(loadCase(context, caseId));
}

/** Everything known about a case but who the person is. */
export function readCaseFacts(context: UseCaseContext, { caseId }: CaseRef): FactView[] {
  return allFacts(context, caseId).filter((view) => !isIdentity(view));
}

/** Who the person is. */
export function readIdentity(context: UseCaseContext, { caseId }: CaseRef): FactView[] {
  return allFacts(context, caseId).filter(isIdentity);
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
    openCases: readCases(context.vault.db).length,
    referralsWaiting: countWaitingReferrals(context.vault.db),
  };
}
