import { inTransaction, os, readOnly } from '../procedures';
import { addTask, finishTask, listColleagues, listTasks, reassignTask, reopenTask } from './tasks';

export const tasksRouter = {
  list: os.tasks.list.handler(readOnly(listTasks)),
  colleagues: os.tasks.colleagues.handler(readOnly(listColleagues)),
  add: os.tasks.add.handler(inTransaction(addTask)),
  finish: os.tasks.finish.handler(inTransaction(finishTask)),
  reopen: os.tasks.reopen.handler(inTransaction(reopenTask)),
  reassign: os.tasks.reassign.handler(inTransaction(reassignTask)),
};
