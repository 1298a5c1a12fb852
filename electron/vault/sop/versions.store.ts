import { z } from 'zod';
import type { Database } from '../database/driver';

const infoSchema = z.object({
  sopId: z.string(),
  version: z.number(),
  origin: z.enum(['shipped', 'published']),
  effectiveFrom: z.string(),
  hash: z.string(),
  note: z.string(),
  recordedAt: z.string(),
  recordedBy: z.string(),
  secondPerson: z.string().nullable(),
  aloneReason: z.string().nullable(),
});
/** A version of the SOP that the vault holds, without its text. */
export type StoredVersion = z.infer<typeof infoSchema>;

const COLUMNS = `sop_version.sop_id AS sopId, sop_version.version, origin,
  effective_from AS effectiveFrom, hash, note, recorded_at AS recordedAt,
  officer.display_name AS recordedBy, second.display_name AS secondPerson,
  approval.reason AS aloneReason`;
const SOURCE = `sop_version JOIN officer ON officer.officer_id = sop_version.recorded_by
  LEFT JOIN approval ON approval.action LIKE 'sopVersions.%'
    AND approval.object_id = sop_version.sop_id || '.' || sop_version.version
  LEFT JOIN officer AS second ON second.officer_id = approval.approved_by`;

/** Every version that the vault holds, the oldest first. */
export function readVersions(db: Database, sopId: string): readonly StoredVersion[] {
  const rows = db.all(
    `SELECT ${COLUMNS} FROM ${SOURCE} WHERE sop_version.sop_id = $sopId
     ORDER BY sop_version.version`,
    { sopId },
  );
  return rows.map((row) => infoSchema.parse(row));
}

/** One version, if the vault holds it. */
export function readVersion(
  db: Database,
  sopId: string,
  version: number,
): StoredVersion | undefined {
  const row = db.get(
    `SELECT ${COLUMNS} FROM ${SOURCE}
     WHERE sop_version.sop_id = $sopId AND sop_version.version = $version`,
    { sopId, version },
  );
  return row === undefined ? undefined : infoSchema.parse(row);
}

/** The text of a version. It is not trusted: see `library.ts`. */
export function readDefinitionText(db: Database, sopId: string, version: number): string {
  const row = db.get(
    'SELECT definition FROM sop_version WHERE sop_id = $sopId AND version = $version',
    { sopId, version },
  );
  return z.object({ definition: z.string() }).parse(row).definition;
}

export interface NewVersion {
  readonly sopId: string;
  readonly version: number;
  readonly origin: StoredVersion['origin'];
  readonly effectiveFrom: string;
  readonly definition: string;
  readonly hash: string;
  readonly note: string;
  readonly at: string;
  readonly by: string;
}

/** Adds a version; the database refuses to change one. */
export function insertVersion(db: Database, version: NewVersion): void {
  db.run(
    `INSERT INTO sop_version (sop_id, version, origin, effective_from, definition, hash, note,
       recorded_at, recorded_by)
     VALUES ($sopId, $version, $origin, $effectiveFrom, $definition, $hash, $note, $at, $by)`,
    { ...version },
  );
}

const draftSchema = z.object({
  draftId: z.string(),
  revision: z.number(),
  baseVersion: z.number(),
  baseIsApp: z.number().transform((flag) => flag === 1),
  definition: z.string(),
  changedAt: z.string(),
  changedBy: z.string(),
});
/** The draft as it lies in the vault, its text not yet checked. */
export type StoredDraft = z.infer<typeof draftSchema>;

/** The one draft of the vault, if there is one. */
export function readDraftRow(db: Database): StoredDraft | undefined {
  const row = db.get(
    `SELECT draft_id AS draftId, revision, base_version AS baseVersion,
       base_is_app AS baseIsApp, definition,
       changed_at AS changedAt, officer.display_name AS changedBy
     FROM sop_draft JOIN officer ON officer.officer_id = sop_draft.changed_by WHERE id = 1`,
  );
  return row === undefined ? undefined : draftSchema.parse(row);
}

export interface DraftRow extends Omit<StoredDraft, 'changedAt' | 'changedBy'> {
  readonly at: string;
  readonly by: string;
}

/** Puts the draft in the place of the one before. */
export function writeDraftRow(db: Database, { baseIsApp, ...draft }: DraftRow): void {
  db.run(
    `INSERT INTO sop_draft (id, draft_id, revision, base_version, base_is_app, definition, changed_at,
       changed_by)
     VALUES (1, $draftId, $revision, $baseVersion, $baseIsApp, $definition, $at, $by)
     ON CONFLICT (id) DO UPDATE SET draft_id = $draftId, revision = $revision,
       base_version = $baseVersion, base_is_app = $baseIsApp, definition = $definition, changed_at = $at, changed_by = $by`,
    { ...draft, baseIsApp: baseIsApp ? 1 : 0 },
  );
}

export function deleteDraftRow(db: Database): void {
  db.run('DELETE FROM sop_draft WHERE id = 1');
}
