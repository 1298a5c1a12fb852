import { v7 as uuidv7 } from 'uuid';
import { type AssessmentEntry, assessmentEntrySchema } from '../../../shared/contract/assessment';
import type { Database } from '../database/driver';

/** What is signed, without the id it gets and the name of whoever signed. */
type NewAssessment = Pick<AssessmentEntry, 'kind' | 'stepId' | 'at' | 'result'> & {
  readonly caseId: string;
  readonly byId: string;
};

/** Keeps a signed result. Rows are never changed. */
export function insertAssessment(db: Database, assessment: NewAssessment): void {
  const { caseId, kind, stepId, at, byId, result } = assessment;
  db.run(
    `INSERT INTO assessment (assessment_id, case_id, kind, step_id, at, by_id, result)
     VALUES ($assessmentId, $caseId, $kind, $stepId, $at, $byId, $result)`,
    { assessmentId: uuidv7(), caseId, kind, stepId, at, byId, result: JSON.stringify(result) },
  );
}

/** All signed results of a case, the newest first. */
export function readAssessments(db: Database, caseId: string): AssessmentEntry[] {
  const rows = db.all(
    `SELECT assessment_id AS assessmentId, kind, step_id AS stepId, at,
            officer.display_name AS "by", result
     FROM assessment JOIN officer ON officer.officer_id = assessment.by_id
     WHERE case_id = $caseId ORDER BY assessment_id DESC`,
    { caseId },
  );
  return rows.map((row) =>
    assessmentEntrySchema.parse({ ...row, result: JSON.parse(String(row['result'])) as unknown }),
  );
}
