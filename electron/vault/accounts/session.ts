import { UserError } from '../../../shared/contract/errors';
import type { VaultSession } from '../../../shared/contract/vault';
import { isDutyDue } from '../../../shared/domain/access';
import type { Shelter } from '../../../shared/domain/shelter';
import type { Database } from '../database/driver';
import { readAccount } from '../officers/records';

/**
 * What holds for an officer at this moment. Read again for every call: a role that changed, or an
 * account that was disabled, counts at once.
 *
 * @throws UserError `officer_disabled` for an officer who is unknown, disabled or removed,
 *   `one_time_password_ended` for one who did not replace a one-time password in time
 */
export function readSession(
  db: Database,
  officerId: string,
  shelter: Shelter,
  now: string,
): VaultSession {
  const account = readAccount(db, officerId);
  if (account?.state !== 'active') throw new UserError('officer_disabled');
  const { displayName, role, position, mustChangePassword, dutyAcceptedAt } = account;
  if (account.oneTimeEndsAt !== null && now >= account.oneTimeEndsAt) {
    throw new UserError('one_time_password_ended');
  }
  return {
    officer: { officerId, displayName, role, position },
    shelter,
    mustChangePassword,
    dutyDue: isDutyDue(dutyAcceptedAt, now),
  };
}
