import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useVault } from '../../app/vault-context';

/** After a change of a task: lists, conferences and the history are asked again. */
export function useRefreshTasks(): () => Promise<void> {
  const queryClient = useQueryClient();
  const { queries } = useVault();
  return useCallback(async () => {
    const keys = [queries.tasks.key(), queries.conferences.list.key(), queries.cases.history.key()];
    await Promise.all(keys.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
  }, [queryClient, queries]);
}

/** Marks a task as done. */
export function useFinishTask() {
  const { queries } = useVault();
  const onSuccess = useRefreshTasks();
  return useMutation(queries.tasks.finish.mutationOptions({ onSuccess }));
}

/** Opens a task again that was done. */
export function useReopenTask() {
  const { queries } = useVault();
  const onSuccess = useRefreshTasks();
  return useMutation(queries.tasks.reopen.mutationOptions({ onSuccess }));
}
