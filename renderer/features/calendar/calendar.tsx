import { Button, SegmentedControl } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/session-context';
import { useNow } from '../../app/use-now';
import { CALENDAR_VIEWS, type CalendarView } from '../../app/calendar-views';
import { useDates } from '../../app/use-text';
import { useWhose, WhoseControl } from '../../case-parts/whose';
import { TaskCard } from '../tasks';
import classes from './calendar.module.css';
import { DaysView } from './days-view';
import { ExportButton } from './export-button';

/** Kalender: deadlines, tasks, conferences, reviews and court days by month or week, and all tasks. */
export function Calendar() {
  const { t } = useTranslation();
  const { plainDateOf } = useDates();
  const moment = { now: useNow(), zone: useSession().shelter.timeZone };
  const whose = useWhose();
  const navigate = useNavigate({ from: '/calendar' });
  const { view = 'month', day } = useSearch({ from: '/calendar' });
  const today = plainDateOf(moment.now);
  const show = (change: { view?: CalendarView; day?: string }) =>
    void navigate({ to: '/calendar', search: (before) => ({ ...before, ...change }) });
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1>{t('agenda.calendar.title')}</h1>
        <SegmentedControl
          aria-label={t('agenda.calendar.view')}
          size="xs"
          value={view}
          onChange={(value) => {
            const chosen = CALENDAR_VIEWS.find((one) => one === value);
            if (chosen !== undefined) show({ view: chosen });
          }}
          data={CALENDAR_VIEWS.map((value) => ({ value, label: t(`agenda.calendar.${value}`) }))}
        />
        <WhoseControl whose={whose} />
        <span className={classes.space} />
        {view !== 'tasks' && (
          <Button variant="default" size="xs" onClick={() => show({ day: today })}>
            {t('agenda.calendar.today')}
          </Button>
        )}
        <ExportButton />
      </header>
      {view === 'tasks' ? (
        <TaskCard ownerId={whose.officerId} />
      ) : (
        <DaysView
          view={view}
          day={day ?? today}
          today={today}
          whose={whose}
          moment={moment}
          onDay={(next) => show({ day: next })}
        />
      )}
    </div>
  );
}
