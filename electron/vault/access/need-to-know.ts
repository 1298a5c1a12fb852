import { UserError } from '../../../shared/contract/errors';
import type { Officer } from '../../../shared/contract/vault';
import { type CaseRule, seesEveryCase } from '../../../shared/domain/permissions';
import type { Database } from '../database/driver';
import type { UseCaseContext } from '../state';
import { type CaseClue, readCaseOf, readSeenCases, seesCase } from './access.store';

/** Who asks, where and when. */
export type Viewer = Pick<UseCaseContext, 'vault' | 'officer' | 'now'>;

/** Longer texts are no ids of ours; the contract refuses them after this check. */
const ID_MAX_LENGTH = 64;
const DRAFT_KEY_MAX_LENGTH = 200;

/**
 * Holds a call to the case rule of its procedure, before its input was validated. A call that must
 * name a case and names none that is known is refused like one about a case of others: an id can
 * be tried without learning whether it exists.
 *
 * @throws UserError `case_not_assigned`
 */
export function checkCaseRule(
  db: Database,
  rule: CaseRule,
  officer: Officer,
  now: string,
  input: unknown,
): void {
  if (rule === 'none' || rule === 'any' || seesEveryCase(officer.role)) return;
  const cases = casesOfCall(db, input);
  const missing = rule === 'assigned' && cases.length === 0;
  const viewer = { officerId: officer.officerId, now };
  if (missing || cases.some((caseId) => !seesCase(db, viewer, caseId))) {
    throw new UserError('case_not_assigned');
  }
}

/** The cases that a call names: by their own id, or by that of what belongs to one, such as a referral. */
export function casesOfCall(db: Database, input: unknown): readonly string[] {
  if (typeof input !== 'object' || input === null) return [];
  const entries = new Map<string, unknown>(Object.entries(input));
  const lookUp = (clue: CaseClue, id: string | undefined) =>
    id === undefined ? undefined : readCaseOf(db, clue, id);
  const found = [
    // Not looked up: an unknown case is nobody's.
    idIn(entries.get('caseId')),
    lookUp('referralId', idIn(entries.get('referralId'))),
    lookUp('consentId', idIn(entries.get('consentId'))),
    lookUp('packetId', idIn(entries.get('packetId'))),
    lookUp('conferenceId', idIn(entries.get('conferenceId'))),
    lookUp('taskId', idIn(entries.get('taskId'))),
    lookUp('caseId', caseOfDraftKey(entries.get('key'))),
  ];
  return found.filter((caseId) => caseId !== undefined);
}

function idIn(value: unknown): string | undefined {
  return typeof value === 'string' && value.length <= ID_MAX_LENGTH ? value : undefined;
}

/** Draft keys are such as `intake:<case>` and `step:<case>:<step>`; `intake:new` names no case. */
function caseOfDraftKey(key: unknown): string | undefined {
  if (typeof key !== 'string' || key.length > DRAFT_KEY_MAX_LENGTH) return undefined;
  return idIn(key.split(':')[1]);
}

/** Tells for any case whether the officer at work may see it: one question for a whole list. */
export function caseFilter(viewer: Viewer): (caseId: string) => boolean {
  const own = ownCases(viewer);
  return (caseId) => own === null || own.has(caseId);
}

/** The cases that the officer at work may see, or `null` for every case. */
export function ownCases({ vault, officer, now }: Viewer): ReadonlySet<string> | null {
  if (seesEveryCase(officer.role)) return null;
  return readSeenCases(vault.db, { officerId: officer.officerId, now });
}
