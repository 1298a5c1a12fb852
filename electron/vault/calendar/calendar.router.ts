import { calendarContract, remindersContract } from '../../../shared/contract/calendar';
import { inTransaction, readOnly } from '../procedures';
import { serve } from '../serve';
import { useCaseContext } from '../state';
import { exportCalendar, listHolidays, listSnoozes, snoozeReminder } from './calendar';

const os = { calendar: serve(calendarContract), reminders: serve(remindersContract) };

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
