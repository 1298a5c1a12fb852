import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { type StepEvent, stepEventSchema } from '../../../shared/domain/sop/step-event';
import type { Database } from '../database/driver';

const rowSchema = z
  .object({
    stepId: z.string(),
    kind: z.string(),
    at: z.string(),
    byId: z.string(),
    byName: z.string(),
    detail: z
      .string()
      .transform((text): unknown => JSON.parse(text))
      .pipe(z.record(z.string(), z.unknown())),
  })
  .transform(({ detail, ...row }) => ({ ...row, ...detail }))
  .pipe(stepEventSchema);

/** What happened to the steps of a case, in the order it was recorded. */
export function readStepEvents(db: Database, caseId: string): readonly StepEvent[] {
  const rows = db.all(
    // By the order of writing: an id follows the clock of the computer, which can be set back.
    `SELECT step_id AS stepId, kind, at, by_id AS byId, officer.display_name AS byName, detail
     FROM step_event JOIN officer ON officer.officer_id = step_event.by_id
     WHERE case_id = $caseId ORDER BY step_event.rowid`,
    { caseId },
  );
  return rows.map((row) => rowSchema.parse(row));
}

/** Appends one event; events are never changed. */
export function addStepEvent(db: Database, caseId: string, event: StepEvent): void {
  const { stepId, kind, at, byId, byName: _kept, ...detail } = event;
  db.run(
    `INSERT INTO step_event (event_id, case_id, step_id, kind, at, by_id, detail)
     VALUES ($eventId, $caseId, $stepId, $kind, $at, $byId, $detail)`,
    { eventId: uuidv7(), caseId, stepId, kind, at, byId, detail: JSON.stringify(detail) },
  );
}
