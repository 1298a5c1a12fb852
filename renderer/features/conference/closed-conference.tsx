import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Conference } from '../../../shared/contract/conferences';
import { MINUTES_TEXTS } from '../../../shared/domain/conference/conference';
import { useDates } from '../../app/use-text';
import { Card } from '../../ui/card';
import { ConferenceHead } from './conference-head';
import classes from './conference.module.css';
import { DecisionsCard } from './decisions-card';
import { Statement } from './people-card';

/** A conference that is over: read, and printed. */
export function ClosedConference({ conference }: { conference: Conference }) {
  const { t } = useTranslation();
  return (
    <>
      <ConferenceHead conference={conference} />
      <Ending conference={conference} />
      <div className={classes.columns}>
        <div className={classes.stack}>
          <Card title={t('conference.discussion')}>
            {conference.place !== '' && (
              <section className={classes.text}>
                <h3>{t('conference.place')}</h3>
                <p>{conference.place}</p>
              </section>
            )}
            {MINUTES_TEXTS.filter((name) => conference[name].trim() !== '').map((name) => (
              <section key={name} className={classes.text}>
                <h3>{t(`conference.${name}`)}</h3>
                <p>{conference[name]}</p>
              </section>
            ))}
          </Card>
        </div>
        <div className={classes.stack}>
          <DecisionsCard conference={conference} />
          <Card title={t('conference.people.title')}>
            <Statement statement={conference.statement} />
            <ul className={classes.list}>
              {conference.persons.map(({ name, agency, present, confirmedAt }) => (
                <li key={`${name} ${agency}`} className={classes.person}>
                  <div className={classes.main}>
                    <strong>{name}</strong>
                    <p className={classes.muted}>{agency}</p>
                  </div>
                  <span className={classes.muted}>
                    {[
                      present ? t('conference.people.present') : null,
                      confirmedAt === null ? null : t('conference.people.confirmed'),
                    ]
                      .filter((part) => part !== null)
                      .join(' · ')}
                  </span>
                </li>
              ))}
            </ul>
          </Card>
        </div>
      </div>
    </>
  );
}

/** Who closed it and when, or why it was not held. */
function Ending({ conference: { closed, cancelled } }: { conference: Conference }) {
  const { t } = useTranslation();
  const { dateTimeOf } = useDates();
  if (closed !== null) {
    const values = { name: closed.by, position: closed.position, date: dateTimeOf(closed.at) };
    return (
      <section className={classes.ending} data-tone="good">
        <IconCircleCheck size={18} aria-hidden />
        <div>
          <p>{t('conference.close.closed', values)}</p>
          {closed.acceptedEchoes > 0 && (
            <p>{t('conference.close.accepted', { count: closed.acceptedEchoes })}</p>
          )}
        </div>
      </section>
    );
  }
  if (cancelled === null) return null;
  const { by: name, at, reason } = cancelled;
  return (
    <section className={classes.ending}>
      <IconCircleX size={18} aria-hidden />
      <p>{t('conference.cancel.cancelled', { name, reason, date: dateTimeOf(at) })}</p>
    </section>
  );
}
