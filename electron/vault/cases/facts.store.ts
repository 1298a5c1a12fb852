import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { type AnswerValue, answerValueSchema } from '../../../shared/domain/facts/answer';
import type { RecordedValue } from '../../../shared/domain/kindness/story-askings';
import type { Database } from '../database/driver';

/** Where a fact came from: the intake, or the SOP step whose form was signed. */
export type FactSource = 'intake' | `step:${string}`;

/** The present value of one fact of a case. */
export interface FactRecord {
  readonly key: string;
  readonly value: AnswerValue;
  readonly source: string;
  readonly recordedAt: string;
  readonly recordedBy: string;
  /** How many earlier values this one replaced. */
  readonly changes: number;
}

export interface FactChange {
  readonly caseId: string;
  readonly source: FactSource;
  readonly at: string;
  readonly by: string;
  readonly reason: string | null;
}

const rowSchema = z.object({
  key: z.string(),
  value: z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(answerValueSchema),
  source: z.string(),
  recordedAt: z.string(),
  recordedBy: z.string(),
  changes: z.number(),
});

/** All present facts of a case. */
export function readFacts(db: Database, caseId: string): readonly FactRecord[] {
  const rows = db.all(
    `SELECT fact.key, fact.value, fact.source, fact.recorded_at AS recordedAt,
            officer.display_name AS recordedBy,
            (SELECT count(*) FROM fact AS earlier WHERE earlier.case_id = fact.case_id
               AND earlier.key = fact.key AND earlier.superseded_at IS NOT NULL) AS changes
     FROM fact JOIN officer ON officer.officer_id = fact.recorded_by
     WHERE fact.case_id = $caseId AND fact.superseded_at IS NULL
     ORDER BY fact.key`,
    { caseId },
  );
  return rows.map((row) => rowSchema.parse(row));
}

const pastRowSchema = rowSchema.pick({ key: true, value: true, source: true, recordedAt: true });

/** Every value that the facts of a case have or had. */
export function readEveryValue(db: Database, caseId: string): readonly RecordedValue[] {
  const rows = db.all(
    `SELECT key, value, source, recorded_at AS recordedAt FROM fact
     WHERE case_id = $caseId ORDER BY recorded_at, key`,
    { caseId },
  );
  return rows.map((row) => pastRowSchema.parse(row));
}

/**
 * Records new values. A value that did not change keeps its source and time; one that did is closed
 * and stays readable. `null` takes a fact back. Must run in a transaction.
 *
 * @returns the keys that changed
 */
export function writeFacts(
  db: Database,
  change: FactChange,
  values: Readonly<Record<string, AnswerValue | null>>,
): readonly string[] {
  const present = new Map(readFacts(db, change.caseId).map((fact) => [fact.key, fact.value]));
  const changed = Object.entries(values).filter(
    ([key, value]) => JSON.stringify(present.get(key) ?? null) !== JSON.stringify(value),
  );
  for (const [key, value] of changed) replaceFact(db, change, key, value);
  return changed.map(([key]) => key);
}

function replaceFact(
  db: Database,
  change: FactChange,
  key: string,
  value: AnswerValue | null,
): void {
  const { caseId, source, at, by, reason } = change;
  db.run(
    `UPDATE fact SET superseded_at = $at
     WHERE case_id = $caseId AND key = $key AND superseded_at IS NULL`,
    { at, caseId, key },
  );
  if (value === null) return;
  db.run(
    `INSERT INTO fact (fact_id, case_id, key, value, source, recorded_at, recorded_by, reason)
     VALUES ($factId, $caseId, $key, $value, $source, $at, $by, $reason)`,
    { factId: uuidv7(), caseId, key, value: JSON.stringify(value), source, at, by, reason },
  );
}
