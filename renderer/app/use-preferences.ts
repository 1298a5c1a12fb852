import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Preferences } from '../../shared/shell';

const preferencesQuery = queryOptions({
  queryKey: ['preferences'],
  queryFn: () => window.suaka.getPreferences(),
});

/** What this computer remembers outside the vault, or `undefined` until it has answered. */
export function usePreferences(): Preferences | undefined {
  return useQuery(preferencesQuery).data;
}

/** Changes some of the preferences; whatever shows them follows at once. */
export function useChangePreferences() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (change: Partial<Preferences>) => {
      // Asked anew: the language is changed elsewhere and must not be set back.
      const current = await window.suaka.getPreferences();
      return window.suaka.setPreferences({ ...current, ...change });
    },
    onSuccess: (saved) => queryClient.setQueryData(preferencesQuery.queryKey, saved),
  });
}
