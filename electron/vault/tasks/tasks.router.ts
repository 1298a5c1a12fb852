import { tasksContract } from '../../../shared/contract/tasks';
import { inTransaction, readOnly } from '../procedures';
import { serve } from '../serve';
import { addTask, finishTask, listColleagues, listTasks, reassignTask, reopenTask } from './tasks';

const os = serve(tasksContract);

export const tasksRouter = {
  list: os.list.handler(readOnly(listTasks)),
  colleagues: os.colleagues.handler(readOnly(listColleagues)),
  add: os.add.handler(inTransaction(addTask)),
  finish: os.finish.handler(inTransaction(finishTask)),
  reopen: os.reopen.handler(inTransaction(reopenTask)),
  reassign: os.reassign.handler(inTransaction(reassignTask)),
};
