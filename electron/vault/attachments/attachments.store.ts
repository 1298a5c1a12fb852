import { z } from 'zod';
import { UserError } from '../../../shared/contract/errors';
import { type Attachment, attachmentSchema } from '../../../shared/contract/attachments';
import type { AttachmentKind } from '../../../shared/domain/attachments/file-kind';
import { type PageMarks, marksSchema } from '../../../shared/domain/attachments/marks';
import type { Database } from '../database/driver';

const rowSchema = z
  .object({ marks: z.string() })
  .loose()
  .transform((row) =>
    attachmentSchema.parse({ ...row, marks: marksSchema.parse(JSON.parse(row.marks)) }),
  );

/** The attachments of a referral in the order in which they were added, without their bytes. */
export function readAttachments(db: Database, referralId: string): Attachment[] {
  const rows = db.all(
    `SELECT attachment_id AS attachmentId, title, kind, byte_count AS byteCount, marks,
            (SELECT count(*) FROM attachment_page AS page
             WHERE page.attachment_id = attachment.attachment_id) AS pages,
            checked_at AS checkedAt, display_name AS checkedBy
     FROM attachment LEFT JOIN officer ON officer_id = checked_by
     WHERE referral_id = $referralId ORDER BY attachment_id`,
    { referralId },
  );
  return rows.map((row) => rowSchema.parse(row));
}

export interface NewAttachment {
  readonly attachmentId: string;
  readonly referralId: string;
  readonly title: string;
  readonly kind: AttachmentKind;
  readonly sha256: string;
  readonly file: Uint8Array;
  readonly at: string;
  readonly by: string;
}

export function insertAttachment(db: Database, attachment: NewAttachment): void {
  db.run(
    `INSERT INTO attachment (attachment_id, referral_id, title, kind, byte_count, sha256, file,
       marks, added_at, added_by)
     VALUES ($attachmentId, $referralId, $title, $kind, $byteCount, $sha256, $file, '[]', $at, $by)`,
    { ...attachment, byteCount: attachment.file.length },
  );
}

/** Bytes of the file as it was chosen. @throws UserError `not_found` for one of another referral */
export function readFile(db: Database, ref: AttachmentRef): Uint8Array {
  const row = db.get(
    `SELECT file FROM attachment
     WHERE attachment_id = $attachmentId AND referral_id = $referralId`,
    { ...ref },
  );
  if (row === undefined) throw new UserError('not_found');
  return z.instanceof(Uint8Array).parse(row.file);
}

export interface AttachmentRef {
  readonly referralId: string;
  readonly attachmentId: string;
}

interface Marked extends AttachmentRef {
  readonly title: string;
  readonly marks: readonly PageMarks[];
}

/** Saves what was marked, and takes back an earlier check with the pages that were drawn then. */
export function writeMarks(db: Database, { attachmentId, title, marks }: Marked): void {
  db.run('DELETE FROM attachment_page WHERE attachment_id = $attachmentId', { attachmentId });
  db.run(
    `UPDATE attachment SET title = $title, marks = $marks, checked_at = NULL, checked_by = NULL
     WHERE attachment_id = $attachmentId`,
    { attachmentId, title, marks: JSON.stringify(marks) },
  );
}

export interface DrawnPage {
  readonly number: number;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly picture: Uint8Array;
}

export function insertPage(db: Database, attachmentId: string, page: DrawnPage): void {
  db.run(
    `INSERT INTO attachment_page (attachment_id, number, width_px, height_px, picture)
     VALUES ($attachmentId, $number, $widthPx, $heightPx, $picture)`,
    { attachmentId, ...page },
  );
}

export function markChecked(db: Database, attachmentId: string, at: string, by: string): void {
  db.run(
    `UPDATE attachment SET checked_at = $at, checked_by = $by WHERE attachment_id = $attachmentId`,
    { attachmentId, at, by },
  );
}

/** Removes a file with its drawn pages. */
export function deleteAttachment(db: Database, attachmentId: string): void {
  db.run('DELETE FROM attachment WHERE attachment_id = $attachmentId', { attachmentId });
}

/** Bytes of all drawn pages of a referral. */
export function pictureBytes(db: Database, referralId: string): number {
  const row = db.get(
    `SELECT coalesce(sum(length(picture)), 0) AS bytes
     FROM attachment_page JOIN attachment USING (attachment_id) WHERE referral_id = $referralId`,
    { referralId },
  );
  return z.number().parse(row?.bytes);
}

const drawnRowSchema = z.object({
  attachmentId: z.string(),
  title: z.string(),
  sha256: z.string(),
  widthPx: z.number(),
  heightPx: z.number(),
  picture: z.instanceof(Uint8Array),
});
export type DrawnRow = z.infer<typeof drawnRowSchema>;

/** Every page of a referral that goes, in order. */
export function readDrawnPages(db: Database, referralId: string): readonly DrawnRow[] {
  const rows = db.all(
    `SELECT attachment_id AS attachmentId, title, sha256, width_px AS widthPx,
            height_px AS heightPx, picture
     FROM attachment JOIN attachment_page USING (attachment_id)
     WHERE referral_id = $referralId AND checked_at IS NOT NULL
     ORDER BY attachment_id, number`,
    { referralId },
  );
  return rows.map((row) => drawnRowSchema.parse(row));
}
