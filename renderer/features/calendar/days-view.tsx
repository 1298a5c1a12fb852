import { ActionIcon } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type Duty, dutiesOf } from '../../../shared/domain/agenda/duty';
import { dutiesOfOfficer } from '../../../shared/domain/agenda/group';
import { addMonths, weekOf, weeksOfMonth } from '../../../shared/domain/calendar/grid';
import { addDays, datePartsOf } from '../../../shared/domain/dates/plain-date';
import { monthName } from '../../../shared/domain/dates/format';
import { useDates } from '../../app/use-text';
import type { Moment } from '../../case-parts/case-filters';
import { type Agenda, useAgenda, useHolidays } from '../../case-parts/use-agenda';
import type { Whose } from '../../case-parts/whose';
import { ErrorNote } from '../../ui/error-note';
import classes from './calendar.module.css';
import { DayGrid } from './day-grid';
import { DayPanel } from './day-panel';

interface DaysViewProps {
  readonly view: 'month' | 'week';
  readonly day: string;
  readonly today: string;
  readonly whose: Whose;
  readonly moment: Moment;
  readonly onDay: (day: string) => void;
}

/** A grid of days, and beside it what lies on the day that is chosen. */
export function DaysView({ view, day, today, whose, moment, onDay }: DaysViewProps) {
  const agenda = useAgenda();
  const { tables } = useHolidays();
  const list = useRef<HTMLElement>(null);
  const byDay = useDutiesByDay(agenda, whose.officerId, moment);
  const weeks = view === 'month' ? weeksOfMonth(day) : [weekOf(day)];
  const holidays = new Map(tables.flatMap(({ days }) => days.map((one) => [one.date, one.name])));
  const years = new Set(weeks.flat().map((one) => datePartsOf(one).year));
  const missing = [...years].filter((year) => tables.every((table) => table.year !== year));
  return (
    <>
      <ErrorNote error={agenda.error} />
      <div className={classes.columns}>
        <section className={classes.days} data-view={view}>
          <Period view={view} day={day} onDay={onDay} />
          <MissingHolidays years={tables.length === 0 ? [] : missing} />
          <DayGrid
            weeks={weeks}
            day={day}
            today={today}
            month={view === 'month' ? day.slice(0, 7) : null}
            byDay={byDay}
            holidays={holidays}
            moment={moment}
            onDay={onDay}
            onOpen={() => list.current?.querySelector<HTMLElement>('a, h2')?.focus()}
          />
        </section>
        <DayPanel
          ref={list}
          day={day}
          holiday={holidays.get(day)}
          duties={byDay.get(day) ?? []}
          moment={moment}
        />
      </div>
    </>
  );
}

/** Duties by day, closed conferences too: a calendar is also looked back on. */
function useDutiesByDay(agenda: Agenda, officerId: string | null, { zone }: Moment) {
  return useMemo(() => {
    const closed = agenda.conferences.filter(({ state }) => state === 'closed');
    const past = dutiesOf({ cases: [], tasks: [], conferences: closed, zone });
    const byDay = new Map<string, Duty[]>();
    for (const duty of dutiesOfOfficer([...(agenda.duties ?? []), ...past], officerId)) {
      if (duty.due === null) continue;
      const known = byDay.get(duty.due.on);
      if (known === undefined) byDay.set(duty.due.on, [duty]);
      else known.push(duty);
    }
    return byDay;
  }, [agenda.duties, agenda.conferences, officerId, zone]);
}

function MissingHolidays({ years }: { years: readonly number[] }) {
  const { t } = useTranslation();
  if (years.length === 0) return null;
  return (
    <p className={classes.missing} role="status">
      {t('agenda.calendar.holidaysMissing', { year: years.join(', ') })}
    </p>
  );
}

/** Which month or week it is, and the way to its neighbours. */
function Period({ view, day, onDay }: Pick<DaysViewProps, 'view' | 'day' | 'onDay'>) {
  const { t } = useTranslation();
  const { date, language } = useDates();
  const { year, month } = datePartsOf(day);
  const move = (by: number) => onDay(view === 'month' ? addMonths(day, by) : addDays(day, by * 7));
  const week = weekOf(day);
  const values = { from: date(week[0] ?? day), to: date(week[6] ?? day) };
  return (
    <div className={classes.period}>
      <ActionIcon
        variant="default"
        aria-label={t(`agenda.calendar.previous.${view}`)}
        onClick={() => move(-1)}
      >
        <IconChevronLeft size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="default"
        aria-label={t(`agenda.calendar.next.${view}`)}
        onClick={() => move(1)}
      >
        <IconChevronRight size={16} aria-hidden />
      </ActionIcon>
      <h2 aria-live="polite">
        {view === 'month'
          ? `${monthName(month, language)} ${year}`
          : t('agenda.calendar.weekOf', values)}
      </h2>
      <span className={classes.keys}>{t('agenda.calendar.keys')}</span>
    </div>
  );
}
