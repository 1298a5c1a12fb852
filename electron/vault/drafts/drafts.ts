import { type Draft, draftSchema } from '../../../shared/contract/vault';
import type { UseCaseContext } from '../state';

interface DraftKey {
  readonly key: string;
}

/** Keeps words that are being typed; the newest replace those of before. */
export function saveDraft(
  { vault, officer, now }: UseCaseContext,
  { key, payload }: DraftKey & { readonly payload: string },
): { savedAt: string } {
  vault.db.run(
    `INSERT INTO draft (draft_key, officer_id, payload, saved_at)
     VALUES ($key, $officerId, $payload, $savedAt)
     ON CONFLICT (draft_key, officer_id) DO UPDATE SET payload = $payload, saved_at = $savedAt`,
    { key, officerId: officer.officerId, payload, savedAt: now },
  );
  return { savedAt: now };
}

export function readDraft({ vault, officer }: UseCaseContext, { key }: DraftKey): Draft | null {
  const row = vault.db.get(
    `SELECT draft_key AS key, payload, saved_at AS savedAt FROM draft
     WHERE draft_key = $key AND officer_id = $officerId`,
    { key, officerId: officer.officerId },
  );
  return row === undefined ? null : draftSchema.parse(row);
}

/** Removes a draft that was used or given up. Must run in a transaction. */
export function discardDraft({ vault, officer }: UseCaseContext, { key }: DraftKey): null {
  vault.db.run('DELETE FROM draft WHERE draft_key = $key AND officer_id = $officerId', {
    key,
    officerId: officer.officerId,
  });
  return null;
}
