import { z } from 'zod';
import type { Snooze } from '../../../shared/contract/calendar';
import { SNOOZES_MAX } from '../../../shared/domain/calendar/reminders';
import type { Database } from '../database/driver';

const rowSchema = z.object({ dutyKey: z.string(), until: z.string() });

/** What an officer put off and that is not over yet, the longest first. */
export function readSnoozes(db: Database, officerId: string, now: string): Snooze[] {
  const rows = db.all(
    `SELECT duty_key AS dutyKey, until FROM reminder_snooze
     WHERE officer_id = $officerId AND until > $now ORDER BY until DESC LIMIT ${SNOOZES_MAX}`,
    { officerId, now },
  );
  return rows.map((row) => rowSchema.parse(row));
}

/** Puts a reminder off, and forgets those that are over. */
export function writeSnooze(db: Database, officerId: string, snooze: Snooze, now: string): void {
  db.run('DELETE FROM reminder_snooze WHERE officer_id = $officerId AND until <= $now', {
    officerId,
    now,
  });
  db.run(
    `INSERT INTO reminder_snooze (officer_id, duty_key, until) VALUES ($officerId, $dutyKey, $until)
     ON CONFLICT (officer_id, duty_key) DO UPDATE SET until = $until`,
    { officerId, ...snooze },
  );
}
