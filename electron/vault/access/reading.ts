import { v7 as uuidv7 } from 'uuid';
import type { ReadingAlarm } from '../../../shared/contract/access';
import { UserError } from '../../../shared/contract/errors';
import { READING_LIMITS, readingWindowStart } from '../../../shared/domain/reading-limits';
import { appendAudit } from '../audit/audit';
import type { UseCaseContext } from '../state';
import { readCaseOf } from './access.store';
import {
  acknowledgeAlarm,
  countReadings,
  hasAlarmSince,
  insertAlarm,
  noteReading,
  readWaitingAlarms,
} from './reading.store';

/**
 * Watches how many identities an officer reads in a short time. Called in the transaction of each
 * reading. From `READING_LIMITS.alarm` cases on the head is told, once per window.
 *
 * @param objectId the case, or a referral of it
 * @throws UserError `too_many_readings` above `READING_LIMITS.most`; then nothing was read
 */
export function watchReading({ vault, officer, now }: UseCaseContext, objectId: string): void {
  const { db, keys } = vault;
  const caseId = readCaseOf(db, 'referralId', objectId) ?? objectId;
  const { officerId } = officer;
  const since = readingWindowStart(now);
  noteReading(db, { officerId, caseId, at: now });
  const cases = countReadings(db, officerId, since);
  const { alarm, most, windowMinutes } = READING_LIMITS;
  if (cases > most) throw new UserError('too_many_readings', { minutes: windowMinutes });
  if (cases < alarm || hasAlarmSince(db, officerId, since)) return;
  const alarmId = uuidv7();
  insertAlarm(db, { alarmId, officerId, at: now, cases });
  appendAudit(db, keys.audit, {
    at: now,
    officerId,
    action: 'access.many_readings',
    objectId: alarmId,
    detail: { cases, minutes: windowMinutes },
  });
}

/** What the head has to look at. */
export function listReadingAlarms({ vault }: UseCaseContext): ReadingAlarm[] {
  return readWaitingAlarms(vault.db);
}

/** The head has seen it. @throws UserError `not_found` for what does not wait (any more) */
export function acknowledgeReading(
  context: UseCaseContext,
  { alarmId }: { readonly alarmId: string },
): ReadingAlarm[] {
  const { vault, now, officer } = context;
  if (!acknowledgeAlarm(vault.db, alarmId, now, officer.officerId))
    throw new UserError('not_found');
  return listReadingAlarms(context);
}
