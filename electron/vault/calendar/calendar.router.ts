import { inTransaction, os, readOnly } from '../procedures';
import { useCaseContext } from '../state';
import { exportCalendar, listHolidays, listSnoozes, snoozeReminder } from './calendar';

export const calendarRouter = {
  holidays: os.calendar.holidays.handler(readOnly((context) => [...listHolidays(context)])),
  export: os.calendar.export.handler(({ context }) =>
    exportCalendar(useCaseContext(context.state)),
  ),
};

export const remindersRouter = {
  list: os.reminders.list.handler(readOnly((context) => listSnoozes(context))),
  snooze: os.reminders.snooze.handler(inTransaction(snoozeReminder)),
};
