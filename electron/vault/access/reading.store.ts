import { z } from 'zod';
import type { ReadingAlarm } from '../../../shared/contract/access';
import type { Database } from '../database/driver';

interface Reading {
  readonly officerId: string;
  readonly caseId: string;
  readonly at: string;
}

/** Notes that an officer read the identity of a case. */
export function noteReading(db: Database, reading: Reading): void {
  db.run(
    `INSERT INTO identity_reading (officer_id, case_id, read_at) VALUES ($officerId, $caseId, $at)
     ON CONFLICT (officer_id, case_id) DO UPDATE SET read_at = excluded.read_at`,
    { ...reading },
  );
}

/** Cases of which an officer read the identity since then. */
export function countReadings(db: Database, officerId: string, since: string): number {
  const row = db.get<{ readonly total: number }>(
    `SELECT count(*) AS total FROM identity_reading
     WHERE officer_id = $officerId AND read_at > $since`,
    { officerId, since },
  );
  return row?.total ?? 0;
}

export function hasAlarmSince(db: Database, officerId: string, since: string): boolean {
  const sql = 'SELECT 1 FROM reading_alarm WHERE officer_id = $officerId AND raised_at > $since';
  return db.get(sql, { officerId, since }) !== undefined;
}

interface NewAlarm {
  readonly alarmId: string;
  readonly officerId: string;
  readonly at: string;
  readonly cases: number;
}

export function insertAlarm(db: Database, alarm: NewAlarm): void {
  db.run(
    `INSERT INTO reading_alarm (alarm_id, officer_id, raised_at, cases)
     VALUES ($alarmId, $officerId, $at, $cases)`,
    { ...alarm },
  );
}

const alarmRowSchema = z.object({
  alarmId: z.string(),
  officer: z.string(),
  raisedAt: z.string(),
  cases: z.number(),
});

/** Alarms that nobody acknowledged yet, the newest first. */
export function readWaitingAlarms(db: Database): ReadingAlarm[] {
  const rows = db.all(
    `SELECT alarm_id AS alarmId, display_name AS officer, raised_at AS raisedAt, cases
     FROM reading_alarm JOIN officer ON officer.officer_id = reading_alarm.officer_id
     WHERE acknowledged_at IS NULL ORDER BY raised_at DESC, alarm_id DESC`,
  );
  return rows.map((row) => alarmRowSchema.parse(row));
}

/** Whether there was something to acknowledge. */
export function acknowledgeAlarm(db: Database, alarmId: string, at: string, by: string): boolean {
  const { changes } = db.run(
    `UPDATE reading_alarm SET acknowledged_at = $at, acknowledged_by = $by
     WHERE alarm_id = $alarmId AND acknowledged_at IS NULL`,
    { alarmId, at, by },
  );
  return changes > 0;
}
