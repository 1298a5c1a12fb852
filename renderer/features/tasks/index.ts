export { TaskDialog } from './task-dialog';
export { TaskCard } from './task-card';
export { useFinishTask } from './use-tasks';
export { DueFields, NO_DUE, readDue } from './due-fields';
export { OwnerSelect } from './owner-select';
