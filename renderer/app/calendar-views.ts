/** Views of the calendar; the names are what `?view=` carries. */
export const CALENDAR_VIEWS = ['month', 'week', 'tasks'] as const;
export type CalendarView = (typeof CALENDAR_VIEWS)[number];
