import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { Bilingual } from '../../../shared/domain/bilingual';
import type { Duty } from '../../../shared/domain/agenda/duty';
import { longDateWithWeekday } from '../../../shared/domain/dates/format';
import { useBilingual, useDates } from '../../app/use-text';
import type { Moment } from '../../case-parts/case-filters';
import { DutyLink, useDutyTitle } from '../../case-parts/duty-link';
import { DutyPill } from '../../case-parts/duty-pill';
import classes from './calendar.module.css';

interface DayPanelProps {
  readonly ref: Ref<HTMLElement>;
  readonly day: string;
  readonly holiday: Bilingual | undefined;
  readonly duties: readonly Duty[];
  readonly moment: Moment;
}

/** What lies on one day. Each line opens its case, conference or tasks. */
export function DayPanel({ ref, day, holiday, duties, moment }: DayPanelProps) {
  const { t } = useTranslation();
  const text = useBilingual();
  const { language } = useDates();
  const name = longDateWithWeekday(day, language);
  return (
    <aside className={classes.panel} ref={ref} aria-label={name}>
      <h2 tabIndex={-1}>{name}</h2>
      {holiday !== undefined && <p className={classes.holidayName}>{text(holiday)}</p>}
      {duties.length === 0 && <p className={classes.muted}>{t('agenda.calendar.nothing')}</p>}
      <ul className={classes.list}>
        {duties.map((duty) => (
          <DutyLine key={duty.key} duty={duty} moment={moment} />
        ))}
      </ul>
    </aside>
  );
}

function DutyLine({ duty, moment }: { duty: Duty; moment: Moment }) {
  const { t } = useTranslation();
  const text = useBilingual();
  const { timeOf } = useDates();
  const titleOf = useDutyTitle();
  const { due, codeName, caseNumber, waitingFor, kind } = duty;
  const about = [
    due !== null && !due.allDay ? timeOf(due.at) : null,
    duty.title === null ? null : t(`agenda.kinds.${kind}`),
    codeName ?? t('agenda.noCase'),
    caseNumber,
    waitingFor === null ? null : text(waitingFor),
  ].filter((part) => part !== null);
  return (
    <li className={classes.line}>
      <DutyLink duty={duty} className={classes.lineLink}>
        {titleOf(duty)}
      </DutyLink>
      <p className={classes.muted}>{about.join(' · ')}</p>
      <DutyPill duty={duty} moment={moment} />
    </li>
  );
}
