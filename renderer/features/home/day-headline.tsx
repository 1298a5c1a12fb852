import { useTranslation } from 'react-i18next';
import { weekdayIndexOf } from '../../../shared/domain/dates/plain-date';
import { useDates } from '../../app/use-text';
import type { Moment } from '../../case-parts/case-filters';
import classes from './day-headline.module.css';

const SUNDAY = 0;
const SATURDAY = 6;

/**
 * The day in the shelter's time zone. It says working day or weekend by the day of the week alone
 * and nothing of holidays, which are decreed year by year.
 */
export function DayHeadline({ moment: { now } }: { moment: Moment }) {
  const { t } = useTranslation();
  const { weekdayOf, timeOf, plainDateOf } = useDates();
  const weekday = weekdayIndexOf(plainDateOf(now));
  const kind = weekday === SUNDAY || weekday === SATURDAY ? 'weekend' : 'workday';
  return (
    <div className={classes.headline}>
      <h1 className={classes.day}>{weekdayOf(now)}</h1>
      <p className={classes.time}>
        <time dateTime={now}>{timeOf(now)}</time> · {t(`home.${kind}`)}
      </p>
    </div>
  );
}
