import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bilingual } from '../../../shared/domain/bilingual';
import type { Duty } from '../../../shared/domain/agenda/duty';
import { groupOf } from '../../../shared/domain/agenda/group';
import { dayByKey } from '../../../shared/domain/calendar/grid';
import { longDateWithWeekday, weekdayName } from '../../../shared/domain/dates/format';
import { weekdayIndexOf } from '../../../shared/domain/dates/plain-date';
import { useBilingual, useDates } from '../../app/use-text';
import type { Moment } from '../../case-parts/case-filters';
import { DutyLink, useDutyTitle } from '../../case-parts/duty-link';
import classes from './calendar.module.css';

const CHIPS_OF_MONTH = 2;
const CHIPS_OF_WEEK = 12;
const SUNDAY = 0;
const SATURDAY = 6;

interface DayGridProps {
  readonly weeks: readonly (readonly string[])[];
  readonly day: string;
  readonly today: string;
  /** `YYYY-MM` of the month that is shown; `null` for a week. */
  readonly month: string | null;
  readonly byDay: ReadonlyMap<string, readonly Duty[]>;
  readonly holidays: ReadonlyMap<string, Bilingual>;
  readonly moment: Moment;
  readonly onDay: (day: string) => void;
  /** Enter on a day: on to what lies on it. */
  readonly onOpen: () => void;
}

/** Weeks from Monday to Sunday; one day has the focus and the arrow keys move it. */
export function DayGrid({ weeks, onDay, onOpen, ...props }: DayGridProps) {
  const { language } = useDates();
  const grid = useRef<HTMLTableElement>(null);
  const moved = useRef(false);
  // The focus follows the keys, into another month too, but is not taken from elsewhere.
  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  });
  const press = (event: KeyboardEvent<HTMLTableElement>) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onOpen();
      return;
    }
    const next = event.altKey || event.ctrlKey ? null : dayByKey(props.day, event.key);
    if (next === null) return;
    event.preventDefault();
    moved.current = true;
    onDay(next);
  };
  return (
    <table className={classes.grid} role="grid" ref={grid} onKeyDown={press}>
      <thead>
        <tr>
          {(weeks[0] ?? []).map((day) => (
            <th key={day} scope="col">
              {weekdayName(day, language)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <DayCell key={day} {...props} own={day} onDay={onDay} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type DayCellProps = Omit<DayGridProps, 'weeks' | 'onOpen'> & { readonly own: string };

function DayCell({ own, day, today, month, byDay, holidays, moment, onDay }: DayCellProps) {
  const { t } = useTranslation();
  const text = useBilingual();
  const { language } = useDates();
  const duties = byDay.get(own) ?? [];
  const holiday = holidays.get(own);
  const shown = duties.slice(0, month === null ? CHIPS_OF_WEEK : CHIPS_OF_MONTH);
  const weekday = weekdayIndexOf(own);
  const isClosed = holiday !== undefined || weekday === SUNDAY || weekday === SATURDAY;
  const label = [
    longDateWithWeekday(own, language),
    ...(holiday === undefined ? [] : [text(holiday)]),
    ...(duties.length === 0 ? [] : [t('agenda.calendar.count', { count: duties.length })]),
  ].join(', ');
  return (
    <td
      role="gridcell"
      aria-label={label}
      aria-selected={own === day}
      aria-current={own === today ? 'date' : undefined}
      tabIndex={own === day ? 0 : -1}
      className={classes.day}
      data-closed={isClosed}
      data-outside={month !== null && !own.startsWith(month)}
      onClick={() => onDay(own)}
    >
      <span className={classes.number}>{Number(own.slice(8))}</span>
      {holiday !== undefined && <span className={classes.holiday}>{text(holiday)}</span>}
      {shown.map((duty) => (
        <Chip key={duty.key} duty={duty} moment={moment} />
      ))}
      {duties.length > shown.length && (
        <span className={classes.more}>
          {t('agenda.calendar.more', { count: duties.length - shown.length })}
        </span>
      )}
    </td>
  );
}

/** For the mouse; the keyboard finds the same in the list of the day. */
function Chip({ duty, moment }: { duty: Duty; moment: Moment }) {
  const titleOf = useDutyTitle();
  const group = groupOf(duty, moment);
  return (
    <span className={classes.chip} data-kind={duty.kind} data-group={group}>
      <DutyLink duty={duty} className={classes.chipLink} tabIndex={-1}>
        {titleOf(duty)}
      </DutyLink>
    </span>
  );
}
