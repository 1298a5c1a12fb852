import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import type { Task } from '../../../shared/contract/tasks';
import {
  DONE_TASKS_SHOWN,
  TASK_EVENTS,
  TASK_STATES,
  type TaskEventKind,
  type TaskState,
} from '../../../shared/domain/tasks/task';
import type { Database } from '../database/driver';

const rowSchema = z.object({
  taskId: z.string(),
  caseId: z.string().nullable(),
  caseNumber: z.string().nullable(),
  codeName: z.string().nullable(),
  conferenceId: z.string().nullable(),
  title: z.string(),
  ownerId: z.string(),
  ownerName: z.string(),
  dueOn: z.string(),
  dueTime: z.string().nullable(),
  state: z.enum(TASK_STATES),
  createdAt: z.string(),
  createdBy: z.string(),
  createdById: z.string(),
});
/** A task without what happened to it. */
export type TaskRow = z.infer<typeof rowSchema>;

const SELECT = `SELECT task.task_id AS taskId, task.case_id AS caseId,
    case_file.number AS caseNumber, case_file.code_name AS codeName,
    decision.conference_id AS conferenceId, title, owner_id AS ownerId,
    owner.display_name AS ownerName, due_on AS dueOn, due_time AS dueTime, state,
    task.created_at AS createdAt, creator.display_name AS createdBy,
    task.created_by AS createdById
  FROM task JOIN officer AS owner ON owner.officer_id = task.owner_id
  JOIN officer AS creator ON creator.officer_id = task.created_by
  LEFT JOIN case_file ON case_file.case_id = task.case_id
  LEFT JOIN decision ON decision.task_id = task.task_id`;

/** One task; `undefined` for an id that is not known. */
export function readTask(db: Database, taskId: string): TaskRow | undefined {
  const row = db.get(`${SELECT} WHERE task.task_id = $taskId`, { taskId });
  return row === undefined ? undefined : rowSchema.parse(row);
}

/** Tasks that are open, the earliest first; those of closed cases are over with the case. */
export function readOpenTasks(db: Database): readonly TaskRow[] {
  const rows = db.all(
    `${SELECT} WHERE state = 'open' AND case_file.closed_at IS NULL
     ORDER BY due_on, due_time IS NULL, due_time, task.task_id`,
  );
  return rows.map((row) => rowSchema.parse(row));
}

/** Tasks that were done, the newest first, so many at most. */
export function readDoneTasks(db: Database): readonly TaskRow[] {
  const rows = db.all(
    `${SELECT} WHERE state = 'done' ORDER BY changed_at DESC, task.task_id DESC
     LIMIT ${DONE_TASKS_SHOWN}`,
  );
  return rows.map((row) => rowSchema.parse(row));
}

/** All tasks of one case but the cancelled ones, open ones first. */
export function readCaseTasks(db: Database, caseId: string): readonly TaskRow[] {
  const rows = db.all(
    `${SELECT} WHERE task.case_id = $caseId AND state <> 'cancelled'
     ORDER BY state = 'done', due_on, due_time IS NULL, due_time, task.task_id`,
    { caseId },
  );
  return rows.map((row) => rowSchema.parse(row));
}

const eventSchema = z.object({
  taskId: z.string(),
  kind: z.enum(TASK_EVENTS),
  at: z.string(),
  by: z.string(),
  owner: z.string().nullable(),
});

/** What happened to these tasks, the newest first, by the id of the task. */
export function readTaskEvents(
  db: Database,
  taskIds: readonly string[],
): ReadonlyMap<string, Task['events']> {
  const rows = db.all(
    `SELECT task_id AS taskId, kind, at, officer.display_name AS by, owner.display_name AS owner
     FROM task_event JOIN officer ON officer.officer_id = task_event.by_id
     LEFT JOIN officer AS owner ON owner.officer_id = task_event.owner_id
     WHERE task_id IN (SELECT value FROM json_each($ids)) ORDER BY event_id DESC`,
    { ids: JSON.stringify(taskIds) },
  );
  const events = new Map<string, Task['events']>();
  for (const row of rows) {
    const { taskId, ...event } = eventSchema.parse(row);
    const known = events.get(taskId);
    if (known === undefined) events.set(taskId, [event]);
    else known.push(event);
  }
  return events;
}

export interface NewTask {
  readonly taskId: string;
  readonly caseId: string | null;
  readonly title: string;
  readonly ownerId: string;
  readonly dueOn: string;
  readonly dueTime: string | null;
  readonly at: string;
  readonly by: string;
}

export function insertTask(db: Database, task: NewTask): void {
  db.run(
    `INSERT INTO task (task_id, case_id, title, owner_id, due_on, due_time, state, created_at,
       created_by, changed_at)
     VALUES ($taskId, $caseId, $title, $ownerId, $dueOn, $dueTime, 'open', $at, $by, $at)`,
    { ...task },
  );
}

export function setTaskState(db: Database, taskId: string, state: TaskState, at: string): void {
  db.run('UPDATE task SET state = $state, changed_at = $at WHERE task_id = $taskId', {
    taskId,
    state,
    at,
  });
}

export function setTaskOwner(db: Database, taskId: string, ownerId: string, at: string): void {
  db.run('UPDATE task SET owner_id = $ownerId, changed_at = $at WHERE task_id = $taskId', {
    taskId,
    ownerId,
    at,
  });
}

export interface NewTaskEvent {
  readonly taskId: string;
  readonly kind: TaskEventKind;
  readonly at: string;
  readonly by: string;
  readonly ownerId: string | null;
}

/** Events are only ever added. */
export function insertTaskEvent(db: Database, event: NewTaskEvent): void {
  db.run(
    `INSERT INTO task_event (event_id, task_id, kind, at, by_id, owner_id)
     VALUES ($eventId, $taskId, $kind, $at, $by, $ownerId)`,
    { eventId: uuidv7(), ...event },
  );
}
