import { useTranslation } from 'react-i18next';
import type { CaseMoveReport } from '../../../../shared/contract/sop-versions';
import { useBilingual, useDates } from '../../../app/use-text';
import classes from '../sop-versions.module.css';

type Deadlines = CaseMoveReport['deadlines'];
type View = Deadlines[number]['before'];

/** What a move changes: steps, signatures, deadlines. */
export function MoveReportView({ report }: { report: CaseMoveReport }) {
  const { t } = useTranslation();
  const text = useBilingual();
  const { dateOf } = useDates();
  const { signatures, deadlines } = report;
  const lists = [
    { name: 'added', steps: report.addedSteps },
    { name: 'removed', steps: report.removedSteps },
    { name: 'reopened', steps: report.reopened },
  ] as const;
  const isEmpty = lists.every(({ steps }) => steps.length === 0) && deadlines.length === 0;
  return (
    <>
      {isEmpty && <p>{t('sopVersions.move.nothing')}</p>}
      {lists
        .filter(({ steps }) => steps.length > 0)
        .map(({ name, steps }) => (
          <section key={name} className={classes.report}>
            <h3>{t(`sopVersions.move.${name}`)}</h3>
            <ul>
              {steps.map(({ stepId, title }) => (
                <li key={stepId}>
                  <strong>{stepId}</strong> {text(title)}
                </li>
              ))}
            </ul>
          </section>
        ))}
      {deadlines.length > 0 && (
        <section className={classes.report}>
          <h3>{t('sopVersions.move.deadlines')}</h3>
          <DeadlineList deadlines={deadlines} />
        </section>
      )}
      {signatures.length > 0 && (
        <section className={classes.report}>
          <h3>{t('sopVersions.move.signatures')}</h3>
          <ul>
            {signatures.map(({ stepId, title, byName, at, becomes }) => (
              <li key={stepId}>
                <strong>{stepId}</strong> {text(title)}{' '}
                <span className={classes.muted}>
                  {byName}, {dateOf(at)}: {t(`sopVersions.move.becomes.${becomes}`)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** Each deadline as it is and as it would be. */
export function DeadlineList({ deadlines }: { deadlines: Deadlines }) {
  const text = useBilingual();
  return (
    <ul>
      {deadlines.map(({ clockId, title, before, after }) => (
        <li key={clockId}>
          <strong>{clockId}</strong> {text(title)}: <Due view={before} /> → <Due view={after} />
        </li>
      ))}
    </ul>
  );
}

function Due({ view }: { view: View }) {
  const { t } = useTranslation();
  const { dateTimeOf } = useDates();
  if (view === null || view.dueAt === null) return t('sopVersions.move.noDue');
  return (
    <>
      {dateTimeOf(view.dueAt)}
      {view.state === 'overdue' && ` (${t('sopVersions.move.overdue')})`}
    </>
  );
}
