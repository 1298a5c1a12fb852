import { z } from 'zod';
import { ANSWER_OUTCOMES } from '../../../shared/contract/ledger';
import type { Database } from '../database/driver';

const answerSchema = z.strictObject({
  answeredOn: z.string(),
  answeredBy: z.string(),
  outcome: z.enum(ANSWER_OUTCOMES),
  summary: z.string(),
  done: z.string(),
  recordedAt: z.string(),
  recordedBy: z.string(),
});

/** The answers of an agency to one referral, the oldest first. */
export function readAnswers(db: Database, referralId: string) {
  const rows = db.all(
    `SELECT answered_on AS answeredOn, answered_by AS answeredBy, outcome, summary, done,
            recorded_at AS recordedAt, display_name AS recordedBy
     FROM referral_answer JOIN officer ON officer_id = recorded_by
     WHERE referral_id = $referralId ORDER BY answered_on, answer_id`,
    { referralId },
  );
  return rows.map((row) => answerSchema.parse(row));
}

export interface NewAnswer {
  readonly answerId: string;
  readonly referralId: string;
  readonly answeredOn: string;
  readonly answeredBy: string;
  readonly outcome: (typeof ANSWER_OUTCOMES)[number];
  readonly summary: string;
  readonly done: string;
  readonly at: string;
  readonly by: string;
}

export function insertAnswer(db: Database, answer: NewAnswer): void {
  db.run(
    `INSERT INTO referral_answer (answer_id, referral_id, answered_on, answered_by, outcome,
       summary, done, recorded_at, recorded_by)
     VALUES ($answerId, $referralId, $answeredOn, $answeredBy, $outcome, $summary, $done, $at, $by)`,
    { ...answer },
  );
}
