/** Characters of a task's title. */
export const TASK_TITLE_MAX = 200;

/** `cancelled`: its decision was withdrawn before the minutes were closed. */
export const TASK_STATES = ['open', 'done', 'cancelled'] as const;
export type TaskState = (typeof TASK_STATES)[number];

export const TASK_EVENTS = ['created', 'done', 'reopened', 'reassigned', 'cancelled'] as const;
export type TaskEventKind = (typeof TASK_EVENTS)[number];

/** How many finished tasks a list holds at most, the newest of them. */
export const DONE_TASKS_SHOWN = 200;
