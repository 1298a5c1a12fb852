export { TaskDialog } from './task-dialog';
export { TaskCard } from './task-card';
export { useFinishTask } from './use-tasks';
