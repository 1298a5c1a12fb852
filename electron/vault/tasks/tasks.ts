import { v7 as uuidv7 } from 'uuid';
import { UserError } from '../../../shared/contract/errors';
import type { Colleague, Task } from '../../../shared/contract/tasks';
import { seesEveryCase } from '../../../shared/domain/permissions';
import type { TaskEventKind, TaskState } from '../../../shared/domain/tasks/task';
import { listAssignments } from '../access/assignments';
import { caseFilter } from '../access/need-to-know';
import { addCaseEvent, readCase } from '../cases/records';
import { readAccount, readAccounts } from '../officers/records';
import type { UseCaseContext } from '../state';
import {
  insertTask,
  insertTaskEvent,
  readCaseTasks,
  readDoneTasks,
  readOpenTasks,
  readTask,
  readTaskEvents,
  setTaskOwner,
  setTaskState,
  type TaskRow,
} from './tasks.store';

interface TaskRef {
  readonly taskId: string;
}

interface ListInput {
  readonly caseId?: string | undefined;
  readonly withDone: boolean;
}

/** Tasks of one case, or all that the officer may see: of own cases, and own ones outside any. */
export function listTasks(context: UseCaseContext, { caseId, withDone }: ListInput): Task[] {
  const { db } = context.vault;
  if (caseId !== undefined) readCase(db, caseId);
  const all =
    caseId === undefined
      ? [...readOpenTasks(db), ...(withDone ? readDoneTasks(db) : [])]
      : readCaseTasks(db, caseId).filter((task) => withDone || task.state === 'open');
  const isOwn = caseFilter(context);
  return withEvents(
    context,
    all.filter((task) => maySee(context, isOwn, task)),
  );
}

/** Who may be given a task: active officers, of a case only those who may see it. */
export function listColleagues(
  context: UseCaseContext,
  { caseId }: { readonly caseId?: string | undefined },
): Colleague[] {
  const assigned =
    caseId === undefined
      ? null
      : new Set(listAssignments(context, { caseId }).map((one) => one.officerId));
  return readAccounts(context.vault.db)
    .filter(({ state }) => state === 'active')
    .filter(
      ({ officerId, role }) => assigned === null || seesEveryCase(role) || assigned.has(officerId),
    )
    .map(({ officerId, displayName, role, position }) => ({
      officerId,
      displayName,
      role,
      position,
    }));
}

export interface TaskInput {
  readonly caseId?: string | undefined;
  readonly title: string;
  readonly ownerId: string;
  readonly dueOn: string;
  readonly dueTime: string | null;
}

/**
 * Makes a task and gives it to its owner. Must run in a transaction.
 *
 * @throws UserError `not_found` for an unknown case, `task_owner` for an officer who may not have it
 */
export function addTask(context: UseCaseContext, { caseId, ...input }: TaskInput): Task {
  const { vault, now, officer } = context;
  if (caseId !== undefined) readCase(vault.db, caseId);
  requireOwner(context, input.ownerId, caseId);
  const taskId = uuidv7();
  insertTask(vault.db, {
    taskId,
    caseId: caseId ?? null,
    ...input,
    at: now,
    by: officer.officerId,
  });
  record(context, taskId, 'created', input.ownerId);
  addToHistory(context, caseId ?? null, 'task_added');
  return taskOf(context, taskId);
}

/** @throws UserError `task_state` when the task is not open */
export function finishTask(context: UseCaseContext, { taskId }: TaskRef): Task {
  return changeState(context, taskId, { from: 'open', to: 'done', event: 'done' });
}

/** @throws UserError `task_state` when the task is not done */
export function reopenTask(context: UseCaseContext, { taskId }: TaskRef): Task {
  return changeState(context, taskId, { from: 'done', to: 'open', event: 'reopened' });
}

/** The decision behind an open task was withdrawn; one that is done stays done. */
export function cancelTask(context: UseCaseContext, taskId: string): void {
  if (requireTask(context, taskId).state !== 'open') return;
  changeState(context, taskId, { from: 'open', to: 'cancelled', event: 'cancelled' });
}

/** @throws UserError `task_state`, or `task_owner` for an officer who may not have it */
export function reassignTask(
  context: UseCaseContext,
  { taskId, ownerId }: TaskRef & { readonly ownerId: string },
): Task {
  const task = requireTask(context, taskId);
  if (task.state !== 'open') throw new UserError('task_state');
  requireOwner(context, ownerId, task.caseId ?? undefined);
  if (ownerId !== task.ownerId) {
    setTaskOwner(context.vault.db, taskId, ownerId, context.now);
    record(context, taskId, 'reassigned', ownerId);
  }
  return taskOf(context, taskId);
}

interface StateChange {
  readonly from: TaskState;
  readonly to: TaskState;
  readonly event: TaskEventKind;
}

function changeState(context: UseCaseContext, taskId: string, change: StateChange): Task {
  const task = requireTask(context, taskId);
  if (task.state !== change.from) throw new UserError('task_state');
  setTaskState(context.vault.db, taskId, change.to, context.now);
  record(context, taskId, change.event, null);
  addToHistory(context, task.caseId, `task_${change.event}`);
  return taskOf(context, taskId);
}

function record(
  { vault, now, officer }: UseCaseContext,
  taskId: string,
  kind: TaskEventKind,
  ownerId: string | null,
): void {
  insertTaskEvent(vault.db, { taskId, kind, at: now, by: officer.officerId, ownerId });
}

/** Titles are free text, and so stay out of the history. */
function addToHistory(
  { vault, now, officer }: UseCaseContext,
  caseId: string | null,
  kind: string,
): void {
  if (caseId === null) return;
  addCaseEvent(vault.db, { caseId, kind, at: now, by: officer.officerId, detail: {} });
}

/**
 * A task outside any case is its owner's and its maker's; managers see all. One that an officer may
 * not see does not exist for that officer.
 *
 * @throws UserError `not_found`
 */
function requireTask(context: UseCaseContext, taskId: string): TaskRow {
  const task = readTask(context.vault.db, taskId);
  if (task === undefined || !maySee(context, caseFilter(context), task)) {
    throw new UserError('not_found');
  }
  return task;
}

function maySee(
  { officer }: UseCaseContext,
  isOwnCase: (caseId: string) => boolean,
  task: TaskRow,
): boolean {
  if (seesEveryCase(officer.role)) return true;
  if (task.caseId !== null) return isOwnCase(task.caseId);
  return task.ownerId === officer.officerId || task.createdById === officer.officerId;
}

/** Nobody is given a task of a case that the officer may not open. */
function requireOwner(context: UseCaseContext, ownerId: string, caseId: string | undefined): void {
  const account = readAccount(context.vault.db, ownerId);
  const fits = listColleagues(context, { caseId }).some((one) => one.officerId === ownerId);
  if (account === undefined || !fits) throw new UserError('task_owner');
}

function taskOf(context: UseCaseContext, taskId: string): Task {
  const row = readTask(context.vault.db, taskId);
  const [task] = row === undefined ? [] : withEvents(context, [row]);
  if (task === undefined) throw new UserError('not_found');
  return task;
}

function withEvents({ vault }: UseCaseContext, rows: readonly TaskRow[]): Task[] {
  const events = readTaskEvents(
    vault.db,
    rows.map(({ taskId }) => taskId),
  );
  return rows.map(({ createdById: _maker, ...task }) => ({
    ...task,
    events: events.get(task.taskId) ?? [],
  }));
}
