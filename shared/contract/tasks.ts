import { z } from 'zod';
import { OFFICER_ROLES } from '../domain/officer';
import { TASK_EVENTS, TASK_STATES, TASK_TITLE_MAX } from '../domain/tasks/task';
import { procedure } from './procedure';

const id = z.string().min(1).max(64);
const taskRef = z.strictObject({ taskId: id });

/** The day a task is due, and the time on the shelter's clock where it matters. */
export const taskDueSchema = {
  dueOn: z.iso.date().refine((date) => date >= '2000-01-01' && date < '2100-01-01', 'range'),
  dueTime: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .nullable(),
};
export const taskTitleSchema = z.string().trim().min(1).max(TASK_TITLE_MAX);

export const taskSchema = z.strictObject({
  taskId: id,
  caseId: id.nullable(),
  caseNumber: z.string().nullable(),
  codeName: z.string().nullable(),
  /** The conference that decided it. */
  conferenceId: id.nullable(),
  title: z.string(),
  ownerId: id,
  ownerName: z.string(),
  dueOn: z.iso.date(),
  dueTime: z.string().nullable(),
  state: z.enum(TASK_STATES),
  createdAt: z.string(),
  createdBy: z.string(),
  /** Done, reopened, given to somebody else: the newest first. */
  events: z.array(
    z.strictObject({
      kind: z.enum(TASK_EVENTS),
      at: z.string(),
      by: z.string(),
      owner: z.string().nullable(),
    }),
  ),
});
export type Task = z.infer<typeof taskSchema>;

/** An active officer who may be given a task or invited. */
export const colleagueSchema = z.strictObject({
  officerId: id,
  displayName: z.string(),
  role: z.enum(OFFICER_ROLES),
  position: z.string(),
});
export type Colleague = z.infer<typeof colleagueSchema>;

/** Tasks of officers, in a case or outside any. */
export const tasksContract = {
  /** Of one case, or all that the officer may see; those that are done only where asked for. */
  list: procedure('tasks.list', { audit: null })
    .input(z.strictObject({ caseId: id.optional(), withDone: z.boolean() }))
    .output(z.array(taskSchema)),
  /** Active officers; of a case, those who may see it. */
  colleagues: procedure('tasks.colleagues', { audit: null })
    .input(z.strictObject({ caseId: id.optional() }))
    .output(z.array(colleagueSchema)),
  add: procedure('tasks.add', { audit: 'task.added' })
    .input(
      z.strictObject({
        caseId: id.optional(),
        title: taskTitleSchema,
        ownerId: id,
        ...taskDueSchema,
      }),
    )
    .output(taskSchema),
  finish: procedure('tasks.finish', { audit: 'task.done' }).input(taskRef).output(taskSchema),
  reopen: procedure('tasks.reopen', { audit: 'task.reopened' }).input(taskRef).output(taskSchema),
  reassign: procedure('tasks.reassign', { audit: 'task.reassigned' })
    .input(z.strictObject({ taskId: id, ownerId: id }))
    .output(taskSchema),
};
