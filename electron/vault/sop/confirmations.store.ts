import { z } from 'zod';
import type { Database } from '../database/driver';

const rowSchema = z.object({
  confirmationId: z.string(),
  elementId: z.string(),
  text: z.string(),
  source: z.string(),
  byName: z.string(),
  at: z.string(),
});
/** A confirmation that stands. */
export type StoredConfirmation = z.infer<typeof rowSchema>;

/** The confirmations that stand, the oldest first. */
export function readConfirmations(db: Database, sopId: string): StoredConfirmation[] {
  const rows = db.all(
    `SELECT confirmation_id AS confirmationId, element_id AS elementId, basis_text AS text, source,
       officer.display_name AS byName, confirmed_at AS at
     FROM basis_confirmation JOIN officer ON officer.officer_id = basis_confirmation.confirmed_by
     WHERE sop_id = $sopId AND withdrawn_at IS NULL ORDER BY confirmation_id`,
    { sopId },
  );
  return rows.map((row) => rowSchema.parse(row));
}

export interface NewConfirmation {
  readonly confirmationId: string;
  readonly sopId: string;
  readonly elementId: string;
  readonly text: string;
  readonly hash: string;
  readonly source: string;
  readonly at: string;
  readonly by: string;
}

export function insertConfirmation(db: Database, confirmation: NewConfirmation): void {
  db.run(
    `INSERT INTO basis_confirmation (confirmation_id, sop_id, element_id, basis_text, basis_hash,
       source, confirmed_at, confirmed_by)
     VALUES ($confirmationId, $sopId, $elementId, $text, $hash, $source, $at, $by)`,
    { ...confirmation },
  );
}

/** Takes a confirmation back; the row stays. */
export function withdrawRow(
  db: Database,
  confirmationId: string,
  { at, by }: { readonly at: string; readonly by: string },
): void {
  db.run(
    `UPDATE basis_confirmation SET withdrawn_at = $at, withdrawn_by = $by
     WHERE confirmation_id = $confirmationId AND withdrawn_at IS NULL`,
    { confirmationId, at, by },
  );
}
