import { z } from 'zod';
import { holidayYearSchema } from '../domain/dates/working-calendar';
import { EXPORT_CLASSES } from '../domain/calendar/export';
import { DUTY_KEY, SNOOZES_MAX } from '../domain/calendar/reminders';
import { procedure } from './procedure';

const snoozeSchema = z.strictObject({
  dutyKey: z.string().regex(DUTY_KEY),
  /** UTC instant until which nothing is said of it. */
  until: z.string(),
});
export type Snooze = z.infer<typeof snoozeSchema>;

/** The calendar (kalender): days the office is closed, and what may leave of it. */
export const calendarContract = {
  holidays: procedure('calendar.holidays', { audit: null }).output(z.array(holidayYearSchema)),
  /** Own duties counted by day and class: all that an exported calendar holds. */
  export: procedure('calendar.export', { audit: 'calendar.exported' })
    .input(z.strictObject({}))
    .output(
      z.strictObject({
        calendarId: z.string(),
        days: z.array(
          z.strictObject({
            on: z.iso.date(),
            class: z.enum(EXPORT_CLASSES),
            count: z.number().int().min(1),
          }),
        ),
      }),
    ),
};

/** Reminders (pengingat) that an officer put off. */
export const remindersContract = {
  list: procedure('reminders.list', { audit: null }).output(z.array(snoozeSchema).max(SNOOZES_MAX)),
  snooze: procedure('reminders.snooze', { audit: null })
    .input(snoozeSchema.extend({ until: z.iso.datetime() }))
    .output(z.array(snoozeSchema).max(SNOOZES_MAX)),
};
