import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { Conference } from '../../../shared/contract/conferences';
import { useSession } from '../../app/session-context';
import { type DraftKeeper, useDraft } from '../../app/use-draft';
import { useVault } from '../../app/vault-context';
import { useRefreshCases } from '../../case-parts/case-view';
import { type ConferenceValues, draftKeyOf, heldAtOf, isSame, valuesOf } from './conference-values';

/** Puts an answer of the vault in the place of what is shown, and asks lists again. */
export function useKeepConference(): (next: Conference) => Promise<void> {
  const queryClient = useQueryClient();
  const { queries } = useVault();
  const refreshCases = useRefreshCases();
  return useCallback(
    async (next) => {
      const { conferenceId } = next.row;
      const input = { conferenceId };
      queryClient.setQueryData(queries.conferences.get.queryKey({ input }), next);
      const keys = [
        queries.conferences.list.key(),
        queries.conferences.check.key(),
        queries.tasks.key(),
      ];
      await Promise.all(keys.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
      await refreshCases();
    },
    [queryClient, queries, refreshCases],
  );
}

export interface ConferenceDeskState {
  readonly values: ConferenceValues;
  readonly change: (part: Partial<ConferenceValues>) => void;
  readonly isChanged: boolean;
  readonly draft: DraftKeeper;
  /** Saves what is written, if anything changed; answers with what is then saved. */
  readonly save: () => Promise<Conference>;
  readonly isSaving: boolean;
  readonly error: unknown;
}

/** What is written on the screen of a conference: kept as a draft while it is typed, then saved. */
export function useConferenceDesk(
  conference: Conference,
  stored: ConferenceValues | null,
): ConferenceDeskState {
  const zone = useSession().shelter.timeZone;
  const { client } = useVault();
  const keep = useKeepConference();
  const draft = useDraft(draftKeyOf(conference));
  const [values, setValues] = useState(() => stored ?? valuesOf(conference, zone));
  const isChanged = !isSame(values, valuesOf(conference, zone));
  const { conferenceId } = conference.row;
  const { revision } = conference;
  const change = (part: Partial<ConferenceValues>) => {
    const next = { ...values, ...part };
    setValues(next);
    draft.keep({ revision, values: next });
  };
  const saving = useMutation({
    mutationFn: async () => {
      if (!isChanged) return conference;
      const { date: _date, time: _time, ...texts } = values;
      const heldAt = heldAtOf(values, zone) ?? conference.row.heldAt;
      const saved = await client.conferences.save({ conferenceId, revision, heldAt, ...texts });
      await draft.discard();
      setValues(valuesOf(saved, zone));
      await keep(saved);
      return saved;
    },
  });
  return {
    values,
    change,
    isChanged,
    draft,
    save: () => saving.mutateAsync(),
    isSaving: saving.isPending,
    error: saving.error,
  };
}
