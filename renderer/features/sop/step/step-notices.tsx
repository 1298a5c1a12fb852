import { IconArrowBackUp, IconCalendarPause, IconCalendarX, IconRotate } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useBilingual, useDates } from '../../../app/use-text';
import classes from './step-panel.module.css';
import type { StepProps } from './step-props';

/** What one must know of an open step before working on it: sent back, back again, put off, no date. */
export function StepNotices({ view, progress }: StepProps) {
  const { t } = useTranslation();
  const text = useBilingual();
  const { date, dateTimeOf } = useDates();
  const { returned, decision, deferral, state } = progress;
  const uncertain = view.progress.clocks.flatMap((clock) => {
    const { clockId, stepId, state: clockState, missingYear: year } = clock;
    const title = view.sop.clocks.find((one) => one.id === clockId)?.title;
    if (stepId !== progress.stepId || clockState !== 'uncertain') return [];
    return title === undefined || year === null ? [] : [{ clockId, year, title }];
  });
  return (
    <>
      {returned !== null && (
        <Notice
          icon={<IconArrowBackUp size={18} aria-hidden />}
          title={t('stepDecisions.returned.shown', {
            name: returned.byName,
            date: dateTimeOf(returned.at),
          })}
          text={returned.reason}
        />
      )}
      {decision?.overturned === true && (
        <Notice
          icon={<IconRotate size={18} aria-hidden />}
          title={t('stepDecisions.notApplicable.back')}
          text={t('stepDecisions.notApplicable.backText', {
            name: decision.byName,
            date: dateTimeOf(decision.at),
          })}
        />
      )}
      {state === 'deferred' && deferral !== null && (
        <Notice
          icon={<IconCalendarPause size={18} aria-hidden />}
          title={t('stepDecisions.defer.shown', { until: date(deferral.until) })}
          text={`${t('stepDecisions.defer.by', {
            name: deferral.byName,
            date: dateTimeOf(deferral.at),
            reason: deferral.reason,
          })}. ${t('stepDecisions.defer.early')}`}
        />
      )}
      {uncertain.map(({ clockId, year, title }) => (
        <Notice
          key={clockId}
          icon={<IconCalendarX size={18} aria-hidden />}
          title={t('stepDecisions.uncertain', { year, clock: text(title) })}
        />
      ))}
    </>
  );
}

interface NoticeProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly text?: string;
}

function Notice({ icon, title, text }: NoticeProps) {
  return (
    <section className={classes.notice} role="status">
      <p className={classes.noteHead}>
        {icon} {title}
      </p>
      {text !== undefined && <p>{text}</p>}
    </section>
  );
}
