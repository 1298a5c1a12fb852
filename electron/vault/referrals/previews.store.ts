import { z } from 'zod';
import type { Database } from '../database/driver';

interface SeenBy {
  readonly referralId: string;
  readonly officerId: string;
}

interface Preview extends SeenBy {
  readonly contentSha256: string;
  readonly at: string;
}

/** Keeps what an officer saw last of a draft. */
export function keepPreview(db: Database, preview: Preview): void {
  db.run(
    `INSERT INTO packet_preview (referral_id, officer_id, content_sha256, seen_at)
     VALUES ($referralId, $officerId, $contentSha256, $at)
     ON CONFLICT (referral_id, officer_id)
     DO UPDATE SET content_sha256 = $contentSha256, seen_at = $at`,
    { ...preview },
  );
}

const rowSchema = z.object({ contentSha256: z.string() });

/** Hash of what the officer saw last of a draft; `null` when they have not looked at it. */
export function readPreview(db: Database, seenBy: SeenBy): string | null {
  const row = db.get(
    `SELECT content_sha256 AS contentSha256 FROM packet_preview
     WHERE referral_id = $referralId AND officer_id = $officerId`,
    { ...seenBy },
  );
  return row === undefined ? null : rowSchema.parse(row).contentSha256;
}
