// What other features may use of a task, never its SQL.
import { UserError } from '../../../shared/contract/errors';
import type { UseCaseContext } from '../state';
import { readTask, type TaskRow } from './tasks.store';

export { addTask, cancelTask } from './tasks';

/** One task, as a decision names it. @throws UserError `not_found` */
export function readTaskRow({ vault }: Pick<UseCaseContext, 'vault'>, taskId: string): TaskRow {
  const task = readTask(vault.db, taskId);
  if (task === undefined) throw new UserError('not_found');
  return task;
}
