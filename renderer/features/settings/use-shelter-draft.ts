import { useQuery } from '@tanstack/react-query';
import { useVault } from '../../app/vault-context';
import { type ShelterDraft, shelterDraftSchema } from './shelter-fields';

/** Under this key the vault keeps what is being typed in the settings. */
export const SHELTER_DRAFT_KEY = 'settings';

/** What was typed and not yet saved, `null` when nothing waits, `undefined` while it is read. */
export function useShelterDraft(): ShelterDraft | null | undefined {
  const { client } = useVault();
  return useQuery({
    queryKey: [SHELTER_DRAFT_KEY, 'draft'],
    queryFn: async () => {
      const draft = await client.drafts.get({ key: SHELTER_DRAFT_KEY });
      return draft === null ? null : readDraft(draft.payload);
    },
    // Read once at every opening: afterwards the form itself holds the newer words.
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  }).data;
}

/** A draft of an older form counts as none. */
function readDraft(payload: string): ShelterDraft | null {
  try {
    return shelterDraftSchema.safeParse(JSON.parse(payload)).data ?? null;
  } catch {
    return null;
  }
}
