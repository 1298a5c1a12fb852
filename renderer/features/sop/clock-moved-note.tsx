import { IconClockExclamation } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ClockMovedBack } from '../../../shared/domain/sop/steady-time';
import { useDates } from '../../app/use-text';
import classes from './sop-screen.module.css';

/** Says that the clock of the computer was set back while this case was worked on. */
export function ClockMovedNote({ moved }: { moved: ClockMovedBack }) {
  const { t } = useTranslation();
  const { dateTimeOf } = useDates();
  return (
    <section className={classes.clockMoved} role="status">
      <IconClockExclamation size={18} aria-hidden />
      <p>
        <strong>{t('stepDecisions.clockMoved.title')}.</strong>{' '}
        {t('stepDecisions.clockMoved.text', {
          before: dateTimeOf(moved.before),
          after: dateTimeOf(moved.after),
        })}
      </p>
    </section>
  );
}
