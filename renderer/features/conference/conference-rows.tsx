import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ConferenceRow } from '../../../shared/contract/conferences';
import { useDates } from '../../app/use-text';
import { ConferenceStatePill } from './conference-head';
import classes from './conference.module.css';

/** One line for each conference, leading to it. */
export function ConferenceRows({ rows }: { rows: readonly ConferenceRow[] }) {
  const { t } = useTranslation();
  const { weekdayOf, timeOf } = useDates();
  return (
    <ul className={classes.list}>
      {rows.map(({ conferenceId, heldAt, convenerName, stepId, state }) => (
        <li key={conferenceId} className={classes.person}>
          <div className={classes.main}>
            <Link
              to="/conferences/$conferenceId"
              params={{ conferenceId }}
              className={classes.link}
            >
              {weekdayOf(heldAt)}, {timeOf(heldAt)}
            </Link>
            <p className={classes.muted}>
              {t('conference.convener', { name: convenerName })}
              {stepId !== null && ` · ${t('conference.forStep', { step: stepId })}`}
            </p>
          </div>
          <ConferenceStatePill state={state} />
        </li>
      ))}
    </ul>
  );
}
