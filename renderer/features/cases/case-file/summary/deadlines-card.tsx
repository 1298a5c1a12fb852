import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useBilingual, useDates } from '../../../../app/use-text';
import { Card } from '../../../../ui/card';
import { type CaseView, useCaseNavigation } from '../../../../case-parts/case-view';
import { DeadlinePill } from '../../../../case-parts/deadline-pill';
import { useNow } from '../../../../app/use-now';
import classes from './summary.module.css';

/** Every deadline that runs, with its end and the article it comes from. */
export function DeadlinesCard({ view }: { view: CaseView }) {
  const { t } = useTranslation();
  const text = useBilingual();
  const { weekdayOf, timeOf } = useDates();
  const { toStep } = useCaseNavigation(view.caseId);
  const now = useNow();
  const conditional = conditionalClocks(view);
  const { due } = view.header;
  return (
    <Card title={t('caseFile.summary.deadlines')}>
      {due.length === 0 && <p className={classes.muted}>{t('caseFile.summary.noDeadlines')}</p>}
      <ul className={classes.rows}>
        {due.map((one) => (
          <li key={one.clockId}>
            <div className={classes.rowMain}>
              <UnstyledButton className={classes.rowLink} onClick={() => toStep(one.stepId)}>
                {text(one.stepTitle)}
              </UnstyledButton>
              <p className={classes.muted}>
                {weekdayOf(one.dueAt)}, {timeOf(one.dueAt)}
              </p>
              <p className={classes.muted}>
                {one.basis}
                {conditional.has(one.clockId) && ` (${t('caseFile.summary.conditional')})`}
              </p>
            </div>
            <DeadlinePill due={one} now={now} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Clocks with a condition of their own that is still open: they run in case they apply. */
function conditionalClocks({ sop, progress }: CaseView): ReadonlySet<string> {
  const withCondition = new Set(
    sop.clocks.filter((clock) => clock.when !== undefined).map((clock) => clock.id),
  );
  const open = progress.clocks.filter((clock) => clock.applies === 'unknown');
  return new Set(open.map((clock) => clock.clockId).filter((id) => withCondition.has(id)));
}
